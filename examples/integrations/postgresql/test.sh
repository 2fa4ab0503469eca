#!/bin/sh
# Tests the extension in a PostgreSQL server of its own, which has no network port.
# usage: test.sh functions|speed PG_CONFIG CMAKE BUILD_DIR BRIEFS BRIEF_LINT
set -eu
here=$(cd "$(dirname "$0")" && pwd)
part=$1 pg_config=$2 cmake=$3 build=$4 briefs=$5 brief_lint=$6
bin=$("$pg_config" --bindir) lib=$("$pg_config" --pkglibdir) share=$("$pg_config" --sharedir)

work=$(mktemp -d)
data=$work/data
stop() {
    [ ! -f "$data/db/postmaster.pid" ] || as_server "$bin/pg_ctl" -D "$data/db" -s -m immediate stop || true
    rm -rf "$work"
}
trap stop EXIT
trap 'exit 1' HUP INT TERM

# Runs a command as a user that may start a server: PostgreSQL refuses root.
if [ "$(id -u)" -eq 0 ]; then
    as_server() { runuser -u postgres -- "$@"; }
else
    as_server() { "$@"; }
fi

# Installs the extension below $work. A server finds its libraries and extensions relative to its own
# program. So a copy of the program, among links to the other files, uses this installation.
DESTDIR=$work "$cmake" --install "$build" --component pitch_postgresql >"$work/install"
mkdir -p "$work$bin" "$data"
cp "$bin/postgres" "$work$bin/"
for folder in "$share" "$lib" "$share/extension"; do
    for file in "$folder"/*; do
        [ -e "$work$file" ] || ln -s "$file" "$work$file"
    done
done
chmod 755 "$work"
[ "$(id -u)" -ne 0 ] || chown postgres "$data"

# The server uses no settings of this machine.
cd "$data"
as_server "$bin/initdb" -D "$data/db" --no-sync -A trust -U postgres -E UTF8 --locale=C.UTF-8 >"$work/initdb"
as_server "$bin/pg_ctl" -p "$work$bin/postgres" -D "$data/db" -s -w -l "$data/log" \
    -o "-k '$data' -c listen_addresses= -c fsync=off -c full_page_writes=off -c autovacuum=off -c jit=off" start ||
    { cat "$data/log"; exit 1; }

unset PGHOSTADDR PGPORT PGSERVICE
export PGHOST="$data" PGUSER=postgres PGDATABASE=postgres PGOPTIONS='-c client_min_messages=warning'
# Runs psql. Standard input is for COPY FROM STDIN.
psql() { "$bin/psql" -X -q -v ON_ERROR_STOP=1 -At "$@"; }
# Prints why the test fails.
fail() {
    echo "FAILED: $*"
    exit 1
}
# Loads the briefs into table `campaigns` of database $1. No brief has the delimiter or the quote.
load() {
    psql -d "$1" -c 'CREATE EXTENSION pitch; CREATE TABLE campaigns (n serial, body text)'
    psql -d "$1" -c "COPY campaigns (body) FROM STDIN (FORMAT csv, DELIMITER E'\\x01', QUOTE E'\\x02')" <"$briefs"
}
load postgres
if [ "$part" = speed ]; then
    psql -f "$here/speed.sql"
    exit
fi

psql -v campaigns="$(grep -c . "$briefs")" -f "$here/test.sql" >"$work/results"

# Without memory, a query fails, and the backend lives on. Only the user of the server may limit its memory.
cp "$here/memory.sql" "$data/"
psql -c "CREATE TABLE outcomes (outcome text)" -c "CREATE TABLE afterwards (verdict text)" \
    -c "CREATE TABLE large AS SELECT '{\"need\": {\"origins\": [' || repeat('\"x\",', 200000) || '\"x\"]}}' AS body"
{
    echo 'DO $$ BEGIN END $$; SELECT pitch_verdict(body) FROM campaigns LIMIT 1;' # load libraries
    for megabytes in 0 1 2 3 4 5 6 8 10 12 14 17 20 25 30 40 60 100 200; do
        echo "\\set megabytes $megabytes"
        echo "\\i memory.sql"
    done
} | as_server "$bin/psql" -X -q -At >"$work/results"
outcomes=$(psql -F ' ' -c 'SELECT outcome, count(*) FROM outcomes GROUP BY 1 ORDER BY 1')
printf 'with little memory:\n%s\n' "$outcomes"
[ "$(echo "$outcomes" | grep -Ec '^(pitch could not allocate memory|unreadable)')" -eq 2 ] || fail 'memory: not both outcomes'
[ "$(psql -c 'SELECT DISTINCT verdict FROM afterwards')" = unfinished ] || fail 'memory: the session cannot be used afterwards'

# The SQL in the README runs, and its first query gives what the comment says.
awk '/^```sql$/ { inside = 1; next } /^```$/ { inside = 0 } inside' "$here/README.md" >"$work/readme.sql"
[ "$(psql -f "$work/readme.sql")" = "$(sed -n 's/^-- //p' "$work/readme.sql")" ] || fail 'the README prints something else'

# The tool finds as many complete briefs, for two criteria, and the same rule on top.
for criterion in complete received; do
    "$brief_lint" --criteria "$criterion" --tally "$briefs" >"$work/tally" 2>"$work/closing" || [ $? -eq 1 ]
    grep -qF ": $(psql -c "SELECT count(*) FROM campaigns WHERE pitch_verdict(body, '$criterion') = 'complete'") of " "$work/tally" ||
        fail "$criterion: not as many complete briefs as in: $(cat "$work/tally")"
done

# A dump can be restored: constraints, generated columns and indexes are made after the extension.
"$bin/createdb" copy
"$bin/pg_dump" postgres >"$work/dump"
psql -d copy -f "$work/dump" >"$work/restored"
for query in 'SELECT * FROM kept ORDER BY 1, 2' 'SELECT id, verdict FROM generated ORDER BY 1'; do
    [ "$(psql -c "$query")" = "$(psql -d copy -c "$query")" ] || fail "a dump restored something else: $query"
done
[ -n "$(psql -d copy -c 'SELECT 1 FROM kept')" ] || fail 'the dump was empty'
if psql -d copy -c "INSERT INTO kept VALUES ('{}')" 2>"$work/refused"; then fail 'the restored constraint accepts everything'; fi
grep -qF kept_body_check "$work/refused" || fail "unexpected error: $(cat "$work/refused")"

# DROP EXTENSION: only with CASCADE, which drops constraints and indexes and keeps the briefs.
if psql -d copy -c 'DROP EXTENSION pitch' 2>"$work/refused"; then fail 'dropped functions that a constraint uses'; fi
psql -d copy -c 'DROP EXTENSION pitch CASCADE' -c "INSERT INTO kept VALUES ('{}')"
[ "$(psql -d copy -c "SELECT count(*) FROM pg_proc WHERE proname LIKE 'pitch%'")" = 0 ] || fail 'functions are left after DROP EXTENSION'
psql -d copy -c 'CREATE EXTENSION pitch'

# Servers with another encoding convert; SQL_ASCII passes bytes on, and the reader refuses invalid UTF-8.
for encoding in LATIN1 SQL_ASCII; do
    "$bin/createdb" -T template0 -E "$encoding" --locale=C "$encoding"
    load "$encoding"
    PGCLIENTENCODING=$encoding psql -d "$encoding" -v encoding="$encoding" -f "$here/encodings.sql" >"$work/results"
done

# A user without rights may install a trusted extension in a database of its own, and call it.
psql -c 'CREATE ROLE owner LOGIN' -c 'CREATE DATABASE owned OWNER owner'
[ "$(psql -U owner -d owned -c 'CREATE EXTENSION pitch' -c "SELECT pitch_verdict('{}')")" = unfinished ] || fail 'a user without rights'

# Neither the path of the session nor objects of another user change what the functions are.
psql -c 'CREATE DATABASE hostile'
psql -d hostile -c 'CREATE SCHEMA evil' -c 'CREATE SCHEMA tools' -c 'CREATE TYPE evil.text AS (n int)' \
    -c "CREATE FUNCTION evil.pitch_weakest_add(internal, pg_catalog.text) RETURNS internal LANGUAGE internal AS 'int4pl'" \
    -c 'SET search_path = evil, pg_catalog, public' -c 'CREATE EXTENSION pitch SCHEMA tools'
[ "$(psql -d hostile -c "SELECT tools.pitch_verdict('{}'), tools.pitch_weakest('{}'::text, 'moore')")" = 'unfinished|names-audience' ] ||
    fail 'another schema'
psql -d hostile -c "CREATE TABLE kept (body text CHECK (tools.pitch_verdict(body) = 'complete'))" -c 'ALTER EXTENSION pitch SET SCHEMA public'
if psql -d hostile -c "INSERT INTO kept VALUES ('{}')" 2>"$work/refused"; then fail 'the constraint of an extension that moved'; fi
grep -qF kept_body_check "$work/refused" || fail "unexpected error: $(cat "$work/refused")"
if psql -d hostile -c 'DROP EXTENSION pitch CASCADE' -c 'CREATE EXTENSION pitch SCHEMA evil' 2>"$work/refused"; then
    fail 'an extension took a function of another user'
fi
grep -qF 'pitch_weakest_add' "$work/refused" || fail "unexpected error: $(cat "$work/refused")"

# The library exports only what PostgreSQL looks up.
exported=$(nm -D --defined-only "$work$lib/pitch.so" | awk '{ print $3 }' | grep -Ev '^(pg_finfo_)?pitch_sql_|^Pg_magic_func$' || true)
[ -z "$exported" ] || fail "exported: $exported"

# No process ended by a signal, and no backend panicked.
if grep -E 'terminated by signal|PANIC|was terminated' "$data/log"; then fail 'a process of the server died'; fi
echo 'ok: all tests of the extension'
