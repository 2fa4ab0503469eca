#!/bin/sh
# Checks that brief_lint reads any amount of input from a pipe with the same memory.
# usage: gigabyte.sh BRIEF_LINT SOURCE_DIR [SMALL LARGE] (megabytes; default: 100 and 1000)
# shellcheck disable=SC1091,SC2154 # engines_support.sh sets variables
. "$(dirname "$0")/engines_support.sh"
needs python3
small=${3:-100} large=${4:-1000} allowed=8192  # KiB

# Sanitizers keep freed memory; let them keep little.
export ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}quarantine_size_mb=1"

# flat ARGUMENT...: compares the peaks of resident memory
flat() {
    before=$(python3 "$here/peak.py" "$small" "$campaigns" "$lint" "$@" 2> err) || fail "$*: $small MB"
    after=$(python3 "$here/peak.py" "$large" "$campaigns" "$lint" "$@" 2> err) || fail "$*: $large MB"
    echo "$*: $before KiB for $small MB, $after KiB for $large MB"
    [ "$((after - before))" -le "$allowed" ] || fail "$*: memory grows by $((after - before)) KiB"
}
flat --tally
flat --format json --jobs 3
flat --format json --line-for-line --exit-zero --words none
exit "$failed"
