"""Gives blocks of lines to brief_lint in two worker processes of Dask.

usage: dask_workers.py BRIEF_LINT BRIEFS TALLIES REPORTS
Writes the tally of each block to TALLIES, and the reports in the order of the lines to REPORTS. Prints
how many workers judged blocks. (A file named dask.py would hide the package dask.)
"""

import itertools
import subprocess
import sys

from distributed import Client, LocalCluster, get_worker

LINES = 20  # in a block


def blocks(lines):
    """Yields strings of LINES lines each."""
    while block := "".join(itertools.islice(lines, LINES)):
        yield block


def judge(block, command):
    """Returns the address of the worker and what the command printed."""
    done = subprocess.run(command, input=block, stdout=subprocess.PIPE, check=True, encoding="utf-8")
    return get_worker().address, done.stdout


def main():
    lint, briefs, tallies, reports = sys.argv[1:]
    with open(briefs, encoding="utf-8") as lines:
        pieces = list(blocks(lines))
    used = set()
    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address=None
    ) as cluster, Client(cluster) as client:
        client.wait_for_workers(2)
        for path, options in ((tallies, ["--tally"]), (reports, [])):
            command = [lint, "--format", "json", "--exit-zero", *options]
            results = client.gather(client.map(judge, pieces, command=command, pure=False))
            used.update(address for address, _ in results)
            with open(path, "w", encoding="utf-8") as out:
                out.writelines(text for _, text in results)
    print("workers:", len(used))


if __name__ == "__main__":
    main()
