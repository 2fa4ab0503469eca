#!/bin/sh
# Checks what the compiler prints about mistakes, one file for each mistake.
# Usage: check.sh COMPILER [FILE...]
#
# A file holds a mistake if BROKEN is defined, and its fix otherwise. The fix must compile without a
# warning. The first error about the mistake must contain the text behind `// expect:` on the first
# line, within its first 400 characters, so that no page of types comes before it. If the second line is `// names: WORD...`, the output must also contain one of those words,
# such as the name of the rule.
set -eu
compiler=$1
shift
here=$(cd "$(dirname "$0")" && pwd)
[ $# -gt 0 ] || set -- "$here"/*.cpp
# shellcheck disable=SC2046
set -- "$@" -- -std=c++20 $(cat "$here/../strict.flags") -I"$here/../../include" -fsyntax-only

files=
while [ "$1" != -- ]; do
    files="$files $1"
    shift
done
shift

bad=0
complain() {
    bad=1
    printf '%s: %s\n' "$1" "$2"
    printf '%s\n' "$3" | head -n 12 | cut -c 1-240
}

most=400
export LC_ALL=C  # makes the compiler print plain quotation marks
for file in $files; do
    name=${file##*/}
    expected=$(sed -n '1s|^// expect: ||p' "$file")
    [ -n "$expected" ] || { complain "$name" "line 1 is not '// expect: MESSAGE'" ""; continue; }

    output=$("$compiler" "$@" "$file" 2>&1) || complain "$name" "the fix does not compile without a warning" "$output"
    if output=$("$compiler" "$@" -DBROKEN "$file" 2>&1); then
        complain "$name" "the mistake compiles" ""
        continue
    fi
    case $(printf '%s\n' "$output" | grep -m 1 'error:') in
    *"$expected"*)
        before=$(printf '%s\n' "$output" | grep -m 1 'error:' | sed "s|.*include/||")
        before=${before%%"$expected"*}
        [ ${#before} -le "$most" ] || complain "$name" "${#before} characters come before the message; test a variable of a short name" "$before"
        ;;
    *) complain "$name" "the first error does not contain: $expected" "$output" ;;
    esac
    names=$(sed -n '2s|^// names: ||p' "$file" | tr ' ' '\n')
    [ -z "$names" ] || printf '%s\n' "$output" | grep -qF "$names" || complain "$name" "the output contains none of these words: $names" "$output"
done

# shellcheck disable=SC2086
echo "$(set -- $files; echo $#) mistakes checked"
exit $bad
