#!/bin/sh
# Checks that g++ -Wshadow does not warn inside the library about a global of the program.
# Declares each word of the headers as a global, after the headers in one program and before them in another.
# Leaves out names with an underscore: constructors and lambdas name their parameters with two words.
# Usage: shadow.sh COMPILER
# shellcheck disable=SC2046,SC2086
set -eu
compiler=$1
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../../include"
headers=$(find pitch -name '*.hpp' | sort)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bad=0

# clang++ warns about every parameter that has the name of a global declared before the headers.
if "$compiler" --version | grep -q clang; then exit; fi

keywords='alignas alignof and asm auto bool break case catch char class concept const consteval constexpr continue decltype
default delete do double else enum explicit export extern false float for friend goto if inline int long mutable namespace
new noexcept not nullptr operator or private protected public requires return short signed sizeof static struct switch
template this throw true try typedef typename union unsigned using virtual void volatile while'
namespaces='pitch std hostile'

# Prints the words of the headers, without comments, string literals and directives, except $1.
words() {
    echo $keywords $namespaces main "$1" | tr ' ' '\n' > "$work/left_out"
    cat $headers | sed 's://.*::; s/"[^"]*"//g; /^ *#/d' | grep -owE '[A-Za-z][A-Za-z0-9]*' | sort -u | grep -vxFf "$work/left_out"
}

# Compiles hostile.cpp after standard input. $1 says where the globals are.
check() {
    cat - "$here/hostile.cpp" > "$work/program.cpp"
    flags=$(grep -v Werror "$here/../strict.flags")
    if ! "$compiler" -std=c++20 $flags -I. -I"$work" -fsyntax-only "$work/program.cpp" 2> "$work/warnings"; then
        grep error: "$work/warnings"
        echo "error: globals $1 the headers"
    elif grep '^\./pitch/.*-Wshadow' "$work/warnings" > "$work/shadowing"; then
        sort -u "$work/shadowing"
        echo "warning: globals $1 the headers; name these with two words, or make the lambda a function"
    else
        return 0
    fi
    return 1
}

cat $headers | awk -f "$here/hostile_names.awk" > "$work/hostile_names.hpp"
{
    grep '^#include <' "$here/hostile.cpp"
    printf 'extern int %s;\n' $(words '')
} | check after || bad=1
# A global `parts` before the headers hides the functions `parts` of the program's own types.
{
    grep -hoE '^#include <[a-z_0-9]+>' $headers | sort -u
    printf 'extern int %s;\n' $(words parts)
} | check before || bad=1

exit $bad
