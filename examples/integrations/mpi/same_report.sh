#!/bin/sh
# Checks that two and three ranks print the same report as one, byte for byte, and that ranks with
# another evaluator are refused.
# usage: same_report.sh MPIEXEC PROGRAM BRIEFS OTHER_PROGRAM
set -eu
# Lets Open MPI run as root and start more ranks than there are cores, as in a container.
export OMPI_ALLOW_RUN_AS_ROOT=1 OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1 OMPI_MCA_rmaps_base_oversubscribe=1
# Ignores memory that Open MPI still holds at exit; AddressSanitizer still checks everything else.
export ASAN_OPTIONS="detect_leaks=0${ASAN_OPTIONS:+:$ASAN_OPTIONS}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for ranks in 1 2 3; do
    "$1" -n "$ranks" "$2" "$3" >"$work/$ranks"
    diff -u "$work/1" "$work/$ranks"
done
# The headline counts every brief once.
briefs=$(grep -c . "$3")
head -n 1 "$work/1" | grep -qF " of $briefs." || { echo "the report does not count all $briefs briefs:"; cat "$work/1"; exit 1; }
# A rank with another evaluator is named, and nothing is merged.
status=0
"$1" -n 2 "$2" "$3" : -n 1 "$4" "$3" >"$work/mixed" 2>"$work/errors" || status=$?
if ! grep -qxF 'rank 2: built with another evaluator than rank 0' "$work/errors" || [ "$status" -ne 2 ] || [ -s "$work/mixed" ]; then
    echo "ranks with another evaluator: exit status $status, and"
    cat "$work/mixed" "$work/errors"
    exit 1
fi
