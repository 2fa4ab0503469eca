"""Prints the peak of resident memory, in KiB, of a command that reads briefs from a pipe.

usage: peak.py MEGABYTES CAMPAIGNS COMMAND...
Each brief has an id of its own. Fails if the command does not read everything, or exits with a
status other than 0 and 1.
"""

import os
import subprocess
import sys

BLOCK = 200  # briefs that are written at once


def main():
    size = int(sys.argv[1]) * 1_000_000
    with open(sys.argv[2], encoding="utf-8") as campaigns:
        line = campaigns.readline()
    brief = line.replace("%", "%%").replace('"id": "', '"id": "%09d-', 1).encode()
    command = subprocess.Popen(sys.argv[3:], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    written = number = 0
    while written < size:
        text = brief * BLOCK % tuple(range(number, number + BLOCK))
        command.stdin.write(text)
        number += BLOCK
        written += len(text)
    command.stdin.close()
    _, status, usage = os.wait4(command.pid, 0)
    print(usage.ru_maxrss)
    return 0 if os.waitstatus_to_exitcode(status) in (0, 1) else 1


sys.exit(main())
