#!/bin/sh
# Tests the extension in the real sqlite3 shell, and compares its results with those of brief_lint.
# usage: test.sh EXTENSION BRIEF_LINT SOURCE_FOLDER; the extension is a path without .so
set -u
extension=$1 lint=$2 root=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
failed=0
fail() { echo "FAILED: $*"; head -c 2000 out err | sed 's/^/    /'; failed=1; }

# query SQL: runs SQL on the file `db`, with the extension
query() { printf '.bail on\n.load %s\n%s\n' "$extension" "$1" | sqlite3 -batch -init /dev/null db > out 2> err; }
# expect RESULT SQL: expects the rows of the last query
expect() {
    if ! query "$2" || [ -s err ]; then fail "$2: an error"; return; fi
    [ "$(cat out)" = "$1" ] || fail "$2: expected $1"
}
# refuses MESSAGE SQL: expects an error that contains the message
refuses() {
    if query "$2"; then fail "$2: no error"; return; fi
    grep -qF -- "$1" err || fail "$2: no error '$1'"
}
# import FILE TABLE: makes a table of the lines of a file
import() {
    rm -f lines.sql
    printf '.bail on\n.mode ascii\n.separator "\\037" "\\n"\nCREATE TABLE %s(line TEXT);\n.import %s %s\n' "$2" "$1" "$2" > lines.sql
    sqlite3 -batch -init /dev/null db < lines.sql || fail "cannot import $1"
}

whole='{"need":{"statement":"dry feet","origins":["organic"]},"solution":{"statement":"boots","appeals":["functional"]},"method":{"statement":"a shop","where":["store"]}}'
half='{"need":{"statement":"dry feet","origins":["organic"]},"solution":{"statement":"boots","appeals":["functional"]}}'
import "$root/examples/campaigns.jsonl" campaigns

# --- Each function
expect complete "SELECT pitch_verdict('$whole');"
expect unfinished "SELECT pitch_verdict('$half');"
expect unreadable "SELECT pitch_verdict('{');"
expect 'unfinished' "SELECT pitch_verdict('$whole', 'successful');"
expect '["method"]|[]' "SELECT pitch_missing('$half'), pitch_missing('$whole');"
expect '["need","solution","method"]' "SELECT pitch_missing('{}');"
expect 'method' "SELECT value FROM json_each(pitch_missing('$half'));"
expect '1.0|0.67|real' "SELECT pitch_score('$whole'), round(pitch_score('$half'), 2), typeof(pitch_score('{}'));"
expect '|need: expected an object or a string, got a number' "SELECT pitch_error('$whole'), pitch_error('{\"need\":3}');"
expect '1' "SELECT pitch_error('{\"metod\":\"x\", \"hobby\": 1}') = 'metod: unknown key; did you mean ''method''?';"
expect '|1' "SELECT pitch_error('{\"hobby\": 1, \"need\": \"tbd\"}'), pitch_error('{\"hobby\": 1, \"need\": \"tbd\"}') IS NULL;"
expect 'connects|missing|["method"]|How do the need and the solution meet?' "SELECT rule, outcome, lacks, asks FROM pitch_gaps('$half');"
expect '0' "SELECT count(*) FROM pitch_gaps('$whole');"
expect 'complete|unfinished|not_applicable|unreadable' "SELECT pitch_policy('$half', 'states-need'), pitch_policy('$half', 'connects'),
    pitch_policy('$half', 'when(not states-need, connects)'), pitch_policy('[]', 'states-need');"
expect 'connects' "SELECT pitch_weakest(value) FROM json_each('[' || '$whole' || ',' || '$half' || ']');"

# --- The same results as brief_lint, by each criterion
for criterion in complete successful received moore kellogg storybrand smart ipa-brief effie; do
    "$lint" --quiet --criteria "$criterion" --format json "$root/examples/campaigns.jsonl" > report.jsonl
    "$lint" --quiet --criteria "$criterion" --tally --format json "$root/examples/campaigns.jsonl" > tally.jsonl
    rm -f report.db
    query "DROP TABLE IF EXISTS report; DROP TABLE IF EXISTS tally;"
    import report.jsonl report
    import tally.jsonl tally
    # The gaps of both in the order of their ids: brief_lint lists them in tree order.
    expect '28|28|28|28|1' "
        CREATE TEMP VIEW both AS SELECT c.line AS body, json_extract(r.line, '\$.\"$criterion\"') AS verdict
            FROM campaigns c JOIN report r ON json_extract(c.line, '\$.id') = json_extract(r.line, '\$.id');
        SELECT
            sum(CASE pitch_verdict(body, '$criterion') WHEN 'complete' THEN 'pass' WHEN 'flawed' THEN 'fail' WHEN 'unfinished' THEN 'missing'
                ELSE pitch_verdict(body, '$criterion') END = json_extract(verdict, '\$.outcome')),
            sum(pitch_missing(body, '$criterion') = json_extract(verdict, '\$.missing')),
            sum(abs(pitch_score(body, '$criterion') - json_extract(verdict, '\$.score')) < 1e-12),
            sum((SELECT group_concat(gap, ';') FROM (SELECT rule || outcome || lacks || asks || advice AS gap
                     FROM pitch_gaps(body, '$criterion') ORDER BY gap)) IS
                (SELECT group_concat(gap, ';') FROM (SELECT json_extract(value, '\$.id') || json_extract(value, '\$.outcome')
                         || json_extract(value, '\$.lacks') || json_extract(value, '\$.asks') || json_extract(value, '\$.advice') AS gap
                     FROM json_each(verdict, '\$.gaps') ORDER BY gap))),
            pitch_weakest(body, '$criterion') IS
                (SELECT json_extract(value, '\$.id') FROM json_each((SELECT line FROM tally), '\$.\"$criterion\".rules')
                     WHERE json_extract(value, '\$.gaps') > 0 ORDER BY json_extract(value, '\$.gaps') DESC, key LIMIT 1)
        FROM both;"
done

# --- The same complaints as brief_lint
cat > bad.jsonl <<'LINES'
{"need":
{"need":{"statement":"x","origins":["organci"]}}
{"need":{"statement":"x","origin":["organic"]},"solution":7,"method":[]}
[1,2]
"text"
{"need":"a","need":"b"}
{"method":{"frequency":-1}}
{"budget":{"amount":1e999}}
[[[[[[[[[[[[1]]]]]]]]]]]]
{"need":"\ud800"}
{"recipient":{},"need":"x"} trailing
nul
LINES
printf '{"need":"\377"}\n{"need":"a\001b"}\n' >> bad.jsonl
"$lint" --quiet bad.jsonl > out 2> complaints
import bad.jsonl bad
query "SELECT pitch_verdict(line) FROM bad WHERE pitch_verdict(line) <> 'unreadable' OR pitch_missing(line) IS NOT NULL
    OR pitch_score(line) IS NOT NULL;"
[ -s out ] && fail 'bad.jsonl: readable'
query "SELECT 'bad.jsonl:' || rowid || ': ' || replace(pitch_error(line), char(10), char(10) || 'bad.jsonl:' || rowid || ': ') FROM bad;"
diff complaints out > difference || { cat difference; fail 'other complaints than brief_lint'; }
expect "line 2: need: expected an object or a string, got a number
line 3: method: expected an object or a string, got a number" "SELECT pitch_error('{
\"need\": 1,
\"method\": 2}');"

# --- Values of SQL
expect '1|1|1|1|1' "SELECT pitch_verdict(NULL) IS NULL, pitch_missing(NULL) IS NULL, pitch_score(NULL) IS NULL, pitch_error(NULL) IS NULL,
    pitch_weakest(NULL) IS NULL;"
expect '1|1|1|0|0' "SELECT pitch_verdict('$half', NULL) IS NULL, pitch_policy('$half', NULL) IS NULL, pitch_policy(NULL, 'connects') IS NULL,
    (SELECT count(*) FROM pitch_gaps(NULL)), (SELECT count(*) FROM pitch_gaps('$half', NULL));"
expect 'complete|unreadable' "SELECT pitch_verdict(CAST('$whole' AS BLOB)), pitch_verdict(x'');"
expect 'unreadable|expected an object, got a number|expected an object, got a number' "SELECT pitch_verdict(5), pitch_error(5), pitch_error(0.5);"
expect 'unreadable|line contains a NUL character' "SELECT pitch_verdict('$whole' || char(0)), pitch_error('{' || char(0) || '}');"
expect 'unreadable|unreadable' "SELECT pitch_verdict(''), pitch_verdict('  ');"
expect 'complete|complete|complete' "SELECT pitch_verdict(char(65279) || '$whole'), pitch_verdict(char(10) || ' ' || '$whole' || char(13, 10)),
    pitch_verdict(json_pretty) FROM (SELECT replace('$whole', ',', ',' || char(10)) AS json_pretty);"
expect 'complete|recipients: a row has one verdict, so its brief has at most one recipient' "SELECT pitch_verdict(json_set('$whole',
    '\$.recipients', json('[{\"name\":\"a\"}]'))), pitch_error(json_set('$whole', '\$.recipients', json('[{\"name\":\"a\"},{\"name\":\"b\"}]')));"
rm -f utf16.db
printf '%s\n' 'PRAGMA encoding = "UTF-16le";' ".load $extension" "CREATE TABLE t(body); INSERT INTO t VALUES('$whole'), ('$half');" \
    "SELECT pitch_verdict(body), pitch_missing(body), pitch_verdict(CAST(CAST(body AS BLOB) AS TEXT)) FROM t;" | sqlite3 -batch utf16.db > out 2> err
[ "$(cat out)" = "$(printf 'complete|[]|complete\nunfinished|["method"]|unfinished')" ] || fail 'UTF-16'

# --- Arguments of the query
refuses "criterion: expected one of complete, successful, received, moore, kellogg, storybrand, smart, ipa-brief, effie; got 'efie'; did you mean 'effie'?" \
    "SELECT pitch_verdict('{', 'efie');"
refuses 'criterion: expected one of' "SELECT pitch_weakest('{', 'Complete');"
refuses "pitch_gaps: criterion: expected one of" "SELECT * FROM pitch_gaps('{}', '');"
refuses 'must be the same for all rows' "SELECT pitch_weakest('$half', column1) FROM (VALUES('complete'), ('effie'));"
refuses "policy:1:17: 'connect': expected" "SELECT pitch_policy('$half', 'states-need and connect');"
refuses "did you mean 'connects'?" "SELECT pitch_policy('$half', 'states-need and connect');"
refuses 'policy:2:2:' "SELECT pitch_policy('$half', 'states-need' || char(10) || '(');"
refuses 'policy:1:1:' "SELECT pitch_policy('$half', '');"
refuses 'policy larger than 1 MiB' "SELECT pitch_policy('$half', printf('%.*c', 2000000, '#'));"
refuses 'pitch_gaps: the first argument, a JSON, is missing' "SELECT * FROM pitch_gaps;"
refuses 'pitch_gaps: the first argument, a JSON, is missing' "SELECT * FROM pitch_gaps WHERE criterion = 'complete';"
refuses 'wrong number of arguments' "SELECT pitch_verdict();"
refuses 'wrong number of arguments' "SELECT pitch_error('{}', 'complete');"
refuses 'too many arguments' "SELECT * FROM pitch_gaps('{}', 'complete', 1);"
refuses 'may not be used as a window function' "SELECT pitch_verdict('{}') OVER ();"
# Texts that differ by one byte, a NUL among them
expect 'complete|flawed|unfinished' "SELECT pitch_policy('$half', 'states-need'), pitch_policy('$half', 'not states-need'), pitch_policy('{}', 'states-need ');"
refuses "policy:1:12: ' ': expected text without control characters" "SELECT pitch_policy('$half', 'states-need'), pitch_policy('$half', 'states-need' || char(0));"
refuses 'criterion: expected one of' "SELECT pitch_verdict('{}', 'complete' || char(0));"
# More policies than are kept, each twice, with different results
expect '2000|1000' "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 999),
    p AS (SELECT i, CASE i % 2 WHEN 0 THEN 'states-need' ELSE 'connects' END || ' # ' || i AS policy FROM n)
    SELECT count(*), sum(verdict = CASE i % 2 WHEN 0 THEN 'complete' ELSE 'unfinished' END) / 2
    FROM (SELECT i, pitch_policy('$half', policy) AS verdict FROM p UNION ALL SELECT i, pitch_policy('$half', policy) FROM p);"

# --- Constraints, generated columns, indexes, views and triggers
query "CREATE TABLE checked(body TEXT CHECK (pitch_verdict(body) = 'complete'));" || fail 'CHECK'
expect '1' "INSERT INTO checked VALUES('$whole'); SELECT count(*) FROM checked;"
for wrong in "'$half'" "'{'" "''" "x'00'" 5; do refuses 'CHECK constraint failed' "INSERT INTO checked VALUES($wrong);"; done
refuses 'CHECK constraint failed' "UPDATE checked SET body = '{';"
query "CREATE TABLE planned(id INTEGER PRIMARY KEY, body TEXT, verdict TEXT AS (pitch_verdict(body)) STORED, score REAL AS (pitch_score(body)));
    CREATE INDEX by_verdict ON planned(verdict);
    CREATE INDEX by_moore ON planned(pitch_verdict(body, 'moore'));
    CREATE INDEX flawed ON planned(id) WHERE pitch_verdict(body) = 'flawed';
    INSERT INTO planned(body) SELECT line FROM campaigns;" || fail 'generated columns'
expect "11" "SELECT count(*) FROM planned WHERE verdict = 'complete' AND score = 1;"
query "EXPLAIN QUERY PLAN SELECT id FROM planned WHERE verdict = 'complete';"
grep -q 'USING.* INDEX by_verdict' out || fail 'the index of a generated column is not used'
query "EXPLAIN QUERY PLAN SELECT id FROM planned WHERE pitch_verdict(body, 'moore') = 'complete';"
grep -q 'USING.* INDEX by_moore' out || fail 'the index of an expression is not used'
query "EXPLAIN QUERY PLAN SELECT id FROM planned WHERE pitch_verdict(body) = 'flawed';"
grep -q 'USING.* INDEX flawed' out || fail 'the partial index is not used'
expect 'ok' "UPDATE planned SET body = '$half' WHERE id = 1; DELETE FROM planned WHERE id = 2; PRAGMA integrity_check;"
expect "unfinished|0.67" "SELECT verdict, round(score, 2) FROM planned WHERE id = 1;"
# A schema that is not trusted may use functions and the table only if they are innocuous.
query "CREATE TABLE refused(body TEXT, why TEXT);
    CREATE VIEW gaps_of AS SELECT p.id, g.rule, pitch_policy(p.body, 'connects') AS by_policy, pitch_missing(p.body) AS missing
        FROM planned p, pitch_gaps(p.body) g;
    CREATE TRIGGER tell BEFORE INSERT ON refused WHEN pitch_error(new.body) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'unreadable brief'); END;
    CREATE TRIGGER weigh AFTER INSERT ON refused BEGIN
        UPDATE refused SET why = (SELECT pitch_weakest(body) FROM refused r WHERE r.rowid = new.rowid) WHERE rowid = new.rowid; END;" || fail 'views'
expect '1|connects|unfinished|["method"]
connects' "PRAGMA trusted_schema = OFF; SELECT * FROM gaps_of WHERE id = 1; INSERT INTO refused(body) VALUES('$half'); SELECT why FROM refused;"
refuses 'unreadable brief' "PRAGMA trusted_schema = OFF; INSERT INTO refused(body) VALUES('{');"
refuses 'table pitch_gaps may not be modified' "INSERT INTO pitch_gaps VALUES(1);"
# A dump restores constraints, columns and indexes.
query "SELECT group_concat(id || verdict || score, ';') FROM planned;" && cp out before
query '.dump' && mv out dump.sql
mv db original
{ echo ".load $extension"; cat dump.sql; } | sqlite3 -batch -bail db > out 2> err || fail 'restore'
query "SELECT group_concat(id || verdict || score, ';') FROM planned;"
cmp -s before out || fail 'the restored table differs'
refuses 'CHECK constraint failed' "INSERT INTO checked VALUES('$half');"
mv original db

# --- Aggregates
expect 'x|connects
y|states-need
z|' "CREATE TEMP TABLE g(k, body); INSERT INTO g VALUES('x', '$half'), ('x', '$whole'), ('x', '{'), ('x', NULL), ('y', '{}'), ('z', '{'), ('z', '$whole');
    SELECT k, pitch_weakest(body) FROM g GROUP BY k ORDER BY k;"
expect '1' "SELECT pitch_weakest(line) IS NULL FROM campaigns WHERE 0;"
expect 'connects' "SELECT pitch_weakest(line) FILTER (WHERE pitch_verdict(line, 'complete') = 'unfinished' AND line NOT LIKE '%\"id\": \"slo-%'
    AND pitch_missing(line) = '[\"method\"]') FROM campaigns;"
for criterion in complete ipa-brief; do
    expect '28' "SELECT sum(moving IS (SELECT pitch_weakest(b.line, '$criterion') FROM campaigns b WHERE b.rowid BETWEEN a.place - 3 AND a.place + 1))
        FROM (SELECT rowid AS place, pitch_weakest(line, '$criterion') OVER (ORDER BY rowid ROWS BETWEEN 3 PRECEDING AND 1 FOLLOWING) AS moving
              FROM campaigns) a;"
done

# --- The table function in joins
expect '14|4|4' "SELECT sum(rule = 'states-need'), sum(rule = 'states-solution'), sum(rule = 'connects') FROM campaigns, pitch_gaps(line);"
expect '14|4|4' "SELECT sum(rule = 'states-need'), sum(rule = 'states-solution'), sum(rule = 'connects') FROM pitch_gaps JOIN campaigns ON json = line;"
expect '1' "SELECT (SELECT count(*) FROM campaigns, pitch_gaps(line, 'ipa-brief')) = (SELECT count(*) FROM campaigns, pitch_gaps(line) x,
    pitch_gaps(line, 'ipa-brief') y WHERE x.rowid = 1) + (SELECT count(*) FROM campaigns, pitch_gaps(line, 'ipa-brief') WHERE pitch_verdict(line) = 'complete');"
expect 'unreadable||1|1' "SELECT outcome, rule, advice = pitch_error('{\"need\":1}'), lacks IS NULL FROM pitch_gaps('{\"need\":1}');"
expect '3|3' "SELECT count(*), sum(json = '{}' AND criterion = 'complete') FROM pitch_gaps('{}', 'complete');"
expect '4' "SELECT count(*) FROM pitch_gaps WHERE json = '{}' OR json = '$half';"
expect '3' "SELECT count(*) FROM pitch_gaps('{}') WHERE json = '{}';"
expect '0' "SELECT count(*) FROM pitch_gaps('{}') WHERE json = '[]';"
expect '5|3' "SELECT count(*), count(rule) FROM (VALUES('{}'), (NULL), ('$whole')) t LEFT JOIN pitch_gaps(t.column1);"
expect 'states-need,states-solution,connects;unreadable;connects' "SELECT group_concat((SELECT group_concat(coalesce(rule, outcome))
    FROM pitch_gaps(column1)), ';') FROM (VALUES('{}'), ('{'), ('$half'));"
expect '{}' "SELECT column1 FROM (VALUES('{}'), ('$whole')) WHERE 'connects' IN (SELECT rule FROM pitch_gaps(column1));"
expect 'states-solution|2' "SELECT rule, rowid FROM pitch_gaps('{}') ORDER BY rule DESC LIMIT 1;"
expect '45' "SELECT count(*) FROM pitch_gaps('{}') a, pitch_gaps(a.json, 'moore') b, pitch_gaps(b.json) c;"
expect '8' "SELECT count(*) FROM pitch_gaps('{}') WHERE criterion IN ('complete', 'moore');"
refuses 'pitch_gaps: the first argument, a JSON, is missing' "SELECT * FROM campaigns RIGHT JOIN pitch_gaps ON json = line;"
refuses 'no such module' "CREATE VIRTUAL TABLE made USING pitch_gaps;"

# --- Hostile texts: never an error of the query, and never a verdict
expect 'unreadable|longer than 1 MiB' "SELECT pitch_verdict(body), pitch_error(body) FROM (SELECT '{\"need\":\"' || printf('%.*c', 10000000, 'x') || '\"}' AS body);"
expect 'unreadable' "SELECT pitch_verdict(printf('%.*c', 1000000, '['));"
expect 'unreadable' "SELECT pitch_verdict(replace(printf('%.*c', 200000, '['), '[', '{\"a\":'));"
expect 'unfinished|21' "SELECT pitch_verdict(body), length(pitch_error(bad)) - length(replace(pitch_error(bad), char(10), '')) + 1
    FROM (SELECT '{' || substr(replace(printf('%.*c', 100000, ','), ',', ',\"\":0'), 2) || '}' AS bad,
                 '{\"need\":\"' || printf('%.*c', 900000, 'x') || '\"}' AS body);"
expect 'complete' "SELECT pitch_verdict('$whole') FROM (SELECT pitch_verdict(printf('%.*c', 1000000, '[')));"
expect '1|1' "SELECT sum(pitch_verdict(substr('$whole', 1, i)) <> 'unreadable'), sum(pitch_verdict(substr('$whole', -i)) <> 'unreadable')
    FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < length('$whole')) SELECT i FROM n);"
for byte in 80 c0 c3 e28 ed f5 ff 00; do
    hex=$byte; [ ${#byte} = 3 ] && hex=${byte}2
    expect 'unreadable|1' "SELECT pitch_verdict(body), pitch_error(body) IS NOT NULL FROM
        (SELECT CAST(CAST('{\"need\":\"' AS BLOB) || x'$hex' || CAST('\"}' AS BLOB) AS TEXT) AS body);"
done
# If SQLite has no memory, the query fails and the shell goes on.
for limit in 100000 150000 200000 250000 300000 400000 600000; do
    printf '%s\n' ".load $extension" "PRAGMA hard_heap_limit = $limit;" \
        "SELECT count(pitch_missing(line)), pitch_weakest(line) FROM campaigns, pitch_gaps(line);" \
        "SELECT pitch_verdict(printf('%.*c', 1000000, '['));" 'PRAGMA hard_heap_limit = 0;' | sqlite3 -batch db > out 2> err
    [ $? -lt 128 ] || fail "crashed with a heap of $limit bytes"
done
grep -q 'out of memory' err || fail 'no heap was too small'

# --- The README prints what its example does.
(cd "$root" && sqlite3 -batch -init /dev/null -cmd ".load $extension" < examples/integrations/sqlite/campaigns.sql) > out 2> err
awk '/^```text$/ { inside = 1; next } /^```$/ { inside = 0 } inside' "$root/examples/integrations/sqlite/README.md" > printed
diff printed out > difference || { cat difference; fail 'the README prints something else'; }

awk '/^```sql$/ { inside = 1; next } /^```$/ { inside = 0 } inside' "$root/examples/integrations/sqlite/README.md" > first.sql
expect "$(sed -n 's/^-- //p' first.sql)" "$(cat first.sql)"

# --- The library exports its entry point alone, and can be loaded again.
if command -v nm > /dev/null; then
    [ "$(nm -D --defined-only "$extension.so" | awk '{ print $3 }')" = sqlite3_pitch_init ] || { nm -D --defined-only "$extension.so" > out; fail 'exports'; }
fi
expect 'complete' ".load $extension
SELECT pitch_verdict('$whole');"

[ "$failed" = 0 ] && echo 'all tests passed'
exit "$failed"
