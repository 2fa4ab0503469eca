#!/bin/sh
# Checks how brief_lint reads Markdown: real-looking briefs have the verdicts of their JSON lines, and
# what cannot be read is named by line.
# usage: markdown.sh BRIEF_LINT SOURCE_DIR
# shellcheck disable=SC1091,SC2154 # support.sh sets variables
. "$(dirname "$0")/support.sh"
briefs=$2/tests/brief_lint

# Headings in English, a table in French, front matter.
for name in headings table_fr front_matter; do
    "$lint" --format json "$briefs/brief_$name.jsonl" > expected 2> err || fail "brief_$name.jsonl: not complete"
    run 0 --format json "$briefs/brief_$name.md"
    [ -s out ] || fail "brief_$name.md: no report"
    cmp -s out expected || fail "brief_$name.md: not the verdicts of brief_$name.jsonl"
done
run 0 "$briefs/brief_headings.md"
complains 'brief_headings.md:123: note: Tone of voice: unknown heading; kept as a note'
[ "$(wc -l < err)" = 4 ] || fail 'brief_headings.md: expected four notes'
prints 'Dry commute: spring launch'
run 0 "$briefs/brief_table_fr.md"
complains "brief_table_fr.md:24: note: novelty.claim: 'À définir' is not an answer; it counts as not said"
prints 'Les paniers du samedi'

# brief NAME: writes a brief from standard input
brief() { cat > "$1"; }
# A brief that is complete below what each test adds.
whole='# Boots

## Need

dry feet

### Origins

organic

## Solution

boots

### Appeals

functional

## Method

a shop

### Where

store
'

# The same brief in other spellings: setext headings, no final line break, CRLF, a byte order mark, a
# table without outer pipes, standard input.
printf '%s' "$whole" > plain.md
run 0 --format json plain.md
cp out expected
same() { run 0 --format json "$@"; cmp -s out expected || fail "$*: another report"; }
printf '\357\273\277%s' "$whole" | sed 's/$/\r/' > crlf.md
same crlf.md
sed 's/^# \(.*\)/\1\n===/; s/^## \(.*\)/\1\n---/' plain.md > setext.md
same setext.md
printf 'Need | dry feet\n--- | ---\nOrigins | organic\nSolution | boots\nAppeals | functional\nMethod | a shop\nMethod: where | store\n' > pipes.md
same pipes.md
cp plain.md plain.txt
same plain.txt
cp plain.md plain
same plain
same - < plain.md

# Headings: unknown ones are notes, once for each; misspelled ones and equal ones are problems.
printf '%s\n## Legal\n\nx\n\n## Legal\n\ny\n' "$whole" | brief notes.md
run 0 notes.md
[ "$(cat err)" = 'notes.md:27: note: Legal: unknown heading; kept as a note' ] || fail 'a note is not printed once'
printf '%s\n## Audiance\n\nx\n' "$whole" | brief miss.md
run 2 miss.md
complains "miss.md:27: Audiance: unknown heading; did you mean 'audience'?"
printf '%s\n## Target audience\n\nx\n\n## Target audience\n\ny\n' "$whole" | brief twice.md
run 2 twice.md
complains 'twice.md:31: audience.who: duplicate key'
printf '%s\n## Target audience\n\nx\n\n## Primary audience\n\ny\n' "$whole" | brief second.md
run 0 second.md
complains 'second.md:31: note: Primary audience: second heading for audience.who; kept as a note'
printf '%s\n## Objections\n\nx\n' "$whole" | brief objections.md # not "Objectives"
run 0 objections.md
complains 'objections.md:27: note: Objections: unknown heading; kept as a note'

# Values.
printf '%s\n### How\n\n- with help\n- by magic\n' "$whole" | brief word.md
run 2 word.md
complains "word.md:27: method.how: expected one of self_directed, assisted; got 'by magic'"
printf '%s\n| Budget | 10 | 20 |\n' "$whole" | brief cells.md
run 2 cells.md
complains 'cells.md:27: Budget: expected two cells, got 3'
printf '%s\n## Proof\n\nna\357ve \351t\351\n' "$whole" | brief latin.md
run 2 latin.md
complains 'latin.md:29: invalid UTF-8 at column 3'
printf '%s\n## Proof\n\nna\0ve\n' "$whole" | brief nul.md
run 2 nul.md
complains 'nul.md:29: NUL character at column 3; if the file is UTF-16, save it as UTF-8'
printf '#\0 \0N\0e\0e\0d\0' > wide.md # UTF-16 without its mark
run 2 wide.md
complains 'wide.md:1: NUL character at column 2; if the file is UTF-16, save it as UTF-8'
printf '%s\n| Budget | TBD |\n' "$whole" | brief capitals.md
run 0 capitals.md
complains "capitals.md:27: note: budget.amount: 'TBD' is not an answer; it counts as not said"
printf '%s\n<!-- a note\n\n## Proof\n' "$whole" | brief comment.md
run 2 comment.md
complains 'comment.md:27: comment is not closed: expected -->'

# Front matter: what is not in the subset is named by its line.
printf -- '---\nid: a\nneed: |\n  dry feet\nsolution: boots\n---\n%s' "$whole" | brief block.md
run 2 block.md
complains 'block.md:3: front matter: expected '
complains 'block.md:4: front matter: expected '
printf -- '---\nid: a\n' | brief open.md
run 2 open.md
complains 'open.md:1: front matter is not closed: expected ---'
printf -- '---\naudiance: a\n---\n%s' "$whole" | brief key.md
run 2 key.md
complains "key.md:2: audiance: unknown key; did you mean 'audience'?"
printf -- '---\n\n%s' "$whole" | brief break.md # a thematic break
same break.md

# A file without a key is not a brief.
printf '# Read me\n\nSome text.\n' | brief readme.md
run 2 readme.md
[ "$(cat err)" = 'readme.md: no briefs found' ] || fail 'a file without briefs'

exit "$failed"
