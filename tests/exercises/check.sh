#!/bin/sh
# Checks the exercises of the course: what the compiler prints about each start and about wrong answers, and
# that each solution compiles. Checks two files at a time.
# Usage: check.sh COMPILER [NN...]
#
# A start, examples/exercises/NN_name.cpp, must not compile: its first error is the sentence that starts.txt
# promises. A wrong answer, wrong/NN_k.cpp, has `// expect: TEXT` on its first line, and then all that stands
# above the marks. With the marks of its exercise, its first error must contain TEXT. A solution has the
# marks and the task of its start, and compiles without a warning. Each mark must be the first one to fail
# for a start or for a wrong answer. Starts and wrong answers use a precompiled header, which takes a quarter
# of the time; solutions do not.
set -eu
compiler=$1
shift
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
exercises=$root/examples/exercises
standard=-std=c++20
strict=$(tr '\n' ' ' < "$here/../strict.flags")
first_mark='^// ---- The compiler marks your answer from here on\. Change nothing below\. ----$'
most=100  # characters of an error before its sentence
most_lines=50
workers=2
export LC_ALL=C  # makes the compiler print plain quotation marks
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

complain() {
    bad=1
    printf '%s: %s\n' "$1" "$2"
    [ -z "${3-}" ] || printf '%s\n' "$3" | head -n 12 | cut -c 1-240
}

# Compiles with further options.
compile() {
    "$compiler" "$standard" -fsyntax-only "$@" -I"$root/include" 2>&1
}

# Compiles the header of the library, and sets the options that use the result; none if that fails.
precompile() {
    precompiled=
    case $("$compiler" --version) in
    *clang*) result=$scratch/pitch.pch options="-include-pch $scratch/pitch.pch" ;;
    *) result=$scratch/precompiled/pitch/pitch.hpp.gch options="-I$scratch/precompiled" ;;
    esac
    mkdir -p "$scratch/precompiled/pitch"
    ! "$compiler" "$standard" -w -I"$root/include" -x c++-header "$root/include/pitch/pitch.hpp" -o "$result" 2> "$scratch/ignored" ||
        precompiled=$options
}

marks_of() { sed -n "\\|$first_mark|,\$p" "$1"; }
task_of() { sed '/^#include/,$d' "$1"; }

# Prints the first error, as other compilers than clang 14 print it: that one escapes quotation marks.
first_error() {
    grep -m 1 'error:' "$1" | sed 's|requirement \(.*\) "\(To do: .*\)"$|requirement \1: \2|; s|\\"|"|g'
}

# Checks that the first error of the file $2 contains $3, and notes the mark that failed. $1 is the name.
check_error() {
    # shellcheck disable=SC2086
    if compile $precompiled "$2" > "$scratch/output.$worker"; then
        complain "$1" "it compiles${4-}"
        return
    fi
    first=$(first_error "$scratch/output.$worker")
    case $first in
    *"$3"*) ;;
    *) complain "$1" "the first error does not contain: $3" "$(cat "$scratch/output.$worker")"; return ;;
    esac
    case $first in
    *'To do: '*)
        before=${first%%'To do: '*}
        before=${before#*error: }
        [ ${#before} -le "$most" ] || complain "$1" "${#before} characters come before the sentence; test a variable of a short name" "$before"
        line=${first#"$2":}
        printf '%s %s\n' "$number" $((${line%%:*} - $(grep -n "$first_mark" "$2" | cut -d : -f 1))) >> "$scratch/failed.$worker"
        ;;
    esac
}

check_start() {
    start=$1
    name=${start##*/}
    [ "$(head -n 1 "$start" | cut -d : -f 1)" = "// Exercise ${number#0}" ] || complain "$name" "line 1 is not '// Exercise ${number#0}: TITLE'"
    task=$(($(task_of "$start" | wc -l) - 1))
    case $task in [1-6]) ;; *) complain "$name" "the task has $task lines, not 1 to 6" ;; esac
    [ "$(wc -l < "$start")" -le "$most_lines" ] || complain "$name" "more than $most_lines lines"
    marks_of "$start" > "$scratch/marks.$worker"
    tail -n 1 "$scratch/marks.$worker" | grep -q '^// Well done: .' || complain "$name" "the last line is not '// Well done: PRAISE'"
    [ "$(grep -c '^static_assert(' "$scratch/marks.$worker")" = "$(grep -c '"To do: [^"]*");$' "$scratch/marks.$worker")" ] ||
        complain "$name" "a static_assert among the marks has no sentence \"To do: ...\" at the end of a line"
    promised=$(sed -n "s|^$number \\(To do: .*\\)|\\1|p" "$here/starts.txt")
    [ -n "$promised" ] || { complain "$name" "starts.txt has no line '$number To do: ...'"; return; }
    check_error "$name" "$start" "$promised" ": somebody has solved it in place. This restores it: git restore examples/exercises/$name"
    [ -n "$first" ] || return 0
    case $first in *"$promised") ;; *) complain "$name" "the sentence in starts.txt is not whole" "$first" ;; esac
    sed "\\|$first_mark|,\$d" "$start" | grep -q '// TODO: .' || complain "$name" "no '// TODO: ...' above the marks"
}

check_solution() {
    start=$exercises/${1##*/}
    name=solutions/${1##*/}
    [ -f "$start" ] || { complain "$name" "no exercise has this name"; return; }
    [ "$(marks_of "$1")" = "$(marks_of "$start")" ] || complain "$name" "its marks are not those of the exercise"
    [ "$(task_of "$1")" = "$(task_of "$start")" ] || complain "$name" "its task is not that of the exercise"
    ! grep -q TODO "$1" || complain "$name" "it has a TODO"
    # shellcheck disable=SC2086
    output=$(compile $strict "$1") || complain "$name" "it does not compile without a warning" "$output"
}

check_wrong() {
    name=wrong/${1##*/}
    set -- "$1" "$exercises/$number"_*.cpp
    [ -f "$2" ] || { complain "$name" "no exercise has this number"; return; }
    expected=$(sed -n '1s|^// expect: ||p' "$1")
    [ -n "$expected" ] || { complain "$name" "line 1 is not '// expect: TEXT'"; return; }
    ! grep -q "$first_mark" "$1" || complain "$name" "it has marks; they are taken from the exercise"
    answer=$scratch/${1##*/}
    { sed 1d "$1"; marks_of "$2"; } > "$answer"
    check_error "$name" "$answer" "$expected"
}

# Checks every file whose place leaves the remainder $1, and returns 1 if one is wrong.
work() {
    worker=$1
    shift
    bad=0 place=0
    : > "$scratch/failed.$worker"
    for file; do
        place=$((place + 1))
        [ $((place % workers)) -eq "$worker" ] || continue
        number=${file##*/}
        number=${number%%_*} first=
        case $file in
        "$exercises"/solutions/*) check_solution "$file" ;;
        "$here"/wrong/*) check_wrong "$file" ;;
        *) check_start "$file" ;;
        esac
    done
    return "$bad"
}

# Checks that each mark has failed first, by the notes of both workers.
check_ladder() {
    name=${1##*/}
    number=${name%%_*}
    [ -f "$exercises/solutions/$name" ] || complain "$name" "it has no solution"
    marks_of "$1" | grep -n '^static_assert(' | while IFS=: read -r line mark; do
        cat "$scratch"/failed.* | grep -qx "$number $((line - 1))" || printf '%s\n' "$mark"
    done > "$scratch/unreached"
    [ ! -s "$scratch/unreached" ] || complain "$name" "neither the start nor a wrong answer gets this sentence" "$(cat "$scratch/unreached")"
}

[ $# -gt 0 ] || set -- '[0-9][0-9]'
for number; do
    find "$exercises" "$here/wrong" -name "${number}_*.cpp"
done | sort > "$scratch/files"
set --
while read -r file; do
    set -- "$@" "$file"
done < "$scratch/files"
[ $# -gt 0 ] || { echo "no exercise has this number"; exit 1; }

precompile
work 0 "$@" > "$scratch/complaints" &
bad=0
work 1 "$@" || bad=1
wait "$!" || bad=1
cat "$scratch/complaints"
for file; do
    case $file in
    "$exercises"/solutions/* | "$here"/wrong/*) ;;
    *) check_ladder "$file" ;;
    esac
done
echo "$# files checked"
exit "$bad"
