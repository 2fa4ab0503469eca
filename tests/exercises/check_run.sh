#!/bin/sh
# Checks examples/exercises/run.sh on copies of the exercises, in a folder whose name has a space.
# Usage: check_run.sh COMPILER
set -eu
compiler=$1
root=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$scratch/a copy/examples"
cd "$scratch/a copy"
ln -s "$root/include" include
cp -R "$root/examples/exercises" examples/
exercises=examples/exercises
run=$exercises/run.sh
first=$exercises/01_the_missing_method.cpp
second=$exercises/02_whose_need_is_it.cpp
last=$(find $exercises/solutions -name '[0-9][0-9]_*.cpp' | wc -l | tr -d ' ')
most_lines=10
bad=0 cases=0
export CXX="$compiler"

# Runs run.sh with the arguments behind `--`. Expects the status $2, and in the output each text that follows.
# A text that begins with `^` is a whole line.
expect() {
    what=$1 status=$2 texts=
    shift 2
    while [ "$1" != -- ]; do
        texts="$texts$1
"
        shift
    done
    shift
    cases=$((cases + 1))
    actual=0
    output=$(sh "$run" "$@" 2>&1) || actual=$?
    problem=
    [ "$actual" -eq "$status" ] || problem="the exit status is $actual, not $status"
    [ "$(printf '%s\n' "$output" | wc -l)" -le "$most_lines" ] || problem="more than $most_lines lines"
    while IFS= read -r text; do
        case $text in
        '') ;;
        ^*) printf '%s\n' "$output" | grep -qxF -- "${text#^}" || problem="no line is: ${text#^}" ;;
        *) printf '%s\n' "$output" | grep -qF -- "$text" || problem="the output does not contain: $text" ;;
        esac
    done <<TEXTS
$texts
TEXTS
    [ -z "$problem" ] && return
    bad=1
    printf '%s: %s\n%s\n' "$what" "$problem" "$output"
}

solve() { cp "$exercises/solutions/${1##*/}" "$1"; }

# Copies the solution of the file $1, changed by the sed script $2.
change() {
    sed "$2" "$exercises/solutions/${1##*/}" > "$1"
    ! cmp -s "$1" "$exercises/solutions/${1##*/}" || { bad=1; echo "the script changes nothing: $2"; }
}

# Does so above the marks only.
answer() { change "$1" "1,/^\/\/ ---- The compiler marks/{$2
}"; }

promised() { sed -n "s|^$1 To do: |^Left to do: |p" "$root/tests/exercises/starts.txt"; }

[ -x "$root/$run" ] || { bad=1; echo "run.sh is not executable"; }
expect 'a start' 1 '^Exercise 1: the missing method' "^File to edit: $first" \
    "$(sed -n '2s|^//|   |p' "$first" | sed 's|^|^|')" "$(promised 01)" -- 1
expect 'no number, and nothing is solved' 1 '^Exercise 1: the missing method' "$(promised 01)" --
expect 'a number with a zero' 1 '^Exercise 2: whose need is it?' "$(promised 02)" -- 02

for number in 0 "$((last + 1))" 00 999999999999 -1 x 1x '1 2' ''; do
    expect "the number '$number'" 2 "^There is no exercise '$number'; the exercises are 1 to $last." -- "$number"
done
expect 'two numbers' 2 'Usage: run.sh' -- 1 2
expect 'help' 0 'Usage: run.sh' -- --help

solve "$first"
expect 'solved' 0 '^Exercise 1: the missing method' 'Well done: your memo' "^Next: sh $run 2" -- 1
[ "$(printf '%s\n' "$output" | wc -l)" -eq 3 ] || { bad=1; printf 'solved: not three lines\n%s\n' "$output"; }
expect 'no number, and one is solved' 1 "^Solved so far: 1 of $last." '^Exercise 2: whose need is it?' "$(promised 02)" --

answer "$first" 's/functional},$/functional}/'
expect 'a missing comma' 1 "Line 11: expected '}'" -- 1
answer "$first" 's/channel::store}};/channel::store}}/'
expect 'a missing semicolon' 1 "Line 11: expected " -- 1
answer "$first" 's/channel::store/channel::shop/'
expect 'an unknown channel' 1 "^Line 11: \`channel\` does not have a value shop; include/pitch/notes.hpp lists its values" -- 1
answer "$first" 's/channel::store/store/'
expect 'a value without its type' 1 "^Line 11: 'store' is not known here: look at its spelling; a value has its type in front, as in \`channel::store\`, and a field a point, as in \`.where\`" -- 1
answer "$first" 's/channel::store/"store"/'
expect 'a text for a value' 1 "^Line 11: this field takes values of \`channel\`, written \`channel::...\`, and combines several by \`|\`; include/pitch/notes.hpp lists them" -- 1
answer "$first" 's/channel::store/channel::store || channel::web/'
expect 'values combined by ||' 1 "Line 11: combine values of \`channel\` by \`|\`, as in" -- 1
answer "$first" 's/channel::store/channel.store/'
expect 'a point instead of two colons' 1 "a value \`channel::store\`, and a part \`method{...}\`" -- 1
answer "$first" 's/ method{/ {/'
expect 'a part without its type' 1 'write the type of each part before its braces' -- 1
answer "$first" 's/^\(using namespace.*\)/\1\nrecipient ben; ben.consents = none;/'
expect 'an assignment outside of a function' 1 "\`ben\` is not a type: write a value between the braces" -- 1
answer "$first" 's/{.statement = "a test ride", .where = channel::store}/{.where = channel::store, .statement = "a"}/'
expect 'fields in the wrong order' 1 "^Line 11: write the fields in the order of include/pitch/parts.hpp: \`.statement\` comes earlier" -- 1
answer "$first" 's/method{.statement = /method{"a", .statement = /'
expect 'fields with and without names' 1 "^Line 11: write the names of all fields, as in \`.statement = ...\`, or of none; a part is \`method{...}\`, without a name" -- 1
answer "$first" 's/ method{\(.*\)}};/ "a test ride"};/'
expect 'a text in a sentence' 1 'Line ' ': a sentence holds only parts; write need{...}' -- 1
answer "$first" 's/constexpr sentence memo/sentence memo/'
expect 'no constexpr' 1 "Line 9: The compiler cannot compute this while it compiles; write \`constexpr\` before it" -- 1
answer "$first" 's/constexpr sentence memo/constexpr sentence note/'
expect 'another name' 1 'The marks cannot use your answer: ' "'memo'" -- 1

answer "$second" 's/    constexpr bool operator/    bool operator/'
expect 'a call operator without constexpr' 1 'Line 20: The compiler cannot compute this' -- 2
answer "$second" 's/return !\(.*\); }/if (\1) return false; }/'
expect 'a way without a return' 1 'your function has a way through it that does not return a value' -- 2
answer "$second" 's/const need& n/const need* n/;s/n\.statement/n->statement/'
expect 'a null pointer' 1 "a pointer is null here: take each part by reference, as in \`const need&\`" -- 2
answer "$second" 's/o) const {/o) {/'
expect 'an error of the library' 1 "^Not yet right: a rule's call operator must be const; write \`const\` after its parameter list" -- 2
answer "$second" 's/ return !\(.*\); }/ return !\1;/'
expect 'a missing brace' 1 "expected '}'" 'Line 2' -- 2
answer "$second" 's/!same_letters(n.statement, o.aim)/false/'
expect 'a later mark' 1 'Left to do: Return true for a need' -- 2

for script in 's/^static_assert(is_complete.*//' 's/^constexpr bool is_complete = .*/constexpr bool is_complete = true;/' '/^\/\/ Well done/d'; do
    change "$first" "s/a test ride/a long ride/;$script"
    expect "a right answer, changed marks, $script" 0 'Well done: ' 'You changed the marks, which does not count.' "git diff $first" -- 1
    change "$first" "s/, .where = channel::store//;$script"
    expect "a wrong answer, changed marks, $script" 1 'Left to do: Say where' 'You changed the marks, which does not count.' -- 1
done
change "$first" "s/channel::store/channel::shop/;\$s/$/ /;/^\/\/ Well done/d"
expect 'an error, changed marks' 1 "Line 11: " 'You changed the marks, which does not count.' -- 1
change "$first" "/^\/\/ ---- The compiler marks/,\$d"
expect 'no marks' 1 'The line that separates your answer from the marks is missing.' "git restore $first" -- 1

carriage_return=$(printf '\r')
change "$first" "s/\$/$carriage_return/"
expect 'carriage returns' 0 'Well done: ' -- 1
change "$first" "/^static_assert/d;s/\$/$carriage_return/"
expect 'carriage returns, changed marks' 0 'Well done: ' 'You changed the marks, which does not count.' -- 1
{ printf '\357\273\277'; sed "s/\$/$carriage_return/" "$root/$second"; } > "$second"
expect 'a start with a byte order mark' 1 '^Exercise 2: whose need is it?' "$(promised 02)" -- 2
{ printf '\357\273\277'; cat "$exercises/solutions/${first##*/}"; } > "$first"
expect 'a byte order mark' 0 'Well done: ' -- 1
change "$first" 's/[ ]*$/ /;s/^    /	/'
expect 'other white space' 0 'Well done: ' -- 1
{ printf '\377\376'; cat "$exercises/solutions/${first##*/}"; } > "$first"
expect 'UTF-16' 1 '^The file is saved as UTF-16, which compilers do not read. Save it as UTF-8.' -- 1
rm "$first"
expect 'no file' 1 "^The file is missing. This brings it back: git restore $first" -- 1

answer "$first" 's/channel::store/channel::shop/'
LC_ALL=de_DE.UTF-8 LANG=de_DE.UTF-8 LANGUAGE=de expect 'a German locale' 1 "Line 11: " 'a value shop' -- 1
cd "$exercises"
run=run.sh
expect 'in its folder' 1 '^File to edit: 01_the_missing_method.cpp' "Line 11: " -- 1
run=$scratch/a\ copy/$exercises/run.sh
cd /
expect 'in another folder' 1 "^File to edit: $scratch/a copy/$first" "Line 11: " -- 1
cd "$scratch/a copy"
run=$exercises/run.sh

for file in "$exercises"/[0-9][0-9]_*.cpp; do
    solve "$file"
done
expect 'all solved' 0 "^All $last exercises are solved. Well done!" --
expect 'the last one is solved' 0 'Well done: ' "^This was the last exercise. To mark all of them: sh $run" -- "$last"

export CXX="$compiler -nostdinc++"
answer "$first" 's/channel::store/channel::shop/'
expect 'a compiler without a library' 1 'This compiler cannot compile pitch, which needs g++ 11, clang++ 14, or later' -- 1
export CXX=no-such-compiler
expect 'an unknown compiler' 2 "names the compiler 'no-such-compiler', which is not installed" -- 1
unset CXX
mkdir "$scratch/tools"
for tool in sh sed grep awk tr od head tail mktemp cat rm wc cmp; do
    ln -s "$(command -v "$tool")" "$scratch/tools/$tool"
done
PATH=$scratch/tools expect 'no compiler' 2 'There is no C++ compiler: install g++' -- 1

echo "$cases cases checked"
exit "$bad"
