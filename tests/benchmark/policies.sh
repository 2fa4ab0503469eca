#!/bin/sh
# Checks the instructions of judging a thousand policies from one verdict, for each node of their trees.
# Counts are the same in every run, unlike times. A count above what is wanted is reported as missed. The
# check fails if a count exceeds its limit.
# Usage: policies.sh [COMPILER]
set -eu

compiler=${1:-c++}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$compiler" -O2 -std=c++20 -I"$here/../../include" "$here/policies.cpp" -o "$work/policies"
if "$compiler" --version | grep -q clang; then family=clang; else family=gcc; fi

# What is counted: the policies as policies.cpp names them, what is done with the verdicts, the function,
# the count wanted, and the limits on gcc and clang. A limit is what is wanted. If that is not reached yet,
# the limit is the count of today and 3 % (on clang, the larger count of versions 14 and 19).
table='
few-rules|read|judge_and_read|25|25|25
rules|read|judge_and_read|25|25|25
criteria|read|judge_and_read|25|25|25
few-rules|stored|judge_and_store|25|40.5|41.2
rules|stored|judge_and_store|25|25.3|26.2
criteria|stored|judge_and_store|25|25|25
'

# Prints the instructions of function $1 over the policies $2, including the functions that it calls.
count() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null --collect-atstart=no --toggle-collect="*::$1(*" \
        "$work/policies" "$2" 2>&1 | awk '/Collected/ { print $NF }'
}

status=0
printf '%s: instructions for each node of a thousand policies, judged from one verdict\n' "$compiler"
printf '%s' "$table" | grep . >"$work/table"
while IFS='|' read -r policies use function wanted gcc clang; do
    case $family in gcc) limit=$gcc ;; *) limit=$clang ;; esac
    "$work/policies" "$policies" >"$work/nodes" || { echo "$compiler: policies and compiled expressions disagree"; exit 1; }
    read -r nodes written <"$work/nodes"
    awk -v policies="$policies" -v use="$use" -v instructions="$(count "$function" "$policies" </dev/null)" -v nodes="$nodes" \
        -v written="$written" -v wanted="$wanted" -v limit="$limit" 'BEGIN {
        if (instructions <= 0) { print "  " policies ": counted no instructions"; exit 1 }
        each = instructions / nodes
        printf "  %-9s  %-6s  %5.1f  %5.1f for each node as written  %5d nodes", policies, use, each, instructions / written, nodes
        if (each > wanted) printf "  missed, wanted <= %s", wanted
        if (each > limit) printf "  ABOVE THE LIMIT %s", limit
        print ""
        exit each > limit
    }' || status=1
done <"$work/table"
exit $status
