#!/bin/sh
# Checks that two and three ranks print the same report as one, byte for byte.
# usage: same_report.sh MPIEXEC PROGRAM BRIEFS
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
