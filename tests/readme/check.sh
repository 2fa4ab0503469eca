#!/bin/sh
# Checks the code blocks and the line lengths of README.md and of every other Markdown document.
# A `cpp` block is compiled as printed and run; the `text` block after it must have its exact output.
# A `cpp` block after `<!-- fragment -->` is compiled only. Each `$ ` line of a `console` block is run
# in SOURCE_DIR with brief_lint and the chapters on the PATH, and must print the lines below it. `sh` blocks
# are not run. In the syllabus, every block is checked: a line of an `sh` block is a command of README.md,
# which .ci/run runs as printed, or gives the PATH that console commands have here.
# usage: check.sh COMPILER SOURCE_DIR [BUILD_DIR_OF_BRIEF_LINT]
set -eu
compiler=$1
export CXX="$1"  # for exercises that a console command compiles
source=$(cd "$2" && pwd)
tool=
[ -z "${3-}" ] || tool=$(cd "$3" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
cd "$source"

complain() {
    echo "$1"
    failed=1
}

# The least that a document must have: programs and fragments, commands, lines. An emptied document fails.
minimum() {
    case $1 in
    README.md) echo 3 1 150 ;;
    examples/README.md) echo 1 18 380 ;;
    examples/reference.md) echo 2 0 150 ;;
    examples/brief_lint/README.md) echo 0 4 100 ;;
    examples/codebook.md) echo 0 5 150 ;;
    tests/benchmark/README.md) echo 0 0 40 ;;
    .github/CONTRIBUTING.md) echo 0 0 40 ;;
    .github/CHANGELOG.md) echo 0 0 10 ;;
    *) echo 0 0 5 ;;
    esac
}

# Splits a document into N.cpp, N.fragment or N.command, and N.text for the output of N. Prints `kind N
# line` for each of them, and `error - line message` for each line that breaks a rule of layout.
split() {
    LC_ALL=C awk -v dir="$work" -v doc="$1" '
        function complain(line, message) { print "error - " line " " message }
        function start(kind, line) { print kind " " ++n " " line }
        function write(kind, text) { print text > (dir "/" n "." kind) }
        function columns(text) { gsub(/[\200-\277]/, "", text); return length(text) }

        BEGIN { is_syllabus = doc == "examples/README.md" }
        inside && $0 == indent "```" {
            if (kind == "console" && !commands) complain(opened, "this console block has no line that begins with $")
            inside = 0
            next
        }
        inside {
            if (doc == "README.md" && kind != "sh" && columns($0) > 110) complain(NR, "this line has more than 110 columns")
            text = substr($0, length(indent) + 1)
            if (is_syllabus && kind == "sh" && text != "") print "set-up - " NR " " text
            if (kind == "console" && continued) {
                write("command", text)
                continued = text ~ /\\$/
            } else if (kind == "console" && text ~ /^\$ /) {
                start("command", NR)
                write("command", substr(text, 3))
                continued = text ~ /\\$/
                ++commands
            } else if (kind == "console") {
                write("text", text)
            } else if (kind == "cpp") {
                write(fragment ? "fragment" : "cpp", text)
            } else if (kind == "text" && writes_text) {
                write("text", text)
            }
            next
        }
        /^ *```/ {
            inside = 1; opened = NR; commands = continued = 0
            match($0, /^ */)
            indent = substr($0, 1, RLENGTH)
            kind = substr($0, RLENGTH + 4)
            if (is_syllabus && kind !~ /^(cpp|text|console|sh)$/)
                complain(NR, "this block is not checked; the syllabus has only cpp, text, console and sh blocks")
            if (is_syllabus && kind == "text" && !checks_text)
                complain(NR, "this text is not compared; write a console block")
            fragment = previous == "<!-- fragment -->"
            if (kind == "cpp") {
                start(fragment ? "fragment" : "program", NR)
                write(fragment ? "fragment" : "cpp", "#line " NR + 1 " \"" doc "\"")
                expects_text = !fragment
                checks_text = 1
            } else if (kind == "text") {
                if (!expects_text) complain(NR, "this text block follows no program; an unchecked block has no language")
                writes_text = expects_text && checks_text
                if (writes_text) printf "" > (dir "/" n ".text")
                expects_text = 0
            } else {
                if (kind ~ /^([Cc][+][+]|cxx|cc|hpp|(cpp|text|console) .*)$/)
                    complain(NR, "this block is not checked; write ```cpp, ```text or ```console")
                expects_text = kind == "sh"  # a shell session, which is not run
                checks_text = 0
            }
            previous = ""
            next
        }
        /^ *(~~~|<pre)/ { complain(NR, "this block is not checked; begin it with ```") }
        (doc == "README.md" || !/^ *\|/) && columns($0) > 110 { complain(NR, "this line has more than 110 columns") }
        /[^ ]/ { previous = $0 }
        END {
            if (inside) complain(opened, "this block has no end")
            if (doc == "README.md" && NR > 180) complain(NR, "README.md has more than 180 lines")
            print "lines - " NR
        }
    ' "$1"
}

# Compares the output of the program or command at $1 with the text that the document prints.
compare() {
    [ -e "$work/$2.text" ] || : >"$work/$2.text"
    diff -u --label "$1" --label 'actual output' "$work/$2.text" "$work/actual" || complain "$1: the output differs, as above"
}

# Checks a line of an `sh` block of the syllabus. A command of README.md ends where its line or `&&` ends.
known_commands=$(awk '/^```/ { inside = $0 == "```sh"; next } inside { print " && " $0 " && " }' README.md)
check_set_up() {
    # shellcheck disable=SC2016
    [ "$2" != 'export PATH=$PWD/build/examples:$PATH' ] || return 0
    case $known_commands in
    *" && $2 && "*) ;;
    *) complain "$1: README.md does not have this command; write a console block, which is run" ;;
    esac
}

flags=$(cat tests/strict.flags)
check() {
    programs=0 commands=0 lines=0
    rm -f "$work"/[0-9]*
    split "$1" >"$work/blocks"
    while read -r kind number line message; do
        place=$1:$line
        case $kind in
        error) complain "$place: $message" ;;
        lines) lines=$line ;;
        set-up) check_set_up "$place" "$message" ;;
        program)
            programs=$((programs + 1))
            # shellcheck disable=SC2086
            if ! $compiler -std=c++20 $flags -Iinclude "$work/$number.cpp" -o "$work/program" </dev/null; then
                complain "$place: this program does not compile"
            elif ! [ -e "$work/$number.text" ]; then
                complain "$place: no text block with this program's output follows it"
            elif ! "$work/program" >"$work/actual" </dev/null; then
                complain "$place: this program fails"
            else
                compare "$place" "$number"
            fi
            ;;
        fragment)
            programs=$((programs + 1))
            # shellcheck disable=SC2086
            $compiler -std=c++20 $flags -Iinclude -fsyntax-only -x c++ "$work/$number.fragment" </dev/null ||
                complain "$place: this fragment does not compile"
            ;;
        command)
            commands=$((commands + 1))
            [ -n "$tool" ] || continue
            PATH="$tool:$PATH" sh "$work/$number.command" >"$work/actual" 2>&1 </dev/null || true  # a verdict may be the exit status
            compare "$place" "$number"
            ;;
        esac
    done <"$work/blocks"

    # shellcheck disable=SC2046
    set -- "$1" $(minimum "$1")
    [ "$programs" -ge "$2" ] || complain "$1:1: $programs programs were found, and at least $2 are expected"
    [ "$commands" -ge "$3" ] || complain "$1:1: $commands console commands were found, and at least $3 are expected"
    [ "$lines" -ge "$4" ] || complain "$1:1: $lines lines were found, and at least $4 are expected"
    [ "$1" != README.md ] || check_first_program
    echo "$1: $programs programs, $commands commands, $lines lines"
}

# The first program of README.md is chapter 01.
check_first_program() {
    chapter=examples/01_a_complete_sentence
    sed 1d "$work/1.cpp" | diff -u - "$chapter.cpp" || complain "README.md: the first program is not $chapter.cpp"
    diff -u "$work/1.text" "$chapter.txt" || complain "README.md: the first output is not $chapter.txt"
}

if [ -n "$tool" ]; then
    [ -x "$tool/brief_lint" ] || { echo "there is no brief_lint in $tool"; exit 1; }
else
    echo 'console commands are not run: no folder with brief_lint was given'
fi

# Every document that git knows, and every document in these folders: a release has no git.
documents=$({
    echo README.md
    git ls-files '*.md' || true
    find .github examples tests -name '*.md' || true
} 2>/dev/null | sort -u)
for document in $documents; do
    if [ -e "$document" ]; then check "$document"; else complain "$document:1: this document was not found"; fi
done
exit "$failed"
