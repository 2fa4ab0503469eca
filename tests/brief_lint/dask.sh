#!/bin/sh
# Checks that blocks of lines, judged by two workers of Dask, give what one run gives.
# usage: dask.sh BRIEF_LINT SOURCE_DIR
# The environment variable PYTHON names a Python that has Dask's `distributed` (default: /usr/bin/python3,
# for which Debian packages it as python3-distributed).
# shellcheck disable=SC1091,SC2154 # engines_support.sh sets variables
. "$(dirname "$0")/engines_support.sh"
python=${PYTHON:-/usr/bin/python3}
needs awk "$python"
"$python" -c 'import distributed' 2> /dev/null || skip "$python does not have the package distributed"
export DASK_TEMPORARY_DIRECTORY="$work" HOME="$work"

briefs 20 > briefs.jsonl
"$lint" --tally --format json --exit-zero briefs.jsonl > one
"$lint" --format json --exit-zero briefs.jsonl > reports.one
"$python" "$here/dask_workers.py" "$lint" briefs.jsonl tallies reports.many > out 2> err || fail "Dask"
[ "$(cat out)" = 'workers: 2' ] || fail "expected two workers that judged blocks"
run 0 --merge --format json tallies
cp out merged
equal one merged 'merged tallies'
equal reports.one reports.many reports
exit "$failed"
