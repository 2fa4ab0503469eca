#!/bin/sh
# Checks the report on the two files of the codebook, byte for byte.
# usage: sample.sh AGREEMENT SOURCE_DIR
set -u
agreement=$1
expected=$(cd "$(dirname "$0")" && pwd)/sample.txt
cd "$2" || exit 1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
fail() { echo "FAILED: $*"; failed=1; }
first=examples/agreement/first_coder.jsonl
second=examples/agreement/second_coder.jsonl

"$agreement" "$first" "$second" > "$work/out" 2> "$work/err" || fail "exit status $?"
diff -u "$expected" "$work/out" || fail 'the report differs from sample.txt'
[ -s "$work/err" ] && { cat "$work/err"; fail 'messages on standard error'; }

# The first coder is the one of campaigns.jsonl. The second one coded the same briefs, in another order.
[ "$(wc -l < "$first")" = 10 ] || fail "$first does not have ten lines"
grep -vFx -f examples/campaigns.jsonl "$first" && fail "$first has a line that campaigns.jsonl does not have"
ids() { sed 's/^{"id": "\([^"]*\)".*/\1/' "$1"; }
ids "$first" > "$work/first"
ids "$second" > "$work/second"
cmp -s "$work/first" "$work/second" && fail 'both files have one order, so that matching by id is not tested'
sort "$work/first" > "$work/a"
sort "$work/second" | cmp -s - "$work/a" || fail 'the files do not have the same ids'

# Neither the order of the coders nor that of the briefs changes a number.
numbers() { sed '/^Cases that differ/,/^The codebook/d' "$1"; }
numbers "$work/out" > "$work/numbers"
"$agreement" "$second" "$first" > "$work/swapped" || fail 'coders swapped'
numbers "$work/swapped" | diff -u "$work/numbers" - || fail 'the order of the coders changes a number'
sort "$second" | "$agreement" "$first" - > "$work/sorted" || fail 'standard input'
diff -u "$work/out" "$work/sorted" || fail 'the order of the briefs changes the report'

# A coder agrees with himself in everything: each kappa is 1 or undefined, and nothing differs.
"$agreement" "$first" "$first" > "$work/same" || fail 'one coder twice'
sed -n '/^need/,/^$/p' "$work/same" > "$work/table"
[ "$(wc -l < "$work/table")" -gt 20 ] || fail 'one coder twice: the table is too short'
grep -vE ' 100%   (1\.00|    –)(  ([0-9]+) of \3)?$|^$' "$work/table" && fail 'one coder twice: disagreement'
grep -A 1 '^Cases that differ' "$work/same" | grep -qx none || fail 'one coder twice: cases differ'
exit "$failed"
