#!/bin/sh
# Runs all fuzz targets of a Clang build, two at a time, each for SECONDS. Prints for each target the number of
# inputs, the edges of code that they reached, and the number of inputs kept because they reached new edges.
# Fails if an input breaks a property. Prints that input, and keeps it in BUILD_DIR/tests/fuzz/found.
# Usage: run.sh BUILD_DIR SECONDS
set -eu
usage() {
    echo "usage: run.sh BUILD_DIR SECONDS" >&2
    exit 2
}

if [ "${1:-}" = --one ]; then  # --one TARGET SECONDS: runs one target
    target=$2 seconds=$3
    name=${target##*/fuzz_} folder=${target%/*}
    corpus=$(mktemp -d)
    trap 'rm -rf "$corpus"' EXIT
    mkdir -p "$folder/found"
    status=0
    set -f
    IFS='
'
    # shellcheck disable=SC2046  # a word for each line, so that paths may contain spaces
    "$target" "-max_total_time=$seconds" "-artifact_prefix=$folder/found/$name-" $(cat "$target.options") "$corpus" \
        >"$corpus.log" 2>&1 || status=$?
    trap 'rm -rf "$corpus" "$corpus.log"' EXIT
    if [ $status -ne 0 ]; then
        grep -aE 'ERROR|SUMMARY|#[0-9]+ .* in .*(pitch|fuzz|brief_lint)' "$corpus.log" | head -n 12
        input=$(sed -n 's/.*Test unit written to //p' "$corpus.log")
        echo "FAILED: $name: $input"
        [ -z "$input" ] || od -A d -t x1z "$input" | head -n 40
        exit 1
    fi
    awk -v name="$name" '/ cov: / { for (i = 1; i < NF; ++i) { if ($i == "cov:") edges = $(i + 1); if ($i == "corp:") kept = $(i + 1) } }
        /^Done / { runs = $2 }
        END { sub("/.*", "", kept); printf "%-9s %9d inputs %7d edges %6d kept\n", name, runs, edges, kept; exit !runs }' "$corpus.log"
    exit
fi

[ $# = 2 ] || usage
build=$1 seconds=$2
case $seconds in '' | 0* | *[!0-9]*) usage ;; esac  # libFuzzer takes any other word for 0, and never ends
set -- "$build"/tests/fuzz/fuzz_*.options
[ -e "$1" ] || { echo "no fuzz targets in $build: build it with Clang" >&2; exit 1; }
for options in "$@"; do printf '%s\0' "${options%.options}"; done | xargs -0 -P 2 -I TARGET sh "$0" --one TARGET "$seconds"
