#!/bin/sh
# Checks what the compiler prints about mistakes, one file for each mistake. Checks two files at a time.
# Usage: check.sh COMPILER [FILE...]
#
# A file holds a mistake if BROKEN is defined, and its fix otherwise. The fix must compile without a
# warning. The first error about the mistake must contain the text behind `// expect:` on the first
# line, within its first 400 characters, so that no page of types comes before it. If the second line is
# `// names: WORD...`, the output must also contain a WORD, such as the name of the rule. If
# there is a line `// gcc: TEXT` or `// clang: TEXT`, the first error of that compiler must contain TEXT too.
set -eu
compiler=$1
shift
here=$(cd "$(dirname "$0")" && pwd)
[ $# -gt 0 ] || set -- "$here"/*.cpp
flags="-std=c++20 $(tr '\n' ' ' < "$here/../strict.flags") -fsyntax-only"
include=$here/../../include
most=400
workers=2
export LC_ALL=C  # makes the compiler print plain quotation marks
case $("$compiler" --version) in
*clang*) brand=clang ;;
*) brand=gcc ;;
esac

complain() {
    bad=1
    printf '%s: %s\n' "$1" "$2"
    printf '%s\n' "$3" | head -n 12 | cut -c 1-240
}

# Compiles with the flags and further options.
compile() {
    # shellcheck disable=SC2086
    "$compiler" $flags -I"$include" "$@" 2>&1
}

# Checks a file, and sets bad=1 if something is wrong.
check_file() {
    file=$1
    name=${file##*/}
    expected=$(sed -n '1s|^// expect: ||p' "$file")
    [ -n "$expected" ] || { complain "$name" "line 1 is not '// expect: MESSAGE'" ""; return; }

    output=$(compile "$file") || complain "$name" "the fix does not compile without a warning" "$output"
    if output=$(compile -DBROKEN "$file"); then
        complain "$name" "the mistake compiles" ""
        return
    fi
    first=$(printf '%s\n' "$output" | grep -m 1 'error:' | sed 's|\\"|"|g')  # clang 14 escapes quotation marks
    case $first in
    *"$expected"*)
        before=$(printf '%s\n' "$first" | sed "s|.*include/||")
        before=${before%%"$expected"*}
        [ ${#before} -le "$most" ] || complain "$name" "${#before} characters come before the message; test a variable of a short name" "$before"
        ;;
    *) complain "$name" "the first error does not contain: $expected" "$output" ;;
    esac
    own=$(sed -n "s|^// $brand: ||p" "$file")
    case $first in
    *"$own"*) ;;
    *) complain "$name" "the first error does not contain: $own" "$first" ;;
    esac
    names=$(sed -n '2s|^// names: ||p' "$file" | tr ' ' '\n')
    [ -z "$names" ] || printf '%s\n' "$output" | grep -qF "$names" || complain "$name" "the output contains none of these words: $names" "$output"
}

# Checks every file whose number leaves the remainder $1, and returns 1 if one is wrong.
work() {
    remainder=$1
    shift
    bad=0 number=0
    for file; do
        number=$((number + 1))
        [ $((number % workers)) -ne "$remainder" ] || check_file "$file"
    done
    return "$bad"
}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
work 0 "$@" > "$scratch/complaints" &
bad=0
work 1 "$@" || bad=1
wait "$!" || bad=1
cat "$scratch/complaints"
echo "$# mistakes checked"
exit "$bad"
