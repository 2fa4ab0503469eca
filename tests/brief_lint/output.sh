#!/bin/sh
# Checks that brief_lint stops, with status 2 and one message, when its report cannot be written.
# usage: output.sh BRIEF_LINT SOURCE_DIR
# shellcheck disable=SC1091,SC2154 # support.sh sets variables
. "$(dirname "$0")/support.sh"
[ -c /dev/full ] || { echo 'skipped: there is no /dev/full'; exit 0; }

# stopped STATUS NAME: expects status 2 and the message, and nothing else on standard error
stopped() {
    : > out
    [ "$1" = 2 ] || fail "$2: exit status $1, expected 2"
    [ "$(cat err)" = 'brief_lint: cannot write the report' ] || fail "$2: expected one message"
}
# Briefs without an id: one id for all of them would be named.
good=$(echo "$good" | sed 's/"id":"good",//')
yes "$good" | head -n 500 > many.jsonl

for options in '--format text' '--format json' '--format markdown' '--all --language fr'; do
    # shellcheck disable=SC2086 # several options
    {
        yes "$good" 2> /dev/null | timeout 60 "$lint" $options > /dev/full 2> err
        stopped $? "endless standard input, $options"
        yes "$good" 2> /dev/null | timeout 60 "$lint" $options /dev/stdin > /dev/full 2> err
        stopped $? "endless file, $options"
        "$lint" $options many.jsonl missing.jsonl > /dev/full 2> err
        stopped $? "$options: a file is read after the failure"
        echo "$good" | "$lint" $options > /dev/full 2> err
        stopped $? "one brief, $options"
        echo "$good" | "$lint" --tally $options > /dev/full 2> err
        stopped $? "tally, $options"
        echo "$good" | "$lint" $options >&- 2> err
        stopped $? "closed output, $options"
    }
done
yes '{}' 2> /dev/null | timeout 60 "$lint" > /dev/full 2> err
stopped $? 'endless empty briefs'
"$lint" --help > /dev/full 2> err
stopped $? '--help'

# A pipe without a reader, in a process that ignores SIGPIPE
for options in '' '--format=json' '--format=markdown'; do
    (
        trap '' PIPE
        # shellcheck disable=SC2086 # no option, or one
        yes "$good" 2> /dev/null | { timeout 60 "$lint" $options 2> err; echo $? > status; } | head -n 1 > /dev/null
    )
    stopped "$(cat status)" "closed pipe, '$options'"
done

# Memory. The sanitizers do not see what the standard library writes, and cannot run in valgrind.
if command -v valgrind > /dev/null && valgrind -q "$lint" --help > /dev/null 2>&1; then
    for options in --format=text --format=json --format=markdown --tally; do
        valgrind -q --error-exitcode=9 "$lint" "$options" many.jsonl > /dev/full 2> err
        stopped $? "valgrind, $options"
    done
else
    echo 'skipped: valgrind is not installed, or cannot run brief_lint'
fi
exit "$failed"
