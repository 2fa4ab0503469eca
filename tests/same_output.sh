#!/bin/sh
# same_output.sh PROGRAM EXPECTED: the program succeeds, and prints what the file has, byte for byte.
set -eu
actual=$(mktemp)
trap 'rm -f "$actual"' EXIT
"$1" >"$actual"
diff -u "$2" "$actual"
