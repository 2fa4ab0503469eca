#!/bin/sh
# Marks your answers to the exercises of the course.
# Usage: run.sh         goes to the first exercise that is not solved
#        run.sh NUMBER  marks one exercise
# Compiles with $CXX, or else with g++ or clang++. Works from any folder, and writes nothing.
# Compiles your answer with the marks of the solution; changed marks do not count.
# Exit status: 0 if solved, 1 if not solved, 2 if it is used wrongly or there is no compiler.
set -u
export LC_ALL=C  # makes compilers print English and plain quotation marks
case $0 in
*/*) here=${0%/*} ;;
*) here=. ;;
esac
include=$here/../../include
run="sh $0"
marker='// ---- The compiler marks your answer from here on. Change nothing below. ----'
carriage_return=$(printf '\r')

usage() {
    sed -n 's/^# \(Usage\)/\1/p; s/^# \(       run\)/\1/p' "$0"
}

# Prints the file of an exercise in the folder $1, as it is named there.
file_of() {
    for file in "$1/$(printf '%02d' "$2")"_*.cpp; do
        [ ! -f "$file" ] || printf '%s\n' "${file#./}"
    done
}

# Prints a file with plain line ends.
plain() {
    sed "s/$carriage_return\$//" "$1"
}

# Prints the number of the line that begins the marks; nothing if it is not there.
marker_line() {
    plain "$1" | grep -n "^ *// ---- The compiler marks your answer" | sed 's/:.*//; q'
}

marks_of() {
    plain "$1" | sed -n '\|^ *// ---- The compiler marks your answer|,$p'
}

# Sets `compiler` and `strictness`, its options about warnings.
find_compiler() {
    choose_compiler
    case $($compiler --version 2> /dev/null) in
    *clang*) strictness='-Werror=c99-designator -Werror=reorder-init-list' ;;
    *) strictness=-w ;;
    esac
}

choose_compiler() {
    if [ -n "${CXX-}" ]; then
        command -v "${CXX%% *}" > /dev/null && compiler=$CXX && return
        echo "The variable CXX names the compiler '$CXX', which is not installed; to use g++ or clang++, run: unset CXX"
        exit 2
    fi
    for compiler in g++ clang++ c++; do
        ! command -v "$compiler" > /dev/null || return 0
    done
    echo "There is no C++ compiler: install g++ (on Debian or Ubuntu: sudo apt-get install g++)."
    exit 2
}

# Compiles standard input without warnings. Clang refuses wrong designated initializers, as GCC does.
compile() {
    # shellcheck disable=SC2086
    $compiler -std=c++20 -fsyntax-only $strictness -I"$include" -x c++ - 2>&1
}

# Reads what the compiler prints about the standard input, whose marks begin at the line $1. Prints the line
# of the answer that the first error is about, the first line of the answer that is named at all, and the
# text of the error. A line is 0 if there is none.
first_error() {
    MARKS=$1 awk '
        function line_in_answer(text) {
            if (!sub(/^<stdin>:/, "", text)) return 0
            return text ~ /^[0-9]+[:,]/ && text + 0 < ENVIRON["MARKS"] + 0 ? text + 0 : 0
        }
        /: warning: / { warned = 1 }
        { line = line_in_answer($0) }
        /: (fatal )?error: / {
            errors++
            if (errors == 1) {
                error = $0
                if (line || warned) where = line
                if (warned) any = 0
            }
        }
        { if (errors < 2 && !where) where = line; if (!any) any = line }
        END {
            sub(/^.*: (fatal )?error: /, "", error)
            gsub(/\\"/, "\"", error)
            print where + 0, any + 0, error
        }'
}

# Sets `line`, `any` and `text` from the lines of `output`; the marks begin at the line $1.
read_error() {
    text=$(printf '%s\n' "$output" | first_error "$1")
    line=${text%% *} text=${text#* }
    any=${text%% *} text=$(printf '%s\n' "${text#* }" | sed -f "$here/plain_words.sed")
}

# Marks the exercise $1: sets `title`, `file` and `words`, the lines to print. Returns 0 if it is solved.
mark() {
    solution=$(file_of "$here/solutions" "$1")
    file=${solution%solutions/*}${solution##*/}
    title=$(plain "$solution" | sed 's|^// ||; q')
    praise=$(plain "$solution" | sed -n 's|^// \(Well done: .*\)|\1|p')
    [ -f "$file" ] || { words="The file is missing. This brings it back: git restore $file"; return 1; }
    case $(od -A n -t x1 -N 2 "$file" | tr -d ' ') in
    fffe | feff) words="The file is saved as UTF-16, which compilers do not read. Save it as UTF-8."; return 1 ;;
    esac
    marks_at=$(marker_line "$file")
    if [ -z "$marks_at" ]; then
        words="The line that separates your answer from the marks is missing. Put it back below your answer:
$marker
Or start again, without your answer: git restore $file"
        return 1
    fi
    changed=
    [ "$(marks_of "$file" | tr -d ' \t\n')" = "$(marks_of "$solution" | tr -d ' \t\n')" ] ||
        changed="
You changed the marks, which does not count. Write only above them. This shows the change: git diff $file"
    if output=$({ sed "$marks_at,\$d" "$file"; marks_of "$solution"; } | compile); then
        words=$praise$changed
        return 0
    fi
    read_error "$marks_at"
    case $text in
    'To do: '*) words="Left to do: ${text#To do: }$changed"; return 1 ;;
    esac
    # Compiles the solution to find out whether the answer is wrong or the compiler.
    if ! compile < "$solution" > /dev/null; then
        words="This compiler cannot compile pitch, which needs g++ 11, clang++ 14, or later: $compiler
$text"
        return 1
    fi
    # Compiles the answer alone if the error is among the marks: a missing brace may be noticed there.
    if [ "$line" = 0 ] && ! alone=$(sed "$marks_at,\$d" "$file" | compile); then
        output=$alone
        read_error "$((marks_at + 1))"
    fi
    case $text in
    '') text="The compiler stopped without an error: $(printf '%s\n' "$output" | tail -n 1)" ;;
    pitch:*) [ "$line" = 0 ] && text="Not yet right: ${text#pitch: }" || text=${text#pitch: } ;;
    *narrow*) ;;
    *non-const* | *'constant expression'* | *'flows off'* | *'null pointer'* | *'immediate function'*)
        [ "$line" != 0 ] || line=$any
        case $output in
        *'flows off'* | *'control reached end'*) text="your function has a way through it that does not return a value" ;;
        *'null pointer'*) text="a pointer is null here: take each part by reference, as in \`const need&\`" ;;
        *) text="The compiler cannot compute this while it compiles; write \`constexpr\` before it, and call only functions that are constexpr." ;;
        esac
        ;;
    *) [ "$line" != 0 ] || text="The marks cannot use your answer: $text" ;;
    esac
    [ "$line" = 0 ] && words=$text$changed || words="Line $line: $text$changed"
    return 1
}

# Prints what is left of the exercise that was marked; with its task, until its TODO is gone.
show_unsolved() {
    printf '%s\n' "$title"
    printf 'File to edit: %s\n' "$file"
    [ ! -f "$file" ] || ! grep -q '// TODO' "$file" ||
        plain "$solution" | sed '1d; /^#include/,$d; s|^//|   |'
    printf '%s\n' "$words"
}

last=0
for file in "$here"/solutions/[0-9][0-9]_*.cpp; do
    number=${file##*/}
    number=${number%%_*}
    [ ! -f "$file" ] || last=${number#0}
done

[ $# -le 1 ] || { usage; exit 2; }

if [ $# -eq 0 ]; then
    find_compiler
    number=1
    while [ "$number" -le "$last" ]; do
        if ! mark "$number"; then
            [ "$number" -eq 1 ] || printf 'Solved so far: %s of %s.\n\n' $((number - 1)) "$last"
            show_unsolved
            exit 1
        fi
        number=$((number + 1))
    done
    echo "All $last exercises are solved. Well done!"
    exit 0
fi

number=$(printf '%s' "$1" | sed 's/^0*\([0-9]\)/\1/')
case $number in
-h | --help) usage; exit 0 ;;
'' | *[!0-9]* | ????*) number=0 ;;
esac
if [ "$number" -lt 1 ] || [ "$number" -gt "$last" ] || [ -z "$(file_of "$here/solutions" "$number")" ]; then
    echo "There is no exercise '$1'; the exercises are 1 to $last."
    exit 2
fi

find_compiler
if ! mark "$number"; then
    show_unsolved
    exit 1
fi
printf '%s\n%s\n' "$title" "$words"
if [ "$number" -lt "$last" ]; then
    echo "Next: $run $((number + 1))"
else
    echo "This was the last exercise. To mark all of them: $run"
fi
