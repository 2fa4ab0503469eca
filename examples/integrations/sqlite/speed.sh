#!/bin/sh
# Compares the processor time of a filter by pitch_verdict with that of json_valid, over 100,000 rows in
# memory. Fails if the median of the ratios is above 1.6.
# usage: speed.sh EXTENSION BRIEFS; the extension is a path without .so
set -eu
rounds=15
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
{
    cat << SQL
.bail on
.load $1
CREATE TABLE source(body TEXT);
.mode ascii
.separator "\037" "\n"
.import $2 source
.mode list
CREATE TABLE t(id INTEGER PRIMARY KEY, body TEXT NOT NULL);
-- Each row has an id of its own.
INSERT INTO t(body)
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
    SELECT replace(body, '{"id": "', '{"id": "' || i || '-') FROM n CROSS JOIN source LIMIT 100000;
SELECT count(*) || ' rows, ' || (sum(length(body)) / 1000000) || ' MB, ' || count(DISTINCT json_extract(body, '\$.id')) || ' ids' FROM t;
.timer on
SQL
    for _ in $(seq "$rounds"); do
        echo "SELECT 'json_valid: ' || count(*) FROM t WHERE json_valid(body);"
        echo "SELECT 'pitch_verdict: ' || count(*) FROM t WHERE pitch_verdict(body) = 'complete';"
    done
} | sqlite3 -batch -init /dev/null :memory: > "$work/times"
head -n 1 "$work/times"
# Each result is followed by "Run Time: real … user … sys …".
awk -v most=1.6 -v rounds="$rounds" '
    / rows, / { if ($1 != "100000" || $5 != "100000") { print "not 100000 rows"; exit 1 } }
    /^(json_valid|pitch_verdict): / { name = $1; rows[name] = $2 }
    /^Run Time: / && name {
        time[name] = $6 + $8
        if (name == "pitch_verdict:") { ratio[++count] = time[name] / time["json_valid:"]; total += time[name] }
        name = ""
    }
    END {
        for (i = 2; i <= count; ++i)
            for (j = i; j > 1 && ratio[j] < ratio[j - 1]; --j) { t = ratio[j]; ratio[j] = ratio[j - 1]; ratio[j - 1] = t }
        median = ratio[(count + 1) / 2]
        printf "pitch_verdict: %.2f µs a row, %.2f times json_valid (%.2f to %.2f in %d rounds); at most %.1f\n",
            10 * total / count, median, ratio[1], ratio[count], count, most
        if (count != rounds || rows["json_valid:"] != 100000 || rows["pitch_verdict:"] == 0 || rows["pitch_verdict:"] == 100000) exit 1
        exit !(median <= most)
    }' "$work/times"
