"""Reads the formats for continuous integration without the help of brief_lint.

usage: read_formats.py JSON GITHUB JUNIT SARIF FILE [CRITERION]
Compares the reports of brief_lint on one file. The first is its JSON report: each gap must be in
each of the others. Within a brief, the order is free. Places are looked up in the file.
"""
import json
import re
import sys
import urllib.parse
import xml.etree.ElementTree as ElementTree

failed = False


def check(truth, *message):
    global failed
    if not truth:
        print(*message, file=sys.stderr)
        failed = True


def unescape(text, pairs):
    """Reverses escapes in the order of the runner of GitHub Actions: the percent sign is last."""
    for code, character in pairs:
        text = text.replace(code, character)
    return text


DATA = (("%0D", "\r"), ("%0A", "\n"), ("%25", "%"))
PROPERTY = (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%"))


def commands(text):
    """Reads workflow commands as the runner does (ActionCommand.TryParseV2). Every line must be one."""
    for line in re.split("\r\n|\r|\n", text)[:-1]:
        line = line.lstrip()
        check(line.startswith("::"), "not a command:", line)
        end = line.find("::", 2)
        check(end > 0, "not a whole command:", line)
        name, _, properties = line[2:end].partition(" ")
        check(name in ("error", "warning", "notice"), "another command:", line)
        found = {}
        for pair in filter(None, properties.strip().split(",")):
            key, _, value = pair.partition("=")
            found[key] = unescape(value, PROPERTY)
        check(set(found) <= {"file", "line", "col", "title"}, "another property:", line)
        yield name, found, unescape(line[end + 2:], DATA)


def gaps_of(report, criterion):
    """Returns (id of the brief, ids and outcomes of its gaps) from a JSON report."""
    for line in report.splitlines():
        brief = json.loads(line)
        yield brief["id"], sorted({(gap["id"], gap.get("element", -1), gap["outcome"]) for gap in brief[criterion]["gaps"]})


PARTS = "need solution method audience objective message novelty alternatives touchpoints metrics recipient proof timing budget owner"


def check_place(lines, line, column):
    """A place is the start of the brief, or the key or the value of a part."""
    text = lines[line - 1]
    check(1 <= column <= len(text), "column", column, "is not in line", line)
    before, rest = text[:column - 1], text[column - 1:]
    keys = "(%s)" % PARTS.replace(" ", "|")
    is_part = re.match(r'"%s"' % keys, rest) or re.search(r'"%s"\s*:\s*$' % keys, before)
    check(is_part or (not before.strip(" \ufeff") and rest.startswith("{")), "no part at", line, column, rest[:40])


def count(found, expected, what):
    check(sorted(found) == sorted(expected), what, [x for x in found if x not in expected], [x for x in expected if x not in found])


def main(json_file, github_file, junit_file, sarif_file, name, criterion="complete"):
    read = lambda file: open(file, encoding="utf-8", newline="").read()
    lines = open(name, encoding="utf-8", newline="").read().lstrip("\ufeff").split("\n")
    expected = list(gaps_of(read(json_file), criterion))
    flat = [(brief, rule, outcome == "missing") for brief, gaps in expected for rule, _, outcome in gaps]

    found = []
    for kind, properties, message in commands(read(github_file)):
        title = re.fullmatch(r"(.*): ([a-z0-9-]+)( \(.*\))?", properties["title"], re.S)
        check(title, "github: title", properties["title"])
        check(kind in ("warning", "error") and properties["file"] == name, "github: kind or file", kind, properties)
        check(message and "\n" not in message, "github: message", message)
        check_place(lines, int(properties["line"]), int(properties["col"]))
        found.append((title[1], title[2], kind == "warning"))
    count(found, flat, "github")

    root = ElementTree.parse(junit_file).getroot()
    check(root.tag == "testsuites" and [suite.get("name") for suite in root] == [name], "junit: suites")
    cases = root.findall("testsuite/testcase")
    check([case.get("name") for case in cases] == [brief for brief, _ in expected], "junit: cases")
    found = []
    for case, (brief, gaps) in zip(cases, expected):
        check(case.get("classname") == name and case.get("file") == name and int(case.get("line")) > 0, "junit: attributes", case.attrib)
        failures = case.findall("failure")
        check(len(failures) == (1 if gaps else 0), "junit: failures of", brief)
        for failure in failures:
            rules = []
            for text in failure.text.split("\n"):
                parts = re.fullmatch(r"%s:(\d+):(\d+): (missing|conflict) ([a-z0-9-]+)( \(.*\))?: .+" % re.escape(name), text)
                check(parts, "junit: line", text)
                check_place(lines, int(parts[1]), int(parts[2]))
                found.append((case.get("name"), parts[4], parts[3] == "missing"))
                rules.append(parts[4])
            check(failure.get("message") == ", ".join(rules), "junit: message", failure.get("message"))
            all_missing = all(outcome == "missing" for _, _, outcome in gaps)
            check(failure.get("type") == ("missing" if all_missing else "conflict"), "junit: type of", brief)
    count(found, flat, "junit")

    run, = json.loads(read(sarif_file))["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    check(len(set(rules)) == len(rules), "sarif: a rule twice")
    found, prints = [], []
    for result in run["results"]:
        check(rules[result["ruleIndex"]] == result["ruleId"], "sarif: rule", result["ruleId"])
        check(result["kind"] == "fail" and result["level"] in ("warning", "error"), "sarif: level", result)
        location, = result["locations"]
        physical = location["physicalLocation"]
        artifact = physical["artifactLocation"]
        check(artifact["uriBaseId"] == "%SRCROOT%" and urllib.parse.unquote(artifact["uri"]) == name, "sarif: uri", artifact)
        check(re.fullmatch(r"([A-Za-z0-9._~/-]|%[0-9A-F]{2})+", artifact["uri"]), "sarif: not encoded", artifact)
        check_place(lines, physical["region"]["startLine"], physical["region"]["startColumn"])
        found.append((location["logicalLocations"][0]["name"], result["ruleId"], result["level"] == "warning"))
        prints.append(result["partialFingerprints"]["briefRule/v1"])
    count(found, flat, "sarif")
    check(len(set(prints)) == len(prints), "sarif: a fingerprint twice")
    check(run["columnKind"] == "unicodeCodePoints", "sarif: columns")
    check(run["invocations"][0]["executionSuccessful"] is True, "sarif: execution")


main(*sys.argv[1:])
sys.exit(failed)
