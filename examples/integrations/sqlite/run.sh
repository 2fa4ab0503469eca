#!/bin/sh
# Builds the extension, and queries the briefs of the examples.
# For Debian 12, as root, from the root of the repository.
set -eu
sh examples/integrations/install.sh g++ cmake make libsimdjson-dev libsqlite3-dev sqlite3

cmake -S . -B build/sqlite -DPITCH_TESTS=OFF
cmake --build build/sqlite --target pitch_sqlite -j "$(nproc)"

sqlite3 -batch -init /dev/null -cmd '.load build/sqlite/examples/integrations/sqlite/pitch' <examples/integrations/sqlite/campaigns.sql
