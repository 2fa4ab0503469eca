#!/bin/sh
# Prints the lines and branches of include/pitch that the tests run, as counted by g++ and gcovr.
# Usage: coverage.sh [BUILD_DIRECTORY [FILE.cpp...]]
#
# The directory keeps object files; a test is compiled again only if it or a header has changed.
# Without files, builds all tests. Counts only what runs: constexpr code that the compiler alone
# calls counts as not covered, although a static_assert may check it. Branches of exceptions are
# left out. CXX is the compiler (g++), GCOV its gcov (gcov).
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
build=${1:-${TMPDIR:-/tmp}/pitch-coverage}
[ $# -eq 0 ] || shift
compiler=${CXX:-g++}
mkdir -p "$build"
build=$(cd "$build" && pwd)
cd "$root/tests"
[ $# -gt 0 ] || set -- *.cpp criteria/*.cpp detail/*/*.cpp languages/*.cpp report/*.cpp
case " $* " in *" main.cpp "*) ;; *) set -- main.cpp "$@" ;; esac

for file in "$@"; do
    shift
    object=$build/$(printf '%s' "${file%.cpp}" | tr / -).o
    set -- "$@" "$object"
    if [ -e "$object" ] && [ -z "$(find "$root/include" support "$file" -newer "$object" -name '*.[ch]pp' -print -quit)" ]; then continue; fi
    "$compiler" -std=c++20 -O0 --coverage -I"$root/include" -I"$root/tests" -DPITCH_SOURCE_DIR="\"$root\"" -c "$root/tests/$file" -o "$object"
done
find "$build" -name '*.gcda' -delete
"$compiler" --coverage "$@" -o "$build/tests"
"$build/tests" --minimal
gcovr --root "$root" --filter "$root/include/pitch/" --exclude-throw-branches --exclude-unreachable-branches \
    --gcov-executable "${GCOV:-gcov}" --csv "$build/coverage.csv" --print-summary "$build"
