#!/bin/sh
# Checks the formats for continuous integration (github, junit, sarif) with readers of our own, and
# SARIF with the schema that Microsoft's multitool ships. Needs Python 3, node and npm.
# usage: formats.sh BRIEF_LINT SOURCE_DIR CACHE_DIR
# shellcheck disable=SC1091,SC2154 # support.sh sets variables
cache=$3
. "$(dirname "$0")/support.sh"
tests=$2/tests/brief_lint
needs python3 node npm

# The schema and its validator. The cache is filled once; it is complete if it has the schema.
if ! [ -f "$cache/sarif-2.1.0.json" ]; then
    mkdir -p "$cache"
    npm install --prefix "$cache" --no-audit --no-fund --silent ajv@8 ajv-formats@3 @microsoft/sarif-multitool-linux@5 > out 2> err ||
        { fail 'npm cannot install ajv and the SARIF multitool'; exit 1; }
    cp "$cache/node_modules/@microsoft/sarif-multitool-linux/sarif-2.1.0.json" "$cache/" || { fail 'no SARIF schema'; exit 1; }
    rm -rf "$cache/node_modules/@microsoft"  # 100 MB
fi
# is_sarif FILE...: validates the files
is_sarif() { node "$tests/sarif.mjs" "$cache" "$@" > out 2> err || fail "invalid SARIF: $*"; }

# python CODE ARGUMENT...: runs assertions
python() { python3 -c "$@" > out 2> err || fail "python: $1"; }

# all_formats STATUS FILE OPTION...: prints FILE in all formats, into json.out, github.out and so on
all_formats() {
    expected=$1; file=$2; shift 2
    for format in json github junit sarif; do
        run "$expected" "$@" --format "$format" -- "$file"
        mv out "$format.out"
    done
    is_sarif sarif.out
}

# The campaigns: the same gaps in each format, by each criterion.
cp "$2/examples/campaigns.jsonl" campaigns.jsonl
for criterion in complete successful received; do
    all_formats 1 campaigns.jsonl --criteria "$criterion"
    python3 "$tests/read_formats.py" json.out github.out junit.out sarif.out campaigns.jsonl "$criterion" > out 2> err ||
        fail "the formats differ from JSON, $criterion"
done

# Places and texts that try to break out of each format. A byte order mark is not a column.
hostile='::error::x]]>&amp;<b>\"'"'"' [a](b) {0} %0A%25 ##[error]y \u0000\u001b[31m\u202e\ud83d\ude00\ufffe\r\n::stop-commands::z,file=q'
printf '\357\273\277%s\n\n  {"id":"%s"}\n{"title":"é😀"}\n' "$good" "$hostile" > hostile.jsonl
all_formats 1 hostile.jsonl
python '
import json, re, sys
import xml.etree.ElementTree as E
lines = open("github.out", encoding="utf-8", newline="").read().split("\n")
assert lines.pop() == "" and len(lines) == 6, lines
assert all(re.match(r"::warning file=hostile.jsonl,line=[34],col=[13],title=[^:,]*::[^:]", l) for l in lines), lines
assert not any(ord(c) < 32 or 0x202a <= ord(c) <= 0x202e for l in lines for c in l), lines
cases = E.parse("junit.out").getroot().findall("testsuite/testcase")
assert [c.get("line") for c in cases] == ["1", "3", "4"], cases
name = cases[1].get("name")
assert "]]>&amp;<b>\"\u0027 [a](b) {0} %0A%25 ##[error]y" in name and "\ufffd" in name, name
run, = json.load(open("sarif.out", encoding="utf-8"))["runs"]
regions = [r["locations"][0]["physicalLocation"]["region"] for r in run["results"]]
assert [(r["startLine"], r["startColumn"]) for r in regions] == [(3, 3)] * 3 + [(4, 1)] * 3, regions
text = run["results"][0]["message"]["text"]
assert "](" not in text and "{{0}}" in text, text
'

# Names of files: percent-encoded in SARIF, escaped in the others, also if they are not UTF-8
odd=$(printf ':a,b%%0A &"<\n::error::\377.jsonl')
echo '{}' > "$odd"
all_formats 1 "./$odd"
python '
import json, re, urllib.parse
import xml.etree.ElementTree as E
run, = json.load(open("sarif.out", encoding="utf-8"))["runs"]
uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
assert urllib.parse.unquote_to_bytes(uri) == b":a,b%0A &\"<\n::error::\xff.jsonl", uri
case, = E.parse("junit.out").getroot().findall("testsuite/testcase")
assert case.get("file") == ":a,b%0A &\"<\n::error::\ufffd.jsonl", case.attrib
lines = open("github.out", encoding="utf-8").read().split("\n")[:-1]
assert len(lines) == 3 and all(l.startswith("::warning file=%3Aa%2Cb%250A &\"<%0A%3A%3Aerror%3A%3A\ufffd.jsonl,line=1,") for l in lines), lines
'

# A runner reads commands from standard error, too.
run 2 --format github -- '::error::x' '##[error]y'
if grep -Eq '^ *::|##\[' err; then fail 'a file name starts a command on standard error'; fi

# Input that cannot be read
printf '%s\n{"need":{"origins":["organik"]},"id":"b"}\n' "$good" > bad.jsonl
: > empty.jsonl
for format in github junit sarif; do
    run 2 --format "$format" bad.jsonl missing.jsonl empty.jsonl
    mv out "$format.out"
done
is_sarif sarif.out
python '
import json, re
import xml.etree.ElementTree as E
lines = open("github.out", encoding="utf-8").read().split("\n")[:-1]
assert [re.match(r"::error file=([a-z.]+)", l)[1] for l in lines] == ["bad.jsonl", "missing.jsonl", "empty.jsonl"], lines
assert ",line=2," in lines[0] and "got \u0027organik\u0027" in lines[0], lines
suites = E.parse("junit.out").getroot().findall("testsuite")
errors = [[(c.get("line"), c.find("error").get("message")) for c in s if c.find("error") is not None] for s in suites]
assert errors[0][0][0] == "2" and "organik" in errors[0][0][1], errors
assert errors[1][0][0] is None and errors[1][0][1].startswith("cannot open the file") and errors[2][0][1] == "no briefs found", errors
call, = json.load(open("sarif.out", encoding="utf-8"))["runs"][0]["invocations"]
assert call["executionSuccessful"] is False and call["exitCode"] == 2, call
found = call["toolExecutionNotifications"]
places = [n["locations"][0]["physicalLocation"] for n in found]
assert [p["artifactLocation"]["uri"] for p in places] == ["bad.jsonl", "missing.jsonl", "empty.jsonl"], found
assert places[0]["region"] == {"startLine": 2} and "region" not in places[1], places
'

# Many problems: SARIF keeps 1,000 notifications and counts the others.
yes '{"id":}' | head -n 1500 > many.jsonl
run 2 --format sarif many.jsonl
mv out sarif.out
is_sarif sarif.out
python '
import json
found = json.load(open("sarif.out", encoding="utf-8"))["runs"][0]["invocations"][0]["toolExecutionNotifications"]
assert len(found) == 1001 and "500 more" in found[-1]["message"]["text"], found[-1]
'

# No input
for format in github junit sarif; do
    "$lint" --format "$format" < /dev/null > "$format.out" 2> err || fail "$format: empty input does not pass"
done
[ -s github.out ] && fail 'github: output for empty input'
is_sarif sarif.out
python 'import xml.etree.ElementTree as E; assert E.parse("junit.out").getroot().tag == "testsuites"'

# --all adds advice, and rules that are settled or do not apply. A gap stays a gap.
for criterion in complete successful received; do
    all_formats 1 campaigns.jsonl --criteria "$criterion"
    mv sarif.out gaps.out
    all_formats 1 campaigns.jsonl --criteria "$criterion" --all
    python '
import json
import xml.etree.ElementTree as E
load = lambda name: json.load(open(name, encoding="utf-8"))["runs"][0]["results"]
gaps, every = load("gaps.out"), load("sarif.out")
levels = {"warning": "fail", "error": "fail", "note": "fail"}
assert all(r["kind"] in (("pass", "notApplicable") if r["level"] == "none" else (levels[r["level"]],)) for r in every)
key = lambda r: (r["partialFingerprints"]["briefRule/v1"], r["level"])
assert sorted(map(key, gaps)) == sorted(key(r) for r in every if r["level"] in ("warning", "error"))
assert any(r["kind"] == "pass" for r in every)
lines = open("github.out", encoding="utf-8").read().split("\n")[:-1]
assert len(lines) == len(every) and sum(l.startswith("::notice ") for l in lines) == len(every) - len(gaps)
cases = E.parse("junit.out").getroot().findall("testsuite/testcase")
outs = [l for c in cases for l in c.findtext("system-out", "").split("\n") if l]
assert len(outs) == len(every) - len(gaps), (len(outs), len(every), len(gaps))
'
done

# A fingerprint stays when lines move. A brief without id is known by its title.
printf '{"id":"a"}\n{"title":"t"}\n' > before.jsonl
printf '%s\n\n{"title":"t"}\n  {"id":"a"}\n' "$good" > after.jsonl
for file in before after; do run 1 --format sarif "$file.jsonl"; mv out "$file.out"; done
python '
import json
prints = lambda n: sorted(r["partialFingerprints"]["briefRule/v1"] for r in json.load(open(n))["runs"][0]["results"])
assert prints("before.out") == prints("after.out") and len(set(prints("after.out"))) == 6
'

# --fail-on: a brief that passes has no failure; its gaps are output.
echo '{}' > open.jsonl
run 0 --fail-on conflict --format junit open.jsonl
if grep -q '<failure' out; then fail 'junit: a brief that passes has a failure'; fi
prints '<system-out>open.jsonl:1:1: missing states-need'

# The order and the bytes do not depend on the number of threads.
awk '{ for (i = 0; i < 100; ++i) print }' campaigns.jsonl > large.jsonl
for format in github junit sarif; do
    run 1 --format "$format" large.jsonl
    mv out one.out
    run 1 --jobs 3 --format "$format" large.jsonl
    cmp -s out one.out || fail "$format: --jobs changes the report"
done
exit "$failed"
