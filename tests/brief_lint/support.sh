# Functions for the tests of brief_lint. Each test includes this file; its arguments are the program
# and the source folder. Works in a temporary folder.
# shellcheck shell=sh disable=SC2034 # the tests use the variables
set -u
lint=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
failed=0
fail() { echo "FAILED: $*"; sed 's/^/    /' out err | cut -c 1-200 | head -n 20; failed=1; }

# run STATUS ARGUMENT...: runs brief_lint without its closing line, and expects that exit status
run() {
    status=$1; shift
    "$lint" --quiet "$@" > out 2> err
    actual=$?
    [ "$actual" = "$status" ] || fail "brief_lint $*: exit status $actual, expected $status"
}
complains() { grep -qF -- "$1" err || fail "no '$1' on standard error"; }
prints() { grep -qF -- "$1" out || fail "no '$1' on standard output"; }

# skip WHY: ends the test as skipped. With the environment variable CI set, the test fails instead.
skip() {
    if [ -n "${CI:-}" ]; then echo "FAILED: $1"; exit 1; fi
    echo "skipped: $1"
    exit 77
}
# needs PROGRAM...: skips the test if a program is missing
needs() { for program; do command -v "$program" > /dev/null || skip "$program is missing"; done; }

good='{"id":"good","need":{"statement":"dry feet","origins":["organic"]},"solution":{"statement":"boots","appeals":["functional"]},"method":{"statement":"a shop","where":["store"]}}'
also_good=$(echo "$good" | sed 's/"good"/"also good"/')
