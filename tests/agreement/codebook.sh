#!/bin/sh
# Checks that the codebook has one row for each field of the table of fields, and none for another field;
# and that each row has a decision, a borderline case and a common mistake.
# usage: codebook.sh TABLE_WRITER SOURCE_DIR
# shellcheck disable=SC2016 # backquotes of Markdown
set -u
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
fail() { echo "FAILED: $*"; failed=1; }
codebook=$2/examples/codebook.md

# A row of the table of fields begins with | `need.origins` |; a part has no dot, and is bold.
"$1" | sed -n 's/^| `\([a-z_]*\(\[\]\)\{0,1\}\.[a-z_]*\)` |.*/\1/p' > "$work/fields"
[ "$(wc -l < "$work/fields")" -ge 43 ] || fail 'the table of fields is too short'
grep '^| `' "$codebook" > "$work/rows"
sed 's/^| `\([^`]*\)` |.*/\1/' "$work/rows" > "$work/coded"
diff -u --label 'table of fields' --label 'rows of codebook.md' "$work/fields" "$work/coded" ||
    fail 'codebook.md does not have one row for each field, in the order of the table of fields'
awk -F ' *[|] *' '
    NF != 6 { print "not four cells: " $0; bad = 1; next }
    { for (i = 3; i <= 5; ++i) if (length($i) < 10) { print $2 ": cell " i - 1 " says too little: " $i; bad = 1 } }
    END { exit bad }' "$work/rows" || fail 'a row lacks its decision, its borderline case or its common mistake'
exit "$failed"
