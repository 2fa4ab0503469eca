#!/bin/sh
# Checks the instructions that pitch executes per brief, as a ratio to code written by hand. Counts are
# the same in every run, unlike times. A ratio above what is wanted is reported as missed. The check
# fails if a ratio exceeds its limit.
# Usage: instructions.sh [COMPILER]
set -eu

compiler=${1:-c++}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$compiler" -O2 -std=c++20 -I"$here/../../include" "$here/ratios.cpp" "$here"/consumers/*.cpp -o "$work/ratios"
"$work/ratios" agree || { echo "$compiler: pitch and the code written by hand disagree"; exit 1; }
if "$compiler" --version | grep -q clang; then family=clang; else family=gcc; fi

# What is compared: the consumer and the rules as ratios.cpp prints them, the candidates of both sides,
# the ratio wanted, and the limits on gcc and clang. A limit is what is wanted. If that is not reached
# yet, the limit is the ratio of today and 3 % (on clang, the larger ratio of versions 14 and 19).
# shellcheck disable=SC2016 # the backquotes are Markdown
table='
verdict stored|nine|pitch_evaluate|hand_evaluate_fully|1.05|1.19|1.15
verdict stored|TRIDOM|pitch_tridom|hand_tridom|1.05|1.16|1.19
mask by `v[rule]`|nine|pitch_nine_rules|hand_nine_rules|1.15|1.46|1.46
mask by `v[rule]`|TRIDOM|pitch_tridom_rules|hand_tridom_rules|1.15|1.28|1.35
two masks by `with`|nine|pitch_nine_with|hand_nine_with|1.15|1.47|1.46
two masks by `with`|TRIDOM|pitch_tridom_with|hand_tridom_with|1.15|1.15|1.35
`missing()` and `gaps()`|nine|pitch_nine_gaps|hand_nine_gaps|1.3|1.3|1.3
`missing()` and `gaps()`|TRIDOM|pitch_tridom_gaps|hand_tridom_gaps|1.1|1.1|1.34
`score()`|nine|pitch_nine_score|hand_nine_score|1.3|1.42|1.59
`score()`|TRIDOM|pitch_tridom_score|hand_tridom_score|1.1|1.20|1.52
`holds`|nine|pitch_holds|hand_holds|1.05|1.05|1.15
`holds`|TRIDOM|pitch_tridom_holds|hand_tridom_holds|1.05|1.05|1.05
stored, ten rules, one measures|ten|pitch_measure|hand_measure|1.05|1.05|1.13
`holds`, ten rules, one measures|ten|pitch_measured_holds|hand_measured_holds|1.05|1.05|1.05
stored, to masks without parts|nine|pitch_evaluate|hand_evaluate|1.30|1.30|1.30
'

# Prints the instructions of candidate $1 per brief, including the functions that it calls.
count() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null --collect-atstart=no --toggle-collect="*::$1(*" \
        "$work/ratios" "$1" 2>&1 | awk '/Collected/ { print $NF / 1000 }'
}

status=0
printf '%s: instructions per brief, pitch to code written by hand\n' "$compiler"
printf '%s' "$table" | grep . >"$work/table"
while IFS='|' read -r consumer rules ours theirs wanted gcc clang; do
    case $family in gcc) limit=$gcc ;; *) limit=$clang ;; esac
    awk -v consumer="$consumer" -v rules="$rules" -v ours="$(count "$ours" </dev/null)" -v theirs="$(count "$theirs" </dev/null)" \
        -v wanted="$wanted" -v limit="$limit" 'BEGIN {
        if (ours <= 0 || theirs <= 0) { print "  " consumer ", " rules ": counted no instructions"; exit 1 }
        ratio = ours / theirs
        printf "  %-32s  %-6s  %5.2f  %6.1f to %5.1f", consumer, rules, ratio, ours, theirs
        if (ratio > wanted) printf "  missed, wanted <= %s", wanted
        if (ratio > limit) printf "  ABOVE THE LIMIT %s", limit
        print ""
        exit ratio > limit
    }' || status=1
done <"$work/table"
exit $status
