#!/bin/sh
# Checks that a program succeeds, and that its output is that file, byte for byte.
# Usage: same_output.sh PROGRAM EXPECTED
set -eu
actual=$(mktemp)
trap 'rm -f "$actual"' EXIT
"$1" >"$actual"
diff -u "$2" "$actual"
