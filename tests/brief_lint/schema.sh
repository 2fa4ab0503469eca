#!/bin/sh
# Checks the shipped JSON Schema: it is what --schema prints, all campaigns validate, other forms that
# the tool accepts validate, and broken briefs do not. Checks the table of fields in the README of the
# tool, too. Needs node and npm.
# usage: schema.sh BRIEF_LINT SOURCE_DIR CACHE_DIR TABLE_WRITER
# shellcheck disable=SC1091,SC2154 # support.sh sets variables
cache=$3
table_writer=$4
. "$(dirname "$0")/support.sh"
schema=$2/examples/brief_lint/brief.schema.json
run 0 --schema
cmp -s out "$schema" || fail "write the schema again: brief_lint --schema > $schema"
"$table_writer" > table
sed -n '/<!-- fields -->/,/<!-- end of fields -->/p' "$2/examples/brief_lint/README.md" | sed '1d;$d' | cmp -s - table ||
    fail "the table of fields in examples/brief_lint/README.md is not what $table_writer prints"
needs node npm
if ! [ -d "$cache/node_modules/ajv" ]; then
    mkdir -p "$cache"
    npm install --silent --no-audit --no-fund --prefix "$cache" ajv@8 > out 2> err || { fail 'npm cannot install ajv'; exit 1; }
fi

cat > validate.js << 'END'
const fs = require("fs");
const Ajv = require("ajv/dist/2020");
const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(JSON.parse(fs.readFileSync(process.argv[2])));
let failed = 0, count = 0;
const check = (value, expected) => {
    ++count;
    if (validate(value) === expected) return;
    failed = 1;
    console.log("FAILED: " + (expected ? "does not validate: " : "validates: ") + JSON.stringify(value).slice(0, 200));
};
for (const line of fs.readFileSync(process.argv[3], "utf8").split("\n")) if (line.trim()) check(JSON.parse(line), true);
const good = [
    {}, { $schema: "brief.schema.json", id: "a", title: null, source: "", unknown: 1, need: { note: [] } },
    { need: "arrive dry", solution: " ", method: null }, { need: { statement: null, origins: "organic" } },
    { need: { origins: ["organic", "generated"] } }, { need: { origins: [] } }, { budget: 100 }, { budget: { amount: 1.5, currency: "" } },
    { recipient: "price" }, { recipient: ["price", "story"] }, { recipient: { consents: [], misled: false, frequency_cap: 0 } },
    { recipients: [{ name: "Ann", where: ["email"] }, { name: null, misled: true }] }, { recipients: null },
    { alternatives: "a bus" }, { alternatives: ["a bus", { name: "a car", difference: "wet" }] }, { alternatives: null },
    { metrics: [{ name: "rides", at: "purchase", target: 1e6 }] }, { touchpoints: [{ roles: ["fulfillment"] }] },
    { method: { where: ["channel_16", "channel_31", "visit"], frequency: 2.0 } }, { timing: { starts: "in spring" } },
    { proof: { claim: "\t" } }, { budget: { amount: "" } },
];
const bad = [
    [], "a brief", { id: 7 }, { need: 7 }, { need: [] }, { need: { statement: 7 } }, { need: { origins: "orgnic" } },
    { need: { origins: ["organic", "x"] } }, { need: { origins: {} } }, { budget: "many" }, { budget: { amount: "1" } },
    { method: { frequency: -1 } }, { method: { frequency: 0.5 } }, { method: { frequency: 4294967296 } },
    { method: { where: ["channel_3"] } }, { method: { where: ["channel_32"] } }, { recipient: { misled: "true" } }, { recipient: "cost" },
    { objective: { leads_to: ["purchase"] } }, { objective: { leads_to: "buy" } }, { alternatives: {} }, { alternatives: [7] },
    { metrics: [{ target: "1" }] }, { recipients: {} }, { recipients: ["Ann"] }, { recipients: [{ name: 7 }] }, { timing: 2026 },
];
for (const brief of good) check(brief, true);
for (const brief of bad) check(brief, false);
console.log(count + " briefs checked");
process.exit(failed);
END
NODE_PATH=$cache/node_modules node validate.js "$schema" "$2/examples/campaigns.jsonl" > out 2> err || fail 'the schema'
exit "$failed"
