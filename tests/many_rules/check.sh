#!/bin/sh
# Checks that one combination can have hundreds of rules: clang folds at most 256 operands.
# Generates a program that evaluates them, composes with them and counts them, and runs it.
# Usage: check.sh [COMPILER] [RULES]
set -eu

compiler=${1:-c++}
rules=${2:-300}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Prints the rules "r-0", "r-1", ... All pass, but the last needs a method.
generate() {
    printf '#include <pitch/compose.hpp>\n#include <pitch/insist.hpp>\n#include <pitch/ledger.hpp>\n#include <pitch/pitch.hpp>\n'
    i=0
    list=
    while [ "$i" -lt "$rules" ]; do
        part=need
        [ "$i" -lt $((rules - 1)) ] || part=method
        printf 'struct r%s { static constexpr std::string_view id = "r-%s"; ' "$i" "$i"
        printf 'constexpr bool operator()(const pitch::%s&) const { return true; } };\n' "$part"
        list="$list${list:+, }r$i{}"
        i=$((i + 1))
    done
    printf 'constexpr int rules = %s;\nconstexpr auto every = pitch::all(%s);\n' "$rules" "$list"
    printf 'constexpr auto one_of = pitch::no(pitch::any(%s));\n' "$list"
    cat "$here/program.cpp"
}

generate >"$work/many_rules.cpp"
# shellcheck disable=SC2046
"$compiler" -std=c++20 $(cat "$here/../strict.flags") -I"$here/../../include" "$work/many_rules.cpp" -o "$work/many_rules"
"$work/many_rules"
echo "$rules rules in one combination"
