#!/bin/sh
# Checks the instructions that a policy takes to count 100,000 sentences in a ledger, as a ratio to the
# same expression compiled. Counts are the same in every run, unlike times. Fails above a limit.
# Usage: policy_ledger.sh [COMPILER]
set -eu

compiler=${1:-c++}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$compiler" -O2 -std=c++20 -I"$here/../../include" "$here/policy_ledger.cpp" -o "$work/program"
"$work/program" agree || { echo "$compiler: a policy and its expression disagree"; exit 1; }
if "$compiler" --version | grep -q clang; then family=clang; else family=gcc; fi

# The expression, and the limits on gcc and clang: the ratio of today and 3 % (on clang, the larger ratio
# of versions 14 and 19). A ratio of times is wanted: at most 2.5; see benchmark_ledger.
table='
0|nine rules|2.06|2.09
1|all of five|2.04|2.33
2|at least 4 of 8|1.80|2.90
3|one rule|1.25|1.24
4|no, all, no|1.95|2.00
'

# Prints the instructions of candidate $1, including the functions that it calls.
count() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null --collect-atstart=no --toggle-collect="*::$1(*" \
        "$work/program" "$1" 2>&1 | awk '/Collected/ { print $NF }'
}

status=0
printf '%s: instructions of a count, policy to compiled\n' "$compiler"
printf '%s' "$table" | grep . >"$work/table"
while IFS='|' read -r which name gcc clang; do
    case $family in gcc) limit=$gcc ;; *) limit=$clang ;; esac
    awk -v name="$name" -v policy="$(count "policy_$which" </dev/null)" -v compiled="$(count "compiled_$which" </dev/null)" \
        -v limit="$limit" 'BEGIN {
        if (policy <= 0 || compiled <= 0) { print "  " name ": counted no instructions"; exit 1 }
        ratio = policy / compiled
        printf "  %-16s  %5.2f  %7d to %7d", name, ratio, policy, compiled
        if (ratio > limit) printf "  ABOVE THE LIMIT %s", limit
        print ""
        exit ratio > limit
    }' || status=1
done <"$work/table"
exit $status
