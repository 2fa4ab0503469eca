#!/bin/sh
# What brief_lint says of good and of bad input, and its exit status.
# usage: check.sh BRIEF_LINT SOURCE_DIR
set -u
lint=$1 campaigns=$2/examples/campaigns.jsonl
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
failed=0
fail() { echo "FAILED: $*"; sed 's/^/    /' out err | head -n 20; failed=1; }

# judged STATUS ARGUMENT...: runs it, and wants that exit status
judged() {
    status=$1; shift
    "$lint" "$@" > out 2> err
    actual=$?
    [ "$actual" = "$status" ] || fail "brief_lint $*: exit status $actual, not $status"
}
says() { grep -qF -- "$1" err || fail "no '$1' on standard error"; }
prints() { grep -qF -- "$1" out || fail "no '$1' on standard output"; }

good='{"id":"good","need":{"statement":"dry feet","origins":["organic"]},"solution":{"statement":"boots","appeals":["functional"]},"method":{"statement":"a shop","where":["store"]}}'

# bad NAME LINE COMPLAINT: a bad line between two good ones is named by file, line and key, and both others are judged
bad() {
    printf '%s\n%s\n%s\n' "$good" "$2" "$good" > "$1.jsonl"
    judged 2 "$1.jsonl"
    says "$1.jsonl:2: $3"
    [ "$(grep -c '^good$' out)" = 2 ] || fail "$1: the other lines were not judged"
    if grep -q '^good$' err; then fail "$1: a good line was complained of"; fi
}
bad broken '{"id":' 'id: parse error at column'
bad trailing '{} {}' 'parse error'
bad not_an_object '[1]' 'a brief is an object, not array'
bad null 'null' 'a brief is an object, not null'
bad wrong_type '{"need":{"statement":7}}' 'need.statement: a string is expected, not number'
bad wrong_part '{"need":"dry feet"}' 'need: an object is expected, not string'
bad wrong_list '{"touchpoints":{"name":"x"}}' 'touchpoints: an array is expected, not object'
bad wrong_number '{"method":{"frequency":-1}}' 'method.frequency: a whole number from 0 to 4294967295 is expected, not -1'
bad large_number '{"recipient":{"frequency_cap":4294967296}}' 'recipient.frequency_cap: a whole number'
bad part_number '{"method":{"frequency":1.5}}' 'method.frequency: a whole number from 0 to 4294967295 is expected, not 1.5'
bad no_number '{"method":{"frequency":[1]}}' 'method.frequency: a whole number from 0 to 4294967295 is expected, not array'
bad too_large '{"metrics":[{"target":1},{"target":1e999}]}' 'metrics[1].target: number overflow'
bad unknown_key '{"neeed":{}}' 'neeed: this key is unknown'
bad unknown_field '{"metrics":[{"name":"a"},{"nmae":"b"}]}' 'metrics[1].nmae: this key is unknown'
bad unknown_note '{"need":{"origins":["organic","organik"]}}' "need.origins[1]: 'organik' is unknown; one of these is expected: organic, generated"
bad unknown_stage '{"objective":{"leads_to":"buy"}}' "objective.leads_to: 'buy' is unknown"
bad twice '{"need":{"statement":"a"},"need":{"statement":"b"}}' 'need: this key stands twice in one object'
bad twice_inside '{"touchpoints":[{"name":"a"},{"name":"a","name":"b"}]}' 'touchpoints[1].name: this key stands twice in one object'
bad empty_key '{"":1}' '"": this key is unknown'
bad utf8 "$(printf '{"id":"\377\376"}')" 'id: parse error'
bad overlong "$(printf '{"id":"\300\257"}')" 'id: parse error'
bad deep "$(awk 'BEGIN { while (++n < 50000) printf "[" }')" '[0][0][0][0][0][0][0][0]: this is nested deeper than a brief is'
bad deep_number "$(awk 'BEGIN { printf "{\"method\":{\"frequency\":"; while (++n < 500000) printf "[" }')" 'method.frequency[0]'
# One complaint is one line, and moves no terminal's hand.
bad forged '{"x\nother.jsonl:1: fine\u001b\u009b\u202e":1}' 'x other.jsonl:1: fine   : this key is unknown'
[ "$(wc -l < err)" = 1 ] || fail "a key forges a complaint"

# Every complaint of one line is made.
printf '%s\n' '{"need":{"statement":1,"origins":[2]},"x":3}' > many.jsonl
judged 2 many.jsonl
[ "$(wc -l < err)" = 3 ] || fail "one line, three problems"

# A character that would end the text for a careless reader
printf '%s\n{"id":"x"}\0 garbage\n%s\n' "$good" "$good" > nul.jsonl
judged 2 nul.jsonl
says 'nul.jsonl:2: there is a NUL character in this line'
[ "$(grep -c '^good$' out)" = 2 ] || fail "a NUL character swallowed its neighbours"

# Ten megabytes on a line
{ echo "$good"; awk 'BEGIN { printf "{\"id\":\""; while (++n <= 10485760 / 64) printf "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"; print "\"}" }'; echo "$good"; } > long.jsonl
judged 2 long.jsonl
says 'long.jsonl:2: this line is longer than a mebibyte'
[ "$(grep -c '^good$' out)" = 2 ] || fail "a long line swallowed its neighbours"

: > empty.jsonl
judged 2 empty.jsonl
says 'empty.jsonl: there is no brief in it'
judged 2 missing.jsonl
says 'missing.jsonl: it cannot be opened'
judged 2 .
says '.: it cannot be read'

# Usage
for wrong in --format=yaml --language=de --criteria=best --unknown --format; do
    judged 2 "$wrong"
    says 'brief_lint: '
done
judged 0 --help
prints 'Exit status'

# Files and standard input, carriage returns, blank lines, a byte order mark, no new line at the end
printf '\357\273\277%s\r\n\n  \n%s' "$good" '{"method":{"statement":"call"}}' > mixed.jsonl
judged 1 mixed.jsonl
prints '4'
"$lint" < mixed.jsonl > again 2> err
[ $? = 1 ] && cmp -s out again || fail "standard input is judged otherwise than the file"
printf '%s\n' "$good" | "$lint" > out 2> err || fail "one good brief from standard input"
"$lint" < /dev/null > out 2> err || fail "nothing to judge on standard input is no failure"

# Blank is not said, wherever it stands; a whole number may have a decimal point.
echo '{"id":" ","title":"","need":"","method":{"statement":"call","where":["phone"],"frequency":3.0},"objective":{"aim":"x","leads_to":" "},"recipient":{"consents":"","where":["phone"]},"metrics":""}' > blank.jsonl
judged 1 --format=json blank.jsonl
[ -s err ] && fail "blank is complained of"
prints '{"id":"1","complete"'
prints '"disruptive":null'

# A title stays on its line
printf '%s\n' '{"title":"a\n# b_c"}' > title.jsonl
judged 1 title.jsonl
[ "$(head -n 1 out)" = '1: a # b_c' ] || fail "a title breaks the report"
judged 1 --format markdown title.jsonl
[ "$(head -n 1 out)" = '## 1: a \# b\_c' ] || fail "a title breaks the Markdown"

# What is not said, unknown, none
echo '{"id":"r","method":{"statement":"call","where":["phone"]},"recipient":{"consents":null}}
{"id":"s","method":{"statement":"call","where":["phone"]},"recipient":{"consents":[]}}
{"id":"t","method":{"statement":"call","where":["phone"]},"recipient":{"where":["phone"],"how":["assisted"],"consents":["phone"]}}' > unknown.jsonl
judged 1 --format=json unknown.jsonl
[ "$(sed 's/.*"disruptive":\([a-z]*\),"perceived_as":\(.*\)}$/\1 \2/' out | tr '\n' ';')" = 'null null;true [];false null;' ] || fail "none, unknown and not said"

# The campaigns: each has its verdicts, and `missing` names the parts that are not stated
judged 1 --format json "$campaigns"
[ "$(wc -l < out)" = "$(wc -l < "$campaigns")" ] || fail "not a line a brief"
[ "$(wc -l < "$campaigns")" -ge 12 ] || fail "fewer than twelve campaigns"
while read -r line <&3 && read -r verdict <&4; do
    expected=
    for part in need solution method; do
        case $line in *"\"$part\": {\"statement\""*) ;; *) expected="$expected${expected:+,}\"$part\"" ;; esac
    done
    case $verdict in *"\"missing\":[$expected],\"gaps\""*) ;; *) fail "missing is not [$expected]: $verdict" ;; esac
done 3< "$campaigns" 4< out

judged 1 "$campaigns"
[ "$(grep -c '^  complete  ' out)" = "$(wc -l < "$campaigns")" ] || fail "not a verdict each"
prints 'Complete, and nobody asked for it.'
[ "$(grep -c 'Judged by what the brief says' out)" = 1 ] || fail "the limit is said once"
judged 1 --criteria received "$campaigns"
judged 1 --all "$campaigns"
if grep -q -- '--all' out; then fail "--all leaves something out"; fi
judged 1 --format markdown "$campaigns"
prints '- [ ] '
judged 1 --tally --format json "$campaigns"
[ "$(wc -l < out)" = 1 ] || fail "a tally in JSON is one line"
for verdict in complete successful received; do
    prints "\"$verdict\":{\"sentences\":$(wc -l < "$campaigns"),\"complete\":$("$lint" --format json "$campaigns" | grep -c "\"$verdict\":{\"outcome\":\"pass\""),"
done
judged 1 --tally "$campaigns"
[ "$(grep -c " of $(wc -l < "$campaigns") hold" out)" = 3 ] || fail "a tally of complete alone"
judged 1 --tally --language fr "$campaigns"
prints 'énonce un besoin'
judged 1 --language fr "$campaigns"
prints 'Complète, mais personne n’a rien demandé.'
if grep -nE ' (hold|holds|missing|at odds|more|questions wait|does not apply|advice|not known) ?' out; then fail "the French report speaks English"; fi
judged 1 --language fr --format markdown "$campaigns"
prints 'Questions à régler'
exit "$failed"
