#!/bin/sh
# Builds and installs the extension, and asks the server of this machine about the briefs of the examples.
# For Debian 12, as root, from the root of the repository. Uses a database `pitch_example`.
set -eu
sh examples/integrations/install.sh g++ cmake make libsimdjson-dev postgresql-15 postgresql-server-dev-15

cmake -S . -B build/postgresql -DPITCH_TESTS=OFF \
    -DPITCH_PG_CONFIG=/usr/lib/postgresql/15/bin/pg_config
cmake --build build/postgresql --target pitch_postgresql -j "$(nproc)"
cmake --install build/postgresql --component pitch_postgresql

# A container starts no services.
pg_ctlcluster 15 main status >/dev/null || pg_ctlcluster 15 main start

# Runs psql in the database. The shell opens files, since the user `postgres` may be unable to.
query() { runuser -u postgres -- psql --cluster 15/main -X -q -v ON_ERROR_STOP=1 -d pitch_example "$@"; }
[ -n "$(runuser -u postgres -- psql --cluster 15/main -XAtc "SELECT 1 FROM pg_database WHERE datname = 'pitch_example'")" ] ||
    runuser -u postgres -- createdb --cluster 15/main -T template0 -E UTF8 --locale=C.UTF-8 pitch_example
query <<'SQL'
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS pitch;
DROP TABLE IF EXISTS campaigns;
CREATE TABLE campaigns (body text, verdict text GENERATED ALWAYS AS (pitch_verdict(body)) STORED);
SQL
# No brief has the control characters that are delimiter and quote here, so each line is one value.
query -c "COPY campaigns (body) FROM STDIN (FORMAT csv, DELIMITER E'\\x01', QUOTE E'\\x02')" <examples/campaigns.jsonl
query <examples/integrations/postgresql/example.sql
