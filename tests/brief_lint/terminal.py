"""Checks colors and progress of brief_lint on pseudo-terminals.

usage: terminal.py BRIEF_LINT SOURCE_DIR
"""
import os
import pty
import re
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

LINT, SOURCE = sys.argv[1:3]
CAMPAIGNS = os.path.join(SOURCE, "examples", "campaigns.jsonl")
failed = []


def check(condition, name):
    if not condition:
        failed.append(name)
        print("FAILED:", name)


def run(arguments, out_is_terminal=False, err_is_terminal=False, feed=None, **environment):
    """Returns what brief_lint prints to standard output and standard error. `feed` writes its input."""
    variables = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "TERM")}
    variables.update({"TERM": "xterm"}, **environment)
    texts, masters, files = [], [], []
    for is_terminal in (out_is_terminal, err_is_terminal):
        if is_terminal:
            master, slave = pty.openpty()
            masters.append(master)
            files.append(os.fdopen(slave, "wb", buffering=0))
        else:
            masters.append(None)
            files.append(tempfile.TemporaryFile())
    process = subprocess.Popen([LINT, *arguments], stdin=subprocess.PIPE, stdout=files[0], stderr=files[1], env=variables)
    if feed:
        feed(process.stdin)
    process.stdin.close()
    for master, file in zip(masters, files):
        if master is None:
            process.wait(20)
            file.seek(0)
            texts.append(file.read().decode())
        else:
            file.close()
            text = b""
            try:
                while block := os.read(master, 65536):
                    text += block
            except OSError:  # the end of a pseudo-terminal
                pass
            texts.append(text.decode().replace("\r\n", "\n"))
    process.wait(20)
    return texts


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    plain, _ = run([CAMPAIGNS])
    check("\033" not in plain, "colors in a file")
    colored, _ = run(["--color", "always", CAMPAIGNS])
    check(re.sub("\033\\[[0-9]*m", "", colored) == plain, "colors change the text")
    check("\033[1mslo-united-van: United Van Lines\033[0m\n" in colored, "a heading is bold")
    check("  \033[31mconflict\033[0m  honest\n" in colored, "a conflict is red")
    check("  \033[33mmissing\033[0m   names-audience (audience)\n" in colored, "missing is yellow")
    check(colored.count("\033[1m") == sum(1 for _ in open(CAMPAIGNS)), "a heading for each brief is bold")
    check("\033[31m" in run(["--color=always", "-l", "fr", CAMPAIGNS])[0], "French conflicts have a color")
    for arguments in (["-f", "json"], ["-f", "markdown"], ["--help"]):
        check("\033" not in run([*arguments, "--color=always", CAMPAIGNS])[0], f"{arguments} has colors")

    on_terminal = {"out_is_terminal": True}
    check(run([CAMPAIGNS], **on_terminal)[0] == colored, "no colors on a terminal")
    check(run([CAMPAIGNS], **on_terminal, NO_COLOR="")[0] == colored, "an empty NO_COLOR removes colors")
    check(run([CAMPAIGNS], **on_terminal, NO_COLOR="1")[0] == plain, "NO_COLOR")
    check(run([CAMPAIGNS], **on_terminal, TERM="dumb")[0] == plain, "TERM=dumb")
    check(run(["--color=never", CAMPAIGNS], **on_terminal)[0] == plain, "--color=never")
    check(run(["--color=always", CAMPAIGNS], **on_terminal, NO_COLOR="1")[0] == colored, "--color=always and NO_COLOR")

    def slowly(pipe):
        """Writes three briefs; the second comes after more than two seconds."""
        for pause in (0, 2.2, 0.2):
            time.sleep(pause)
            pipe.write(b'{"id":"a"}\n')
            pipe.flush()

    closing = "3 briefs: 3 unfinished\n"
    with ThreadPoolExecutor() as both:  # each takes more than two seconds
        alone = both.submit(run, ["-"], err_is_terminal=True, feed=slowly)
        beside = both.submit(run, ["-"], err_is_terminal=True, out_is_terminal=True, feed=slowly)
    _, errors = alone.result()
    check(errors.endswith("\r" + closing), f"progress is not erased: {errors!r}")
    check("\r2 briefs, 0.0 MB" in errors, f"no progress after two seconds: {errors!r}")
    check(not errors.startswith("\r1 brief,"), "progress before two seconds")
    check("\r" not in beside.result()[1], "progress beside reports on a terminal")
sys.exit(bool(failed))
