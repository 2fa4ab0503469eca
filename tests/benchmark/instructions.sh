#!/bin/sh
# Counts the instructions of pitch and of a chain written by hand over the same thousand briefs, and fails where pitch takes too
# many more: the count is the same in every run, so it can be a gate.
# usage: instructions.sh [compiler]
set -eu

compiler=${1:-c++}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$compiler" -O2 -std=c++20 -I"$here/../../include" "$here/ratios.cpp" -o "$work/ratios"

# The instructions of one candidate, with all that it calls, a brief.
count() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null --collect-atstart=no --toggle-collect="*::$1(*" \
        "$work/ratios" "$1" 2>&1 | awk '/Collected/ { print $NF / 1000 }'
}

# $1: the candidate of pitch, $2: the one by hand, $3: the most that pitch may take.
compare() {
    ours=$(count "$1")
    theirs=$(count "$2")
    awk -v what="$2" -v ours="$ours" -v theirs="$theirs" -v limit="$3" 'BEGIN {
        if (ours <= 0 || theirs <= 0) { print "  " what ": nothing was counted"; exit 1 }
        above = ours > limit * theirs
        printf "  %-22s %5.2f   %.1f to %.1f%s\n", what, ours / theirs, ours, theirs, above ? "   above " limit : ""
        exit above
    }' || status=1
}

status=0
printf '%s: instructions a brief, pitch to by hand\n' "$compiler"
compare pitch_evaluate hand_evaluate_fully 1.25
compare pitch_measure hand_measure 1.25
compare pitch_holds hand_holds 1.25
compare pitch_measured_holds hand_measured_holds 1.25
compare pitch_tridom hand_tridom 1.25
compare pitch_tridom_holds hand_tridom_holds 1.25
# A chain that keeps less than a verdict does: it could not tell which part a rule of two parts waits for.
compare pitch_evaluate hand_evaluate 1.30
exit $status
