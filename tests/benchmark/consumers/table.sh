#!/bin/sh
# Prints the tables of README.md: times and instructions of pitch to code written by hand, a column for
# each compiler. Takes about two minutes for each compiler.
# Usage: table.sh [COMPILER...]
set -eu

here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ $# -gt 0 ] || set -- g++ clang++-14 clang++-19

for compiler; do
    "$compiler" -O2 -std=c++20 -I"$here/../../include" "$here/ratios.cpp" "$here"/consumers/*.cpp -o "$work/ratios"
    "$work/ratios" >"$work/times"
    sh "$here/instructions.sh" "$compiler" >"$work/instructions" || true  # a ratio above its limit is printed too
    # Lines of three tables: table, consumer, rules, ratio.
    awk -F '   *' -v compiler="$compiler" '
        FNR == 1 { file++; next }
        file == 1 { print "in cache|" compiler "|" $2 "|" $3 "|" $4; print "in memory|" compiler "|" $2 "|" $3 "|" $5 }
        file == 2 { print "instructions|" compiler "|" $2 "|" $3 "|" $4 }
    ' "$work/times" "$work/instructions"
done >"$work/ratios.txt"

for table in 'in cache' 'in memory' 'instructions'; do
    printf '\n| %s: nine rules · TRIDOM |' "$table"
    printf ' %s |' "$@"
    printf '\n|---|'
    for compiler; do printf -- '---|'; done
    printf '\n'
    awk -F '|' -v table="$table" '
        $1 != table { next }
        !($2 in seen_compiler) { seen_compiler[$2]; compilers[++columns] = $2 }
        !($3 in seen_row) { seen_row[$3]; row[++rows] = $3 }
        { cell[$3, $2] = cell[$3, $2] (cell[$3, $2] == "" ? "" : " · ") $5 }
        END {
            for (r = 1; r <= rows; ++r) {
                printf "| %s |", row[r]
                for (c = 1; c <= columns; ++c) printf " %s |", cell[row[r], compilers[c]]
                print ""
            }
        }' "$work/ratios.txt"
done
