#!/bin/sh
# Checks what gdb prints of program.cpp with the printers. Usage: test.sh COMPILER WORK
set -eu
[ $# = 2 ] || { echo "usage: test.sh COMPILER WORK" >&2; exit 2; }
folder=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$2"
# shellcheck disable=SC2046
"$1" -std=c++20 -g -O0 $(cat "$folder/../../../tests/strict.flags") "-I$folder/../../../include" "$folder/program.cpp" -o "$2/program"
gdb -nx -batch -ex "source $folder/pitch_printers.py" -x "$folder/test.gdb" "$2/program" >"$2/log" 2>"$2/errors" || true
# The numbers of values, and what gdb says before the first of them, are left out.
sed -n 's/^\$[0-9]* = //p; /^overall outcomes/p' "$2/log" >"$2/printed"
if ! diff "$folder/expected.txt" "$2/printed"; then
    cat "$2/log" "$2/errors"
    exit 1
fi
