"""Compares agreement with kappa by its definition, over random briefs. usage: random_briefs.py AGREEMENT"""
import json
import os
import random
import subprocess
import sys
import tempfile
from fractions import Fraction

ORIGINS, CHANNELS = ["organic", "generated"], ["email", "sms", "web"]


def subset(words):
    return [word for word in words if random.random() < 0.6]


def random_brief(name, stated):
    """Each field is stated with the probability `stated`."""
    brief = {"id": name}
    for part, field, value in [("need", "statement", "x"), ("need", "origins", subset(ORIGINS)), ("method", "frequency", random.randint(0, 2)),
                               ("recipient", "consents", subset(CHANNELS)), ("recipient", "where", subset(CHANNELS))]:
        if random.random() < stated:
            brief.setdefault(part, {})[field] = value
    return brief


def code(brief, path):
    """Returns the code of a field: None for not stated, "none" for an empty set of the recipient."""
    part, field = path.split(".")
    value = brief.get(part, {}).get(field)
    if value == []:
        return "none" if part == "recipient" else None
    return None if value is None else "some"


def decimal(number, places):
    """Rounds exactly; halves away from zero. Only 1 is rounded to 1."""
    steps = 10 ** places
    size = int(abs(number) * steps + Fraction(1, 2))
    if number < 1 and size == steps and number > 0:
        size -= 1
    return f"{'-' if number < 0 and size else ''}{size // steps}.{size % steps:0{places}}"


def expected(first, second, path):
    pairs = [(code(a, path), code(b, path)) for a, b in zip(first, second)]
    count, codes = len(pairs), {c for pair in pairs for c in pair}
    if codes == {None}:
        return None
    agree = Fraction(sum(a == b for a, b in pairs), count)
    chance = sum(Fraction(sum(a == c for a, _ in pairs), count) * Fraction(sum(b == c for _, b in pairs), count) for c in codes)
    percent = decimal(agree * 100, 1).removesuffix(".0") + "%"
    kappa = "–" if chance == 1 else decimal((agree - chance) / (1 - chance), 2)
    part, field = path.split(".")
    both = [(a[part][field], b[part][field]) for (a, b), codes in zip(zip(first, second), pairs) if codes == ("some", "some")]
    same = f"{sum(a == b for a, b in both)} of {len(both)}".split() if both and field != "statement" else []
    return [str(count), percent, kappa] + same


def main():
    random.seed(14)
    kappas = set()
    with tempfile.TemporaryDirectory() as folder:
        files = [os.path.join(folder, name) for name in ("first.jsonl", "second.jsonl")]
        for _ in range(150):
            count, stated = random.choice([1, 2, 3, 10, 33]), random.choice([0.1, 0.5, 0.9])
            first = [random_brief(f"brief {i}", stated) for i in range(count)]
            second = [random_brief(f"brief {i}", stated) if random.random() < 0.5 else first[i] for i in range(count)]
            for file, briefs in zip(files, (first, random.sample(second, count))):
                with open(file, "w", encoding="utf-8") as to:
                    to.writelines(json.dumps(brief) + "\n" for brief in briefs)
            done = subprocess.run([sys.argv[1], *files], stdout=subprocess.PIPE, check=True, encoding="utf-8")
            table = done.stdout.partition("\nfield")[2].partition("\n\n")[0]
            rows = {cells[0]: cells[1:] for cells in (line.replace(" *", "").split() for line in table.splitlines()[1:])}
            for path in ("need.statement", "need.origins", "method.frequency", "recipient.consents", "recipient.where"):
                if rows.pop(path, None) != (wanted := expected(first, second, path)):
                    sys.exit(f"{path}: expected {wanted}\n{done.stdout}{first}\n{second}")
                kappas.add(wanted[2] if wanted else None)
            if rows:
                sys.exit(f"unexpected rows: {rows}")
    if len(kappas) < 50 or not {"–", "1.00", "0.00", None} <= kappas:
        sys.exit(f"too few different values of kappa: {kappas}")
    print(f"{len(kappas)} different values of kappa")


main()
