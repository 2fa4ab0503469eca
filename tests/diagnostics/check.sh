#!/bin/sh
# check.sh COMPILER [FILE...]: of each file, the fixed spelling compiles without a warning, and the first error of the broken one is the
# sentence that its first line promises; where a second line says `names:`, one of these words stands somewhere in the diagnostic.
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

export LC_ALL=C  # plain quotation marks
for file in $files; do
    name=${file##*/}
    promise=$(sed -n '1s|^// expect: ||p' "$file")
    [ -n "$promise" ] || { complain "$name" "its first line promises nothing" ""; continue; }

    said=$("$compiler" "$@" "$file" 2>&1) || complain "$name" "the fixed spelling does not compile" "$said"
    if said=$("$compiler" "$@" -DBROKEN "$file" 2>&1); then
        complain "$name" "the broken spelling compiles" ""
        continue
    fi
    case $(printf '%s\n' "$said" | grep -m 1 'error:') in
    *"$promise"*) ;;
    *) complain "$name" "the first error is not: $promise" "$said" ;;
    esac
    names=$(sed -n '2s|^// names: ||p' "$file" | tr ' ' '\n')
    [ -z "$names" ] || printf '%s\n' "$said" | grep -qF "$names" || complain "$name" "the diagnostic names none of: $names" "$said"
done

# shellcheck disable=SC2086
echo "$(set -- $files; echo $#) mistakes"
exit $bad
