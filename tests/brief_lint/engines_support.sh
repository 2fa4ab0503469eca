# Functions for the tests of brief_lint under other programs. Each of these tests includes this file.
# shellcheck shell=sh disable=SC1091,SC2034,SC2154 # support.sh sets variables, the tests use others
here=$(cd "$(dirname "$0")" && pwd)
. "$here/support.sh"
campaigns=$2/examples/campaigns.jsonl
: > out
: > err

# briefs COUNT: prints all campaigns COUNT times, each with an id of its own
briefs() {
    awk -v count="$1" '{ line[NR] = $0 }
        END { for (n = 1; n <= count; n++) for (i = 1; i <= NR; i++) { text = line[i]; sub(/"id": "/, "&" n "-", text); print text } }' "$campaigns"
}
# equal FILE FILE WHAT: expects two files with the same bytes, and not empty
equal() {
    [ -s "$1" ] || fail "$3: $1 is empty"
    cmp "$1" "$2" > out 2>&1 || fail "$3: $2 differs from $1"
}
