#!/usr/bin/env python3
"""Compares the CSV reader of brief_lint with Python's csv module on 30,000 mutated inputs.

usage: csv_mutations.py CSV_CELLS

Both must find the same cells, or both must refuse the input. CSV_CELLS also reads the inputs as
briefs. Two differences are deliberate, and
are left out of the comparison by the way that inputs are made:
- The reader skips rows without any character. Python returns them as empty lists: dropped here.
- The reader names one bad row and reads the others. Python stops: an input with a bad row counts as
  refused.
"""
import csv
import io
import json
import random
import subprocess
import sys

COUNT = 30_000
SEEDS = [
    'id,need,solution\n1,"arrive dry",boots\n2,"say ""hello""","a\nb"\n',
    'id;besoin;budget\r\n1;"à l’heure; au sec";"3,5"\r\n2;;\r\n',
    "id\tneed\r1\tdry\r2\t\"a\tb\"\r",
    '"a","b"\n"","""\n""",\n\n,,\n',
    'x\n"',
    "id,need,need.origins,method.where,metrics[0].target,metrics[1].name\na,dry,organic,store; phone,12 %,x\nb,,,TBD,\"1,000.5\",n/a\n",
    "Titre;Besoin;method.frequency;recipients[0].where;alternatives;Budget;timing.ends\na;b;1 000;aucun;x; y;3,5 €;31/03/2026\n",
]
PIECES = ['"', '""', '"""', ",", ";", "\t", "\n", "\r", "\r\n", "\n\n", " ", "a", "é", "😀", '",', ',"', '"\n', '\n"', "\u2028", "\x0b", "\x1c", "\x85"]


def mutated(rng):
    text = rng.choice(SEEDS)
    for _ in range(rng.randint(1, 6)):
        at = rng.randrange(len(text) + 1)
        end = min(len(text), at + rng.randint(0, 4))
        change = rng.randrange(5)
        if change == 0:
            text = text[:at] + rng.choice(PIECES) + text[at:]
        elif change == 1:
            text = text[:at] + text[end:]
        elif change == 2:
            text = text[:at] + rng.choice(PIECES) + text[end:]
        elif change == 3:
            text = text[:end] + text[at:]  # twice
        else:
            text = text[:at] if rng.random() < 0.2 else text + rng.choice(PIECES)
    return text


def lines_of(text):
    """Splits as files do: after LF, CR and CRLF only."""
    return io.StringIO(text, newline="")


def expected(text, separator):
    try:
        return [row for row in csv.reader(lines_of(text), delimiter=separator, strict=True) if row]
    except csv.Error:
        return "refused"


def main():
    csv.field_size_limit(2**31 - 1)
    rng = random.Random(11)
    inputs = [(mutated(rng), rng.choice(",;\t")) for _ in range(COUNT)]
    stream = b"".join(b"%d%s\n%s" % (len(t.encode()), s.encode(), t.encode()) for t, s in inputs)
    done = subprocess.run([sys.argv[1]], input=stream, stdout=subprocess.PIPE, check=True, timeout=120)
    lines = done.stdout.decode().split("\n")[:-1]
    if len(lines) != COUNT:
        sys.exit(f"FAILED: {len(lines)} answers for {COUNT} inputs")
    failed = refused = 0
    for (text, separator), line in zip(inputs, lines):
        ours, theirs = json.loads(line), expected(text, separator)
        refused += theirs == "refused"
        if ours != theirs:
            failed += 1
            if failed <= 5:
                print(f"FAILED: {text!r}, separator {separator!r}\n    brief_lint: {ours}\n    Python:     {theirs}")
    print(f"{COUNT} inputs, {refused} refused by Python, {failed} different")
    # Mutations must reach both sides, or the comparison checks nothing.
    sys.exit(failed != 0 or not COUNT / 20 < refused < COUNT * 19 / 20)


main()
