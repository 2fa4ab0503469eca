#!/bin/sh
# Checks what it costs to include pitch: preprocessed lines, and user time of -fsyntax-only, as
# ratios to `#include <string>`.
# Usage: include.sh [COMPILER] [ROUNDS]
#
# The limits are 1 for `#include <pitch/pitch.hpp>`, and 2 for a translation unit that evaluates
# nine rules. Line counts do not vary, so these limits are exact. Times are medians of shuffled
# runs, and still vary on a busy machine, so their limits are 1.5 times as high.
set -eu

compiler=${1:-c++}
rounds=${2:-9}
margin=1.5  # factor of the limits of times
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

printf '#include <string>\n' >"$work/string.cpp"
printf '#include <pitch/pitch.hpp>\n' >"$work/pitch.cpp"
cp "$here/nine_rules.cpp" "$work/nine_rules.cpp"

# Runs the compiler with these arguments.
compile() {
    "$compiler" -std=c++20 -I"$here/../../include" "$@"
}

# Prints the number of preprocessed lines of unit $1, without blank ones.
lines() {
    compile -E "$work/$1.cpp" | awk '!/^#/ && NF { n++ } END { print n + 0 }'
}

# Compiles unit $1 three times, and appends the mean user time in seconds to a file.
run() {
    {
        for _ in 1 2 3; do compile -fsyntax-only "$work/$1.cpp"; done
        times
    } >"$work/times"
    awk 'NR == 2 { split($1, t, /[ms]/); print (t[1] * 60 + t[2]) / 3 }' "$work/times" >>"$work/$1.times"
}

# Prints the median of the times of unit $1.
median() {
    sort -n "$work/$1.times" | awk '{ at[NR] = $1 } END { print at[int((NR + 1) / 2)] }'
}

round=0
while [ "$round" -lt "$rounds" ]; do
    for unit in $(printf 'string\npitch\nnine_rules\n' | shuf); do
        (run "$unit")
    done
    round=$((round + 1))
done

status=0
# Prints a ratio, and sets status to 1 if it is too high. $1: label, $2: cost, $3: cost of <string>,
# $4: limit of the ratio
check_limit() {
    awk -v label="$1" -v cost="$2" -v reference="$3" -v limit="$4" 'BEGIN {
        above = !(reference > 0 && cost > 0 && cost <= limit * reference)
        printf "  %-22s %5.2f   %s to %s%s\n", label, (reference > 0 ? cost / reference : 0), cost, reference, (above ? "   above " limit : "")
        exit above
    }' || status=1
}

printf '%s: cost as a ratio to #include <string>\n' "$compiler"
check_limit 'pitch, lines' "$(lines pitch)" "$(lines string)" 1
check_limit 'nine rules, lines' "$(lines nine_rules)" "$(lines string)" 2
check_limit 'pitch, seconds' "$(median pitch)" "$(median string)" "$margin"
check_limit 'nine rules, seconds' "$(median nine_rules)" "$(median string)" "$(awk -v m="$margin" 'BEGIN { print 2 * m }')"
exit $status
