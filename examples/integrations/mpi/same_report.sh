#!/bin/sh
# same_report.sh MPIEXEC PROGRAM BRIEFS: two and three ranks print the report that one process prints, byte for byte.
set -eu
# Open MPI: in a container one is root, and has fewer cores than ranks.
export OMPI_ALLOW_RUN_AS_ROOT=1 OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1 OMPI_MCA_rmaps_base_oversubscribe=1
# Under AddressSanitizer: what Open MPI keeps until the end is its own affair; all else is still watched.
export ASAN_OPTIONS="detect_leaks=0${ASAN_OPTIONS:+:$ASAN_OPTIONS}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for ranks in 1 2 3; do
    "$1" -n "$ranks" "$2" "$3" >"$work/$ranks"
    diff -u "$work/1" "$work/$ranks"
done
# Every brief is counted once.
briefs=$(grep -c . "$3")
grep -q " of $briefs hold" "$work/1" || { echo "not all of $briefs briefs are counted:"; cat "$work/1"; exit 1; }
