#!/bin/sh
# Checks the completion for bash: it knows each option of --help and the values of choices.
# usage: completion.sh BRIEF_LINT SOURCE_DIR
# shellcheck disable=SC1091,SC2154 # support.sh sets variables
. "$(dirname "$0")/support.sh"
command -v bash > /dev/null || { echo 'skipped: bash is not installed'; exit 0; }
: > err

# completions WORD...: prints what completes the last word, sorted, on one line
completions() {
    # shellcheck disable=SC2016 # expanded by the other shell
    bash -c '. "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _brief_lint; printf "%s\n" "${COMPREPLY[@]}"' \
        "$source_dir/examples/brief_lint/brief_lint.bash" "$@" 2> err | sed '1{/^$/d}' | LC_ALL=C sort | tr '\n' ' '
}
# completes EXPECTED WORD...
completes() {
    expected=$1; shift
    completions "$@" > out
    [ "$(cat out)" = "$expected" ] || fail "completion of '$*': expected '$expected'"
}
source_dir=$2

completions brief_lint -- > out
"$lint" --help | grep -oE -- '^ +(-[a-zA-Z], )?--[a-z-]+' | sed 's/.* //' | LC_ALL=C sort | tr '\n' ' ' > options
cmp -s out options || fail "completion and --help have different options"
[ "$(wc -w < options)" -gt 25 ] || fail "--help has fewer options than expected"

# Each list of values is the one that the error message prints.
for option in --format --input --language --criteria --fail-on --color --words; do
    "$lint" $option=- 2>&1 | sed 's/.*expected one of \([^;]*\);.*/\1/; s/, /\n/g' | LC_ALL=C sort | tr '\n' ' ' > values
    completes "$(cat values)" brief_lint $option ''
    completes "$(cat values)" brief_lint $option =
    completes "$(cat values)" brief_lint $option = ''
done
completes 'sarif svg ' brief_lint -f s
completes 'kellogg ' brief_lint --criteria = k
completes '--fail-on --fail-under ' brief_lint --tally --fail-
touch briefs.jsonl ./--file
completes 'briefs.jsonl ' brief_lint b
completes 'briefs.jsonl ' brief_lint --rules b
completes 'briefs.jsonl ' brief_lint --against = b
completes '--file ' brief_lint -- --f
completes '' brief_lint --jobs ''
exit "$failed"
