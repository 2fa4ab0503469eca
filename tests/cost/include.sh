#!/bin/sh
# What it costs to include pitch, as a ratio to `#include <string>` in the same run: lines behind the preprocessor, and the user time
# of -fsyntax-only. Including it may cost as much; a unit that judges a brief by nine rules, twice as much. Lines are the same in every
# run, and are held to that. Times are medians of shuffled runs; on a busy machine they still vary, so they may be half above.
# usage: include.sh [compiler] [rounds]
set -eu

compiler=${1:-c++}
rounds=${2:-9}
margin=1.5
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

printf '#include <string>\n' >"$work/string.cpp"
printf '#include <pitch/pitch.hpp>\n' >"$work/pitch.cpp"
cp "$here/nine_rules.cpp" "$work/nine_rules.cpp"

compile() {
    "$compiler" -std=c++20 -I"$here/../../include" "$@"
}

lines() {
    compile -E "$work/$1.cpp" | awk '!/^#/ && NF { n++ } END { print n + 0 }'
}

# Runs it three times, and files the user time of one, in seconds.
run() {
    {
        for _ in 1 2 3; do compile -fsyntax-only "$work/$1.cpp"; done
        times
    } >"$work/times"
    awk 'NR == 2 { split($1, t, /[ms]/); print (t[1] * 60 + t[2]) / 3 }' "$work/times" >>"$work/$1.times"
}

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
# $1: what, $2: how many, $3: how many for <string>, $4: the ratio that it may have
hold() {
    awk -v what="$1" -v n="$2" -v of="$3" -v limit="$4" 'BEGIN {
        above = !(of > 0 && n > 0 && n <= limit * of)
        printf "  %-22s %5.2f   %s to %s%s\n", what, (of > 0 ? n / of : 0), n, of, (above ? "   above " limit : "")
        exit above
    }' || status=1
}

printf '%s: cost as a ratio to #include <string>\n' "$compiler"
hold 'pitch, lines' "$(lines pitch)" "$(lines string)" 1
hold 'nine rules, lines' "$(lines nine_rules)" "$(lines string)" 2
hold 'pitch, seconds' "$(median pitch)" "$(median string)" "$margin"
hold 'nine rules, seconds' "$(median nine_rules)" "$(median string)" "$(awk -v m="$margin" 'BEGIN { print 2 * m }')"
exit $status
