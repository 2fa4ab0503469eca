#!/bin/sh
# Compiles each C++ program of README.md as printed, runs it, and compares what it prints with the text block that follows it; runs each
# `console` block's command, with brief_lint in BUILD, and compares likewise.
# usage: check.sh COMPILER SOURCE_DIR [BUILD_DIR_OF_BRIEF_LINT]
set -eu
compiler=$1 source=$2 tool=${3-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Block n goes to n.cpp, n.text or n.console; a text block takes the number of the program before it.
awk -v dir="$work" '
    /^```(cpp|console)$/ { kind = substr($0, 4); ++n; next_file = dir "/" n "." kind; writing = 1; printf "" > next_file; next }
    /^```text$/          { next_file = dir "/" n ".text"; writing = 1; printf "" > next_file; next }
    /^```$/              { if (writing) close(next_file); writing = 0; next }
    writing              { print > next_file }
' "$source/README.md"

flags=$(cat "$source/tests/strict.flags")
programs=0 failed=0
for program in "$work"/*.cpp; do
    programs=$((programs + 1))
    # shellcheck disable=SC2086
    $compiler -std=c++20 $flags -I"$source/include" "$program" -o "$work/program" || { failed=1; continue; }
    "$work/program" > "$work/actual"
    diff -u "${program%.cpp}.text" "$work/actual" || { echo "README.md: the program above prints something else"; cat "$program"; failed=1; }
done
[ "$programs" -ge 3 ] || { echo "README.md: only $programs programs were found"; exit 1; }

if [ -n "$tool" ] && [ -x "$tool/brief_lint" ]; then
    for block in "$work"/*.console; do
        [ -e "$block" ] || { echo "README.md: no console block was found"; exit 1; }
        command=$(sed -n '1s/^\$ //p' "$block")
        (cd "$source" && PATH="$tool:$PATH" sh -c "$command") > "$work/actual" 2>&1 || true
        sed 1d "$block" | diff -u - "$work/actual" || { echo "README.md: '$command' prints something else"; failed=1; }
    done
fi
exit "$failed"
