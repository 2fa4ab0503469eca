#!/bin/sh
# Checks that the build of a strict consumer has no warning: it enables every warning, finds the library by -I
# and not -isystem, and defines Qt's macros. Compiles hostile.cpp, which uses every public header, at -O0 and
# -O2. check.sh compiles the same file with names that the library must not find.
# Usage: consumer.sh COMPILER [FLAGS...], for example consumer.sh g++ -std=gnu++20
# shellcheck disable=SC2046,SC2086
set -eu
compiler=$1
shift
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../../include"
headers=$(find pitch -name '*.hpp' ! -path '*/detail/*' | sort)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ -n "$headers" ] || { echo "found no headers in $PWD"; exit 1; }

: > "$work/hostile_names.hpp"
{
    grep -hoE '^ *# *include <[a-z_0-9]+>' $(find pitch -name '*.hpp') | sort -u
    sed -n '/^\/\/ Qt/,/^\/\/ complex/p' "$here/macros.hpp" | grep '^#define [sef]'
    printf '#include <%s>\n' $headers
    cat "$here/hostile.cpp"
} > "$work/consumer.cpp"
grep -q '^#define slots' "$work/consumer.cpp" || { echo "found no macros of Qt in macros.hpp"; exit 1; }

bad=0
for level in -O0 -O2; do
    "$compiler" -std=c++20 $(cat "$here/../strict.flags") -I. -I"$work" "$@" $level -c "$work/consumer.cpp" -o "$work/consumer.o" || {
        echo "error or warning in a consumer's build: $compiler $* $level"
        bad=1
    }
done
[ $bad -eq 1 ] || echo "a consumer's build has no warning: $compiler $*"
exit $bad
