#!/bin/sh
# Checks that blocks of lines, judged by several processes under GNU parallel, give what one run gives.
# usage: parallel.sh BRIEF_LINT SOURCE_DIR
# shellcheck disable=SC1091,SC2154 # engines_support.sh sets variables
. "$(dirname "$0")/engines_support.sh"
needs awk parallel perl
export PARALLEL_HOME="$work/parallel" TMPDIR="$work"
mkdir parallel
# blocks COMMAND: gives each block of lines to the command
blocks() { parallel --will-cite --pipe --block 20k --jobs 3 --keep-order "$@"; }

briefs 10 > briefs.jsonl
count=$(blocks cat '>/dev/null;' echo block < briefs.jsonl | grep -c block)
[ "$count" -gt 3 ] || fail "expected several blocks, got $count"

"$lint" --format json --exit-zero < briefs.jsonl > one 2> err
blocks "$lint" --format json --exit-zero < briefs.jsonl > many 2> err || fail "reports: a block failed"
equal one many reports

# Line N of the output is about line N of the input, also for lines that cannot be read.
{ cat briefs.jsonl; printf '{"id":\n\n'; cat briefs.jsonl; } > lines
blocks "$lint" --format json --line-for-line --exit-zero < lines > many 2> err || fail "line for line: a block failed"
[ "$(wc -l < many)" = "$(wc -l < lines)" ] || fail "line for line: $(wc -l < many) lines for $(wc -l < lines)"
grep -v '","error":"' many > good
"$lint" --format json --exit-zero < lines > one 2> err
equal one good 'line for line'

# The tallies of the blocks, merged, are the tally of all briefs.
for criteria in complete moore; do
    "$lint" --tally --format json --criteria "$criteria" --exit-zero < briefs.jsonl > one 2> err
    blocks "$lint" --tally --format json --criteria "$criteria" --exit-zero < briefs.jsonl > tallies 2> err || fail "tallies: a block failed"
    [ "$(wc -l < tallies)" = "$count" ] || fail "$criteria: expected a tally for each block"
    run 0 --merge --format json tallies
    cp out merged
    equal one merged "$criteria: merged tallies"
    "$lint" --merge --format json < tallies > merged 2> err
    equal one merged "$criteria: tallies merged from a pipe"
done
exit "$failed"
