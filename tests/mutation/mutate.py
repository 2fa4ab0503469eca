#!/usr/bin/env python3
"""Applies mutants to the headers, one at a time, and lists those that every test accepts.

Usage: mutate.py [--group core|rules|policy|reports|fields|all] [--header NAME]... [options]

A mutant is written into an overlay directory that the compiler searches first; the tree stays as it is.
Exits with 1 if a mutant survives without a reason in survivors.txt. README.md explains the method.
"""
import argparse
import concurrent.futures
import glob
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict

sys.dont_write_bytecode = True  # the tree stays as it is
from mutants import enums_of, mutants_of  # noqa: E402
from suite import HERE, PITCH, ROOT, TESTS, Suite, read, run  # noqa: E402

REASONS = os.path.join(HERE, "survivors.txt")

GROUPS = {  # the first pattern that matches a header decides
    "rules": r"criteria/|frameworks\.hpp",
    "policy": r"policy|detail/policy|detail/ledger/policy_|detail/ledger/tally_policy|detail/report/policy_nodes",
    "reports": r"report/|detail/report/|language|phrases\.hpp|languages/",
    "fields": r"field|detail/fields/",
    "core": r"",
}


def group_of(header):
    return next(group for group, pattern in GROUPS.items() if re.match(pattern, header))


def known_reasons(path=REASONS):
    """Returns the reason for each mutant that is known to survive: `equivalent: …` or `alive: …`."""
    reasons, name = {}, None
    for line in read(path).splitlines() if os.path.exists(path) else ():
        if not line.strip() or line.startswith("#"):
            continue
        if line[0].isspace():
            if name is None:
                sys.exit(f"{path}: a reason without a mutant: {line.strip()}")
            reasons[name] = (reasons[name] + " " + line.strip()).strip()
        else:
            name = line.rstrip()
            reasons[name] = ""
    for name, reason in reasons.items():
        if not reason.startswith(("equivalent: ", "alive: ")):
            sys.exit(f"{path}: the reason must begin with 'equivalent: ' or 'alive: ': {name}")
    return reasons


class Runner:
    """Chooses mutants, tries them, and keeps their results."""

    def __init__(self, options):
        self.options = options
        self.texts = {os.path.relpath(path, PITCH): read(path) for path in sorted(glob.glob(os.path.join(PITCH, "**/*.hpp"), recursive=True))}
        enums = enums_of(self.texts.values())
        self.mutants = {header: mutants_of(header, text, enums) for header, text in self.texts.items()}
        self.reasons = known_reasons()
        self.results = {}
        self.results_path = options.results or os.path.join(options.work, "results.jsonl")
        if os.path.exists(self.results_path):
            for line in read(self.results_path).splitlines():
                result = json.loads(line)
                self.results[result["name"]] = result
        names = {mutant.name for header in self.mutants.values() for mutant in header}
        for name in self.reasons.keys() - names:
            print(f"survivors.txt names a mutant that does not exist: {name}", file=sys.stderr)
        self.results = {name: result for name, result in self.results.items() if name in names}
        self.lock = threading.Lock()
        self.tried, self.kills = defaultdict(int), defaultdict(int)
        for result in self.results.values():
            self.learn(result)

    def learn(self, result):
        """Counts which tests were tried with the mutants of each header, and which of them killed."""
        header = result["name"].split(" | ", 1)[0]
        if result["result"] == "invalid":
            return
        for test in result["tried"]:
            self.tried[header, test] += 1
        if result["result"] == "killed":
            self.kills[header, result["by"]] += 1

    def chosen(self):
        """Returns the mutants that the options select."""
        options = self.options
        headers = [header for header in self.mutants if (not options.header or header in options.header) and
                   (options.group == "all" or options.header or group_of(header) == options.group)]
        mutants = [mutant for header in headers for mutant in self.mutants[header]]
        if options.since:
            changed = self.changed_lines(options.since)
            mutants = [mutant for mutant in mutants if mutant.line in changed[mutant.header]]
        if options.match:
            mutants = [mutant for mutant in mutants if options.match in mutant.name]
        if options.seed is not None:
            random.Random(options.seed).shuffle(mutants)
        return mutants[:options.sample] if options.sample else mutants

    @staticmethod
    def changed_lines(revision):
        """Returns the numbers of the lines of each header that changed since a revision."""
        changed, header = defaultdict(set), None
        command = ["git", "-C", ROOT, "diff", "-U0", revision, "--", "include/pitch"]
        for line in subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines():
            if line.startswith("+++ "):
                header = line[len("+++ b/include/pitch/"):]
            elif m := re.match(r"@@ -\S+ \+(\d+)(?:,(\d+))? @@", line):
                first = int(m.group(1))
                changed[header].update(range(first, first + int(m.group(2) or 1)))
        return changed

    def order(self, header, suite):
        """Returns the tests of a header: its mirror, then those that kill most for their cost."""
        guess = {0: 0.7, 1: 0.5, 2: 0.4, 3: 0.3}  # by distance; less for a test that includes everything
        rated = []
        for test, far in suite.distance[header].items():
            cost = suite.guess_cost(test)
            if cost is not None:
                prior = guess.get(far, 0.2) * 40 / max(40, suite.headers[test])
                rate = (self.kills[header, test] + 2 * prior) / (self.tried[header, test] + 2)
                rated.append((far != 0 or self.tried[header, test] > 8, -rate / (cost + 0.3), test, cost))
        return [(test, cost) for _, _, test, cost in sorted(rated)]

    def write_overlay(self, place, header, mutants):
        """Writes the header with all of these mutants, and returns the directory to include it from."""
        overlay = os.path.join(place, "overlay")
        shutil.rmtree(overlay, ignore_errors=True)
        path = os.path.join(overlay, "pitch", header)
        os.makedirs(os.path.dirname(path))
        text = self.texts[header]
        for mutant in sorted(mutants, key=lambda mutant: -mutant.start):
            text = text[:mutant.start] + mutant.new + text[mutant.end:]
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return overlay

    def decide(self, mutant, place, suite):
        """Tries a mutant with its tests until one fails or the budget is spent. Returns the result."""
        overlay = self.write_overlay(place, mutant.header, [mutant])
        result = {"name": mutant.name, "result": "alive", "by": "", "how": "", "tried": []}
        seen = suite.lines_seen(mutant.header)
        if seen is not None and mutant.line not in seen:  # code for another compiler
            result.update(result="invalid", how="not compiled", seconds=0)
            self.keep(result)
            return result
        before, spent = time.monotonic(), 0
        for test, cost in self.order(mutant.header, suite):
            if spent > 0 and spent + cost > self.options.budget:
                continue
            if suite.cost(test, place) is None:
                continue
            spent += cost
            result["tried"].append(test)
            verdict, how = suite.judge(test, overlay, place, mutant.header)
            if verdict:
                result.update(result=verdict, by=test, how=how)
                break
        result["seconds"] = round(time.monotonic() - before, 1)
        self.keep(result)
        return result

    def keep(self, result):
        with self.lock:
            self.results[result["name"]] = result
            self.learn(result)
            with open(self.results_path, "a", encoding="utf-8") as file:
                file.write(json.dumps(result) + "\n")

    def run_all(self, suite, mutants, work):
        """Calls `work(item, place)` for each item, in as many threads as there are jobs."""
        free = [os.path.join(suite.work, f"job{number}") for number in range(self.options.jobs)]
        for place in free:
            os.makedirs(place, exist_ok=True)
        end = time.monotonic() + 60 * self.options.minutes if self.options.minutes else None

        def one(mutant):
            if end and time.monotonic() > end:
                return
            with self.lock:
                place = free.pop()
            try:
                work(mutant, place)
            finally:
                with self.lock:
                    free.append(place)

        with concurrent.futures.ThreadPoolExecutor(self.options.jobs) as pool:
            for _ in pool.map(one, mutants):
                pass

    def judge_chosen(self, suite):
        """Tries the chosen mutants that have no reason in survivors.txt."""
        todo = []
        for mutant in self.chosen():
            known = self.results.get(mutant.name)
            if mutant.name in self.reasons or not suite.distance[mutant.header]:
                continue
            if known and self.options.resume and not (known["result"] == "alive" and self.options.retry):
                continue
            todo.append(mutant)
        print(f"{len(todo)} mutants to try", file=sys.stderr)

        def work(mutant, place):
            result = self.decide(mutant, place, suite)
            if result["result"] == "alive" or self.options.verbose:
                print(f"{result['result']} {result['seconds']} s {result['how']} {result['by']}: {mutant.name}", flush=True)

        self.run_all(suite, todo, work)

    def judge_survivors(self, suite):
        """Tries survivors with every test that includes the header and with tests/diagnostics.

        Applies the survivors of a header together, since most of them change nothing that a test sees.
        If a test fails, halves the set until it finds those that it kills.
        """
        by_header = defaultdict(list)
        for mutant in self.chosen():
            if self.results.get(mutant.name, {}).get("result") == "alive" and mutant.name not in self.reasons and not self.results[mutant.name].get("deep"):
                by_header[mutant.header].append(mutant)

        def work(item, place):
            header, alive = item
            sets = []
            for mutant in alive:
                for one_set in sets:
                    if all(mutant.end <= other.start or other.end <= mutant.start for other in one_set):
                        one_set.append(mutant)
                        break
                else:
                    sets.append([mutant])
            tests = [test for test, _ in self.order(header, suite)] + ["diagnostics"]
            for one_set in sets:
                left = one_set
                for test in tests:
                    left = self.survivors_of(suite, place, header, left, test)
                    if not left:
                        break
                for mutant in left:
                    self.keep({**self.results[mutant.name], "deep": True})
                    print(f"alive: {mutant.name}", flush=True)

        self.run_all(suite, sorted(by_header.items()), work)

    def survivors_of(self, suite, place, header, mutants, test):
        """Returns those of the mutants that a test accepts. Applies them together, then in halves."""
        untried = [mutant for mutant in mutants if test not in self.results[mutant.name]["tried"]]
        if not untried:
            return mutants
        overlay = self.write_overlay(place, header, untried)
        verdict, how = self.diagnose(suite, overlay, place) if test == "diagnostics" else suite.judge(test, overlay, place, header)
        if not verdict:
            return mutants
        if len(untried) == 1:
            known = self.results[untried[0].name]
            self.keep({**known, "result": "killed", "by": test, "how": how, "tried": known["tried"] + [test]})
            print(f"killed by {test}, {how}: {untried[0].name}", flush=True)
            return [mutant for mutant in mutants if mutant is not untried[0]]
        middle = len(untried) // 2
        left = [mutant for half in (untried[:middle], untried[middle:]) for mutant in self.survivors_of(suite, place, header, half, test)]
        return [mutant for mutant in mutants if mutant not in untried or mutant in left]

    @staticmethod
    def diagnose(suite, overlay, place):
        """Runs the check of tests/diagnostics with a compiler that searches the overlay first."""
        compiler = os.path.join(place, "compiler")
        with open(compiler, "w", encoding="utf-8") as file:
            file.write(f'#!/bin/sh\nexec "{suite.compiler}" -I "{overlay}" "$@"\n')
        os.chmod(compiler, 0o755)
        status, _ = run(["sh", os.path.join(TESTS, "diagnostics/check.sh"), compiler], 1800)
        return ("killed", "diagnostics") if status else ("", "")

    def table(self):
        """Returns the figures as Markdown: a row for each header, and sums for each group."""
        lines = ["| header | mutants | tried | do not compile | equivalent | judged | killed | alive | rate |", "|---|--:|--:|--:|--:|--:|--:|--:|--:|"]
        rows = defaultdict(list)
        for header, mutants in self.mutants.items():
            counts = defaultdict(int)
            for mutant in mutants:
                reason = self.reasons.get(mutant.name, "")
                result = "equivalent" if reason.startswith("equivalent") else "alive" if reason else self.results.get(mutant.name, {}).get("result")
                counts[result] += 1
            row = [len(mutants), len(mutants) - counts[None], counts["invalid"], counts["equivalent"], counts["killed"] + counts["alive"], counts["killed"], counts["alive"]]
            if row[1]:
                rows[group_of(header)].append((header, row))

        def text(name, row):
            rate = f"{100 * row[5] / row[4]:.1f} %" if row[4] else "–"
            return f"| {name} | " + " | ".join(str(number) for number in row) + f" | {rate} |"

        total = [sum(column) for column in zip(*(row for group in rows.values() for _, row in group))] or [0] * 7
        lines.append(text("**all**", total))
        for group in ("core", "rules", "policy", "reports", "fields"):
            if rows[group]:
                lines.append(text(f"**{group}**", [sum(column) for column in zip(*(row for _, row in rows[group]))]))
                lines += [text(f"`{header}`", row) for header, row in rows[group]]
        return "\n".join(lines) + "\n"

    def write_table(self):
        path = os.path.join(HERE, "README.md")
        text = read(path)
        begin, end = "<!-- figures -->\n", "<!-- end of the figures -->\n"
        before, rest = text.split(begin)
        with open(path, "w", encoding="utf-8") as file:
            file.write(before + begin + self.table() + end + rest.split(end)[1])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--group", choices=[*GROUPS, "all"], default="all", help="headers to mutate")
    parser.add_argument("--header", action="append", help="a header to mutate, such as detail/text/utf8.hpp; may be repeated")
    parser.add_argument("--match", metavar="TEXT", help="only mutants whose name contains this text")
    parser.add_argument("--since", metavar="REV", help="only lines that changed since this revision")
    parser.add_argument("--seed", type=int, help="try the mutants in random order")
    parser.add_argument("--sample", type=int, metavar="N", help="try N mutants")
    parser.add_argument("--minutes", type=float, help="start no mutant after this time")
    parser.add_argument("--budget", type=float, default=15, metavar="SECONDS", help="tests to try a mutant with, by their time (15)")
    parser.add_argument("--jobs", type=int, default=1, help="mutants at once (1)")
    parser.add_argument("--work", default=os.path.join(tempfile.gettempdir(), "pitch-mutation"), help="directory for what is built")
    parser.add_argument("--results", help="file of the results, one JSON object a line (WORK/results.jsonl)")
    parser.add_argument("--resume", action="store_true", help="keep results of earlier runs")
    parser.add_argument("--retry", action="store_true", help="with --resume: try survivors again")
    parser.add_argument("--deep", action="store_true", help="try the survivors of earlier runs with all other tests")
    parser.add_argument("--compiler", default="clang++-19", help="a clang (clang++-19)")
    parser.add_argument("--list", action="store_true", help="print the names of the mutants and do nothing else")
    parser.add_argument("--table", action="store_true", help="write the figures into README.md and do nothing else")
    parser.add_argument("--verbose", action="store_true", help="print every result, not only survivors")
    options = parser.parse_args()
    for header in options.header or []:
        if not os.path.isfile(os.path.join(PITCH, header)):
            parser.error(f"--header: no file {header} in include/pitch")
    if not (options.list or options.table or shutil.which(options.compiler)):
        parser.error(f"--compiler: cannot run {options.compiler}")
    if options.since and subprocess.run(["git", "-C", ROOT, "rev-parse", "-q", "--verify", options.since + "^{commit}"],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode:
        parser.error(f"--since: no revision {options.since}")
    runner = Runner(options)
    if options.list:
        print("\n".join(mutant.name for mutant in runner.chosen()))
        return 0
    if options.table:
        runner.write_table()
        return 0
    suite = Suite(options.work, options.compiler)
    if options.deep:
        runner.judge_survivors(suite)
    else:
        runner.judge_chosen(suite)
    chosen = [mutant.name for mutant in runner.chosen()]
    results = [runner.results[name]["result"] for name in chosen if name in runner.results and name not in runner.reasons]
    killed, alive = results.count("killed"), results.count("alive")
    print(f"{killed + alive} judged, {killed} killed, {alive} alive without a reason, {results.count('invalid')} do not compile")
    return 1 if alive else 0


if __name__ == "__main__":
    sys.exit(main())
