// Runs the SQL that the manual prints in ClickHouse, on a table of briefs. Called by clickhouse.sh.
// usage: node clickhouse.js FOLDER
"use strict";
const assert = require("assert");
const fs = require("fs");
const path = require("path");
const { Session } = require("chdb");

const folder = process.argv[2];
const inFolder = (name) => path.join(folder, name);
const session = new Session(inFolder("data"), { connectionArgs: ["--config-file=" + inFolder("config.xml")] });
const query = (sql) => session.query(sql, "TabSeparatedRaw");

const lines = fs.readFileSync(inFolder("briefs.jsonl"), "utf8").trimEnd().split("\n");
query("CREATE TABLE briefs (brief String) ENGINE = Memory");
query(`INSERT INTO briefs SELECT line FROM file('${inFolder("briefs.jsonl")}', LineAsString, 'line String')`);

// The statements that the manual prints. The one with the table function prints a tally.
const statements = fs.readFileSync(inFolder("queries.sql"), "utf8").split(/;\s*/).filter(Boolean);
assert.strictEqual(statements.length, 2, "the manual prints two statements");
const [counted, tally] = statements.map(query);
fs.writeFileSync(inFolder("tally"), tally);
const complete = JSON.parse(tally).complete;
assert.match(counted, new RegExp(`^pass\t${complete.complete}$`, "m"));

// The function gives the reports of one run, row by row, and an error for a row that is not a brief.
fs.writeFileSync(inFolder("reports"), query("SELECT brief_report(brief) FROM briefs"));
const rows = query(`SELECT brief_report(line) FROM
    (SELECT arrayJoin(['{"id":"a"}', '', '{bad', '{"id":"b","need":7}', '{"id":"c"}']) AS line)`).trimEnd().split("\n").map(JSON.parse);
assert.deepStrictEqual(rows.map((row) => row.id), ["a", "2", "3", "b", "c"]);
assert.deepStrictEqual(rows.map((row) => "error" in row), [false, true, true, true, false]);

// Many rows come in several blocks, with one process each.
const many = query(`SELECT count(), countIf(JSONExtractString(brief_report(concat('{"id":"n', toString(number), '"}')), 'id')
    = concat('n', toString(number))) FROM numbers(200000)`);
assert.strictEqual(many, "200000\t200000\n");

// A line break inside a row would be two lines. The manual says how to avoid it.
assert.throws(() => query(`SELECT brief_report('{"id":\\n"a"}')`), /expected 1 row/);
assert.strictEqual(JSON.parse(query(`SELECT brief_report(replaceAll('{"id":\\n"a"}', '\\n', ' '))`)).id, "a");

console.log(`ClickHouse ${query("SELECT version()").trim()}: ${lines.length} briefs`);
session.close();
