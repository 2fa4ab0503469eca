#!/bin/sh
# Checks the XML and the SQL that the manual of brief_lint prints for ClickHouse. Run it by hand: it
# installs the npm package chdb, ClickHouse as a library, of about 550 MB, unless CHDB names a folder
# that has it in node_modules.
# usage: [CHDB=FOLDER] clickhouse.sh BRIEF_LINT SOURCE_DIR [MANUAL]
# shellcheck disable=SC1091,SC2154 # engines_support.sh sets variables
manual=$(realpath "${3:-$2/examples/brief_lint/README.md}")
. "$(dirname "$0")/engines_support.sh"
needs awk node npm
if [ -n "${CHDB:-}" ]; then
    ln -s "$CHDB/node_modules" node_modules
else
    npm install --silent --no-audit --no-fund chdb > out 2>&1 || skip "npm cannot install chdb: $(tail -n 1 out)"
fi

# printed LANGUAGE: prints the blocks of code of the section "Under other engines"
printed() {
    awk -v fence="\`\`\`$1" '/^## / { inside = $0 == "## Under other engines" } !inside { next }
        /^```/ { copies = $0 == fence; next } copies { print }' "$manual"
}
mkdir user_scripts
cp "$lint" user_scripts/brief_lint
printed xml > briefs_function.xml
printed sql > queries.sql
grep -q '<function>' briefs_function.xml || fail "the manual does not print a function"
grep -q 'executable(' queries.sql || fail "the manual does not print a table function"
cat > config.xml << END
<clickhouse>
    <user_scripts_path>$work/user_scripts/</user_scripts_path>
    <user_defined_executable_functions_config>$work/*_function.xml</user_defined_executable_functions_config>
</clickhouse>
END
cp "$campaigns" briefs.jsonl
"$lint" --format json --exit-zero briefs.jsonl > reports.one
"$lint" --tally --format json --exit-zero briefs.jsonl > tally.one
cp "$here/clickhouse.js" .
timeout 300 node clickhouse.js "$work" > out 2> err || fail "chdb"
cat out
equal reports.one reports 'executable function'
equal tally.one tally 'table function executable'
exit "$failed"
