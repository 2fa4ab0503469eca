#!/bin/sh
# Checks the instructions that pitch executes per brief, as a ratio to plain ifs written by hand.
# Counts are the same in every run, unlike times.
# Usage: instructions.sh [COMPILER]
set -eu

compiler=${1:-c++}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$compiler" -O2 -std=c++20 -I"$here/../../include" "$here/ratios.cpp" -o "$work/ratios"

# Prints the instructions of candidate $1 per brief, including the functions that it calls.
count() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null --collect-atstart=no --toggle-collect="*::$1(*" \
        "$work/ratios" "$1" 2>&1 | awk '/Collected/ { print $NF / 1000 }'
}

# Prints a ratio, and sets status to 1 if it is too high. $1: candidate of pitch, $2: candidate by
# hand, $3: limit of the ratio
compare() {
    ours=$(count "$1")
    theirs=$(count "$2")
    awk -v what="$2" -v ours="$ours" -v theirs="$theirs" -v limit="$3" 'BEGIN {
        if (ours <= 0 || theirs <= 0) { print "  " what ": counted no instructions"; exit 1 }
        above = ours > limit * theirs
        printf "  %-22s %5.2f   %.1f to %.1f%s\n", what, ours / theirs, ours, theirs, above ? "   above " limit : ""
        exit above
    }' || status=1
}

status=0
printf '%s: instructions per brief, pitch to ifs written by hand\n' "$compiler"
compare pitch_evaluate hand_evaluate_fully 1.25
compare pitch_measure hand_measure 1.25
compare pitch_holds hand_holds 1.25
compare pitch_measured_holds hand_measured_holds 1.25
compare pitch_tridom hand_tridom 1.25
compare pitch_tridom_holds hand_tridom_holds 1.25
# These ifs keep less than a verdict, which also knows the part that a rule lacks.
compare pitch_evaluate hand_evaluate 1.30
exit $status
