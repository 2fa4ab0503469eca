"""Builds and runs the test files, with or without a mutant. Knows which headers each test includes."""
import glob
import hashlib
import json
import os
import re
import resource
import signal
import subprocess
import sys
import tempfile
import threading
from collections import defaultdict

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
INCLUDE = os.path.join(ROOT, "include")
PITCH = os.path.join(INCLUDE, "pitch")
TESTS = os.path.join(ROOT, "tests")

ASSERTED = re.compile(r"static assertion failed|constant expression$|is not an? (integral )?constant expression|not a constant expression")
ERROR = re.compile(r"^(\S+?):\d+:\d+: (?:fatal )?error: (.*)$", re.M)


def cpu_seconds():
    """Returns the processor time of the processes that have ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def run(command, seconds, cwd=None):
    """Returns the exit status and the output; status 124 if the command had to be ended.

    `seconds` is processor time, so that a busy machine changes no result.
    """
    def limit():
        resource.setrlimit(resource.RLIMIT_AS, (12 << 30, 12 << 30))
        resource.setrlimit(resource.RLIMIT_CPU, (int(seconds), int(seconds)))

    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(command, stdout=output, stderr=output, stdin=subprocess.DEVNULL, cwd=cwd,
                                   start_new_session=True, preexec_fn=limit)
        try:
            status = process.wait(60 * seconds)
            if status in (-signal.SIGKILL, -signal.SIGXCPU):
                status = 124
        except subprocess.TimeoutExpired:
            status = 124
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            raise
        output.seek(0)
        return status, output.read(1 << 24).decode("utf-8", "replace")


class Suite:
    """The test files: what they include, what they cost, and how to build and run one with an overlay."""

    def __init__(self, work, compiler):
        self.work, self.compiler = work, compiler
        os.makedirs(work, exist_ok=True)
        self.files = sorted(os.path.relpath(path, TESTS) for pattern in ("*.cpp", "criteria/*.cpp", "detail/*/*.cpp", "languages/*.cpp", "report/*.cpp")
                            for path in glob.glob(os.path.join(TESTS, pattern)) if os.path.basename(path) != "main.cpp")
        self.flags = ["-std=c++20", "-O0", "-w", "-fno-color-diagnostics", "-fno-caret-diagnostics", "-ferror-limit=30",
                      f'-DPITCH_SOURCE_DIR="{ROOT}"']
        self.seen = {}
        self.make_prefix()
        self.read_includes()
        self.lock = threading.Lock()
        self.costs_path = os.path.join(work, "costs.json")
        self.costs = json.loads(read(self.costs_path)) if os.path.exists(self.costs_path) else {}

    def make_prefix(self):
        """Precompiles the standard headers and doctest, and compiles main.cpp."""
        self.prefix = os.path.join(self.work, "prefix.pch")
        self.main = os.path.join(self.work, "main.o")
        if os.path.exists(self.prefix) and os.path.exists(self.main):
            return
        names = set()
        for path in glob.glob(os.path.join(INCLUDE, "**/*.hpp"), recursive=True) + [os.path.join(TESTS, file) for file in self.files]:
            names.update(re.findall(r"^#include <([a-z_]+)>", read(path), re.M))
        source = os.path.join(self.work, "prefix.hpp")
        with open(source, "w", encoding="utf-8") as file:
            file.writelines(f"#include <{name}>\n" for name in sorted(names))
            file.write("#include <doctest/doctest.h>\n")
        for command in ([self.compiler, *self.flags, "-x", "c++-header", source, "-o", self.prefix],
                        [self.compiler, *self.flags, "-c", os.path.join(TESTS, "main.cpp"), "-o", self.main]):
            status, output = run(command, 120)
            if status:
                sys.exit(output)

    def read_includes(self):
        """Finds the headers of each test, and how far away each is: 1 if the test names it itself."""
        self.distance, self.headers = defaultdict(dict), {}
        direct = {}

        def included(path):
            if path not in direct:
                direct[path] = re.findall(r"^#include [<\"]((?:pitch|support)/[^>\"]+)[>\"]", read(path), re.M)
            return direct[path]

        for test in self.files:
            pending, seen = [(os.path.join(TESTS, test), 0)], {}
            while pending:
                path, far = pending.pop(0)
                for name in included(path):
                    if name not in seen:
                        seen[name] = far + 1
                        pending.append((os.path.join(INCLUDE if name.startswith("pitch/") else TESTS, name), far + 1))
            self.headers[test] = sum(name.startswith("pitch/") for name in seen)
            for name, far in seen.items():
                if name.startswith("pitch/"):
                    self.distance[name[len("pitch/"):]][test] = far
        for header in list(self.distance):
            mirror = header[:-4] + ".cpp"
            if mirror in self.distance[header]:
                self.distance[header][mirror] = 0

    def lines_seen(self, header):
        """Returns the lines of a header that the preprocessor passes on, or None if it passes on all."""
        path = os.path.join(PITCH, header)
        if not re.search(r"^ *#(if|else)", read(path), re.M):
            return None
        if header not in self.seen:
            _, output = run([self.compiler, *self.flags, "-E", "-I", INCLUDE, path], 60)
            seen, line, here = set(), 0, False
            for text in output.splitlines():
                if m := re.match(r'# (\d+) "([^"]*)"', text):
                    line, here = int(m.group(1)), m.group(2) == path
                else:
                    if here and text.strip():
                        seen.add(line)
                    line += 1
            self.seen[header] = seen
        return self.seen[header]

    def alone(self, header, overlay, place):
        """Returns whether the header compiles alone."""
        source = os.path.join(place, "alone.cpp")
        with open(source, "w", encoding="utf-8") as file:
            file.write(f"#include <pitch/{header}>\n")
        return run([self.compiler, *self.flags, "-include-pch", self.prefix, "-I", overlay, "-I", INCLUDE, "-fsyntax-only", source], 60)[0] == 0

    @staticmethod
    def key(test):
        return test + ":" + hashlib.sha256(read(os.path.join(TESTS, test)).encode()).hexdigest()[:16]

    def guess_cost(self, test):
        """Returns the cost if the test has been measured, else a guess from its size."""
        return self.costs.get(self.key(test), os.path.getsize(os.path.join(TESTS, test)) / 2000)

    def cost(self, test, place):
        """Returns the seconds to build and run the test as it is. None for a test that fails without a mutant."""
        key = self.key(test)
        if key not in self.costs:
            before = cpu_seconds()
            verdict, detail = self.judge(test, os.path.join(self.work, "no_overlay"), place, None)
            with self.lock:
                self.costs[key] = None if verdict else round(cpu_seconds() - before, 2)
                if verdict:
                    print(f"not used, since it fails without a mutant: {test}: {detail}", file=sys.stderr)
                with open(self.costs_path, "w", encoding="utf-8") as file:
                    json.dump(self.costs, file, indent=0)
        return self.costs[key]

    def judge(self, test, overlay, place, header):
        """Builds and runs a test. Returns '' if it passes, else 'killed' or 'invalid', and how it failed."""
        cost = self.cost(test, place) or 10 if header else 120
        built, program = os.path.join(place, "test.o"), os.path.join(place, "test")
        status, output = run([self.compiler, *self.flags, "-include-pch", self.prefix, "-I", overlay, "-I", INCLUDE, "-I", TESTS,
                              "-c", os.path.join(TESTS, test), "-o", built], 30 + 8 * cost)
        if status == 124:
            return "killed", "compiler does not end"
        if status:
            errors = [(path.startswith(TESTS), bool(ASSERTED.search(text))) for path, text in ERROR.findall(output)]
            if any(not in_test and not asserted for in_test, asserted in errors):
                return "invalid", "does not compile"
            if header and not any(in_test for in_test, _ in errors) and not self.alone(header, overlay, place):
                return "invalid", "does not compile alone"
            return "killed", "compile time"
        status, output = run([self.compiler, "-fuse-ld=lld", built, self.main, "-o", program], 60)
        if status:
            return "killed", "linker: " + output[:80]
        status, output = run([program, "--minimal"], 30 + 8 * cost, place)
        if status:
            return "killed", "does not end" if status == 124 else "run"
        return "", ""
