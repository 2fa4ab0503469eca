#!/bin/sh
# Compares brief_lint with nlohmann-json, which parses the same lines and does nothing else. Counts
# instructions over 2,000 briefs, and fails if a ratio exceeds its limit. With `times`, prints ratios of
# times over 100,000 briefs instead; they vary, and are not checked.
# BRIEF_LINT must be optimized, as each build without sanitizers makes it.
# Usage: reading.sh COMPILER BRIEF_LINT [times]
set -eu

compiler=$1
lint=$(cd "$(dirname "$2")" && pwd)/${2##*/}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$compiler" -O2 -std=c++20 "$here/reading/against_nlohmann.cpp" -o "$work/against_nlohmann"

# repeated COUNT: prints the campaigns again and again, that many lines
repeated() {
    awk -v count="$1" '{ line[NR] = $0 } END { for (i = 0; i < count; ++i) print line[i % NR + 1] }' "$here/../../examples/campaigns.jsonl"
}

if [ "${3:-}" = times ]; then
    repeated 100000 >"$work/briefs.jsonl"
    printf 'time of brief_lint, to parsing by nlohmann-json: wanted <= 0.2 for --tally, 0.5 for JSON\n'
    cd "$work"
    "$work/against_nlohmann" briefs.jsonl "'$lint' --quiet --exit-zero --tally briefs.jsonl >/dev/null" "'$lint' --quiet --exit-zero --format json briefs.jsonl >/dev/null"
    exit
fi

# Prints the instructions of a command.
count() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 >/dev/null | awk '/Collected/ { print $NF }'
}

repeated 2000 >"$work/briefs.jsonl"
parsing=$(count "$work/against_nlohmann" parse "$work/briefs.jsonl")
status=0
printf 'instructions of brief_lint, to parsing by nlohmann-json\n'
while IFS='|' read -r options limit; do
    # shellcheck disable=SC2086 # several options
    ours=$(count "$lint" --quiet $options "$work/briefs.jsonl" </dev/null)
    awk -v options="$options" -v ours="$ours" -v theirs="$parsing" -v limit="$limit" 'BEGIN {
        if (ours <= 0 || theirs <= 0) { print "  " options ": counted no instructions"; exit 1 }
        ratio = ours / theirs
        printf "  %5.3f  %s", ratio, options
        if (ratio > limit) printf "  ABOVE THE LIMIT %s", limit
        print ""
        exit ratio > limit
    }' || status=1
done <<'END'
--tally|0.17
--format json|0.47
END
exit $status
