#!/bin/sh
# Checks what engines rely on: threads, one line of output for each line, flushing, and flat memory.
# usage: engines.sh BRIEF_LINT SOURCE_DIR
# shellcheck disable=SC1091,SC2154 # engines_support.sh sets variables
. "$(dirname "$0")/engines_support.sh"
needs awk mkfifo python3 timeout

long_line() { head -c 1100000 /dev/zero | tr '\0' x; echo; }
# mixed COUNT: prints briefs with bad lines, blank lines and notes between
mixed() {
    briefs "$1" | awk '{ print }
        NR % 5 == 0 { print "" }
        NR % 7 == 0 { print "{\"id\":\"bad-" NR "\",\"need\":7}" }
        NR % 11 == 0 { print "{\"id\":" }
        NR % 13 == 0 { print "{\"audience\":\"TBD\",\"unknown-" NR "\":1}" }
        NR % 17 == 0 { print "{\"id\":\"return-" NR "\"}\r" }'
}
{ mixed 8; long_line; mixed 16; long_line; mixed 8; printf '{"id":"last"}'; } > mixed.jsonl
briefs 2 > briefs.jsonl

# Several threads print the same bytes as one, and exit with the same status.
# threads WHAT ARGUMENT...: compares them for a pipe and for files
threads() {
    what=$1; shift
    for jobs in 1 2 3 8; do
        # shellcheck disable=SC2002 # a pipe, not a file
        cat mixed.jsonl | "$lint" --jobs "$jobs" "$@" > "pipe.$jobs" 2> "pipe.$jobs.err"
        echo "status $?" >> "pipe.$jobs.err"
        "$lint" --jobs "$jobs" "$@" briefs.jsonl missing.jsonl mixed.jsonl briefs.jsonl > "files.$jobs" 2> "files.$jobs.err"
        echo "status $?" >> "files.$jobs.err"
        "$lint" --jobs "$jobs" "$@" < mixed.jsonl > "input.$jobs" 2> "input.$jobs.err"
        echo "status $?" >> "input.$jobs.err"
        equal pipe.1 "input.$jobs" "$what: reports on a file as standard input"
        equal pipe.1.err "input.$jobs.err" "$what: messages on a file as standard input"
        for kind in pipe files; do
            equal "$kind.1" "$kind.$jobs" "$what: reports of $jobs threads, $kind"
            equal "$kind.1.err" "$kind.$jobs.err" "$what: messages of $jobs threads, $kind"
        done
    done
}
threads text
threads JSON --format json
threads 'text tally' --tally
threads 'JSON tally' --tally --format json
threads 'line for line' --line-for-line --format json --words none --exit-zero
grep -q '^missing.jsonl: ' files.1.err || fail "no complaint about the missing file"
grep -q ':1: blank line$' files.1.err && fail "complaint about a line that is not blank"

# --line-for-line: as many lines of output as of input, each about its line.
for jobs in 1 3; do
    run 2 --line-for-line --format json --jobs "$jobs" mixed.jsonl
    [ "$(awk 'END { print NR }' out)" = "$(awk 'END { print NR }' mixed.jsonl)" ] || fail "as many lines of output as of input"
    {
        printf '\n%s\n{"id":\n \t\n{"id":"known","need":7}\n' "$good"
        long_line
        printf '# Objective\n[1]\n{"id":"return"}\r\n{"id":"\0"}\n\357\273\277\n{"id":"\377"}\n'
        printf '{"id":"two","recipients":[{"name":"a"},{"name":"b"}]}\n{"id":"one","recipients":[{"name":"a"}]}\n{}'
    } > lines
    for first in 1 2 3 6 7 8 9; do
        tail -n +"$first" lines > input
        "$lint" --line-for-line --format json --jobs "$jobs" < input > out 2> err
        [ $? = 2 ] || fail "line $first first: expected status 2"
        ids=$(sed 's/^{"id":"\([^"]*\)".*/\1/' out | tr '\n' ' ')
        expected=$(printf '%s\n' 1 good 3 4 known 6 7 8 return 10 11 12 two one 15 |
            awk -v first="$first" 'NR >= first { print $1 ~ /^[0-9]+$/ ? NR - first + 1 : $1 }' | tr '\n' ' ')
        [ "$ids" = "$expected" ] || fail "line $first first: ids are $ids, expected $expected"
        errors=$(grep -c '^{"id":"[^"]*","error":"' out)
        complaints=$(wc -l < err)
        [ "$errors" -le "$complaints" ] || fail "line $first first: $errors errors, but $complaints complaints"
        python3 -c 'import json, sys; [json.loads(line) for line in open("out", "rb")]' 2> err || fail "line $first first: invalid JSON"
    done
done
"$lint" --line-for-line --format json < lines > out 2> err
prints '{"id":"1","error":"blank line"}'
prints '{"id":"6","error":"line longer than 1 MiB"}'
prints '{"id":"known","error":"need: expected '
complains 'standard input:1: blank line'
complains 'standard input:13: recipients: '
{ briefs 1; echo; } > blank.jsonl
run 1 --format json blank.jsonl
[ "$(wc -l < out)" = "$(briefs 1 | wc -l)" ] || fail "without --line-for-line, a blank line is skipped"

# A line may have 1 MiB, however much of it is read at once.
{
    briefs 3
    printf '%-1048576s\n%-1048577s\n%-1048576s\n' '{"id":"first"}' '{"id":"longer"}' '{"id":"second"}'
    briefs 3
    printf '%-1048577s\n%-1048576s' '{"id":"longer"}' '{"id":"last"}'
} > limit.jsonl
# shellcheck disable=SC2002 # a pipe, not a file
cat limit.jsonl | "$lint" --format json > pipe 2> pipe.err
run 2 --format json - < limit.jsonl
for words in "standard input:$((3 * 28 + 2)): line longer than 1 MiB" "standard input:$((6 * 28 + 4)): line longer than 1 MiB"; do
    complains "$words"
    grep -qF "$words" pipe.err || fail "no '$words' for a pipe"
done
[ "$(grep -c 'longer than' err)" = 2 ] || fail "two lines are too long"
for id in first second last; do prints "{\"id\":\"$id\","; done
mv out input
equal pipe input "lines of 1 MiB"

# --exit-zero: status 0 whatever briefs say. Only a file or a report that fails counts.
run 0 --exit-zero briefs.jsonl
run 0 --exit-zero mixed.jsonl
run 0 --exit-zero --tally mixed.jsonl
run 2 --exit-zero briefs.jsonl missing.jsonl
run 2 --exit-zero --line-for-line
if [ -c /dev/full ]; then
    "$lint" --exit-zero briefs.jsonl > /dev/full 2> err
    [ $? = 2 ] || fail "--exit-zero, full disk: expected status 2"
fi

# --words none: the same report without questions and advice.
run 1 --format json --words all briefs.jsonl
grep -q '"asks":"' out || fail "a report has questions"
sed -E 's/,"(asks|advice)":"([^"\\]|\\.)*"//g' out > expected
run 1 --format json --words none briefs.jsonl
mv out actual
equal expected actual '--words none'
grep -q '"asks"' actual && fail '--words none: a report has questions'

# A report is there before the next brief is written. A reader that gets nothing waits for `timeout`.
# answers ARGUMENT...: writes lines to brief_lint and reads an answer after each
answers() {
    rm -f questions replies
    mkfifo questions replies
    timeout 60 "$lint" --format json "$@" < questions > replies 2>&1 &
    exec 3> questions 4< replies
    for number in 1 2 3 4 5 6 7 8 9 10; do
        echo "{\"id\":\"brief $number\"}" >&3
        read -r reply <&4
        case $reply in '{"id":"brief '"$number"'",'*) ;; *) fail "$*: no answer to brief $number: $reply"; break ;; esac
        # Bad lines also have their answers, and half a line waits for its other half.
        echo '{"id":' >&3
        read -r reply <&4
        case $reply in 'standard input:'*': parse error'*) ;; *) fail "$*: no complaint: $reply"; break ;; esac
        case "$*" in *line-for-line*) read -r reply <&4 ;; esac
        printf '{"id":"hal' >&3
        echo "f $number\"}" >&3
        read -r reply <&4
        case $reply in '{"id":"half '"$number"'",'*) ;; *) fail "$*: no answer to two halves: $reply"; break ;; esac
    done
    exec 3>&- 4<&-
    wait $!
}
answers
answers --jobs 3
answers --line-for-line --exit-zero
answers --line-for-line --jobs 2 --words none

# Memory does not grow with the input. gigabyte.sh checks more, on request.
sh "$here/gigabyte.sh" "$lint" "$2" 4 32 > out 2> err || fail "memory grows"

exit "$failed"
