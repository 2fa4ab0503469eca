#!/bin/sh
# Checks that a program succeeds, and that its output is the file EXPECTED, byte for byte. Ignores the
# carriage returns that a program prints on Windows.
# Usage: same_output.sh PROGRAM EXPECTED [EMULATOR...]
set -eu
program=$1 expected=$2
shift 2
actual=$(mktemp)
trap 'rm -f "$actual"' EXIT
"$@" "$program" >"$actual"
case $program in
    *.exe) tr -d '\r' <"$actual" | diff -u "$expected" - ;;
    *) diff -u "$expected" "$actual" ;;
esac
