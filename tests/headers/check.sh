#!/bin/sh
# Checks that every header compiles alone, without a warning, that all headers compile after the macros of
# windows.h, Qt and <complex.h>, that the units beside this script compile, that globals of a program cause
# no warning (shadow.sh), and that no template parameter has a name of one letter.
# Usage: check.sh COMPILER
# shellcheck disable=SC2086,SC2094
set -eu
compiler=$1
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root/include"
headers=$(find pitch -name '*.hpp' | sort)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bad=0
[ -n "$headers" ] || { echo "found no headers in $PWD"; exit 1; }

# Compiles standard input by the standard $1. $2 names it in the message.
compiles() {
    # shellcheck disable=SC2046
    "$compiler" -std="$1" $(cat "$root/tests/strict.flags") -I. -I"$work" -fsyntax-only -x c++ - && return
    echo "error or warning: $2"
    return 1
}

for header in $headers; do
    echo "#include <$header>" | compiles c++20 "$header" || bad=1
done

# The standard headers are included before the macros, which they need not survive.
{
    grep -hoE '^ *# *include <[a-z_0-9]+>' $headers | sort -u
    cat "$root/tests/headers/macros.hpp"
    printf '#include <%s>\n' $headers
} | compiles c++20 "all headers, after macros.hpp" || bad=1

# The real <complex.h> needs a GNU dialect, which CMake selects unless CMAKE_CXX_EXTENSIONS is OFF.
{
    echo '#include <complex.h>'
    printf '#include <%s>\n' $headers
} | compiles gnu++20 "all headers, after <complex.h>" || bad=1

cat $headers | awk -f "$root/tests/headers/hostile_names.awk" > "$work/hostile_names.hpp"
for unit in "$root"/tests/headers/*.cpp; do
    compiles c++20 "$unit" < "$unit" || bad=1
done

sh "$root/tests/headers/shadow.sh" "$compiler" || bad=1

if grep -nE '^ *template <(.*[ .])?[A-Z][,> =]' $headers; then
    echo "a template parameter has a name of one letter"
    bad=1
fi

echo "$(echo "$headers" | wc -l) headers checked"
exit $bad
