#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Times the programs in programs/ on Krait, CPython and, where NAME.lua stands beside NAME.py, on Lua.

    benchmarks/run.py [--repeat 3] [--instructions] [--only] [--krait PATH] [--python PATH] [--lua PATH] [NAME ...]

All runs stand in one session and take turns, so that a busy machine hurts all alike. The time is the best of the
repeats, of processor time (user and system) of the whole process. --instructions counts executed instructions by
perf or valgrind instead: slow, but exact. A program counts only if all print the same. Exit status 1 if outputs
differ or a run fails; a slow program is marked and changes no exit status.
"""
import argparse
import json
import math
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAMS = ROOT / "benchmarks/programs"
TIME_LIMIT_S = 120
SLOW_RATIO = 1.5
STARTUP_RUNS = 20


class Failure(Exception):
    """A run that did not end as it should."""


class Engine:
    """One of the three that are compared: how to run a program, and how to run an empty one."""

    def __init__(self, name, executable, suffix, empty):
        self.name, self.executable, self.suffix, self.empty = name, executable, suffix, [str(executable), *empty]

    def command(self, program):
        """The command that runs this program."""
        return [str(self.executable), str(program.with_suffix(self.suffix))]

    def has(self, program):
        """Whether there is a version of the program for this engine."""
        return program.with_suffix(self.suffix).exists()


# --- One run ---

def run(command):
    """Runs a command; returns (processor seconds, wall seconds, output)."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        start = time.monotonic()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=err, cwd=PROGRAMS)
        used = wait(process, start + TIME_LIMIT_S)
        wall_s = time.monotonic() - start
        out.seek(0)
        err.seek(0)
        if process.returncode:
            raise Failure(f"exit status {process.returncode}: {err.read().decode(errors='replace').strip()[-200:]}")
        return used.ru_utime + used.ru_stime, wall_s, out.read()


def wait(process, deadline):
    """Waits for a process and returns what it used; kills it after the deadline."""
    while True:
        pid, status, used = os.wait4(process.pid, os.WNOHANG)
        if pid:
            process.returncode = os.waitstatus_to_exitcode(status)
            return used
        if time.monotonic() > deadline:
            process.kill()
            process.wait()
            raise Failure(f"more than {TIME_LIMIT_S} s")
        time.sleep(0.001)


def perf_counts():
    """Whether perf can count instructions on this machine."""
    if not shutil.which("perf"):
        return False
    done = subprocess.run(["perf", "stat", "-x,", "-e", "instructions:u", "true"], capture_output=True, text=True, check=False)
    return done.returncode == 0 and done.stderr.split(",")[0].isdigit()


def instructions(command, has_perf):
    """How many instructions a command executes."""
    if has_perf:
        done = subprocess.run(["perf", "stat", "-x,", "-e", "instructions:u", *command], capture_output=True, text=True,
                              cwd=PROGRAMS, check=True)
        return int(re.search(r"^(\d+),", done.stderr, re.M)[1])
    done = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
                          capture_output=True, text=True, cwd=PROGRAMS, check=True)
    return int(re.search(r"Collected : (\d+)", done.stderr)[1])


# --- Comparing ---

def compare(program, engines, repeat):
    """{engine name: best processor seconds} of one program; raises Failure if they do not agree."""
    best, outputs = {}, {}
    for _ in range(repeat):
        for engine in engines:
            try:
                seconds, _, output = run(engine.command(program))
            except Failure as failure:
                raise Failure(f"{engine.name}: {failure}") from None
            best[engine.name] = min(seconds, best.get(engine.name, math.inf))
            outputs[engine.name] = output
    if len(set(outputs.values())) > 1:
        raise Failure("outputs differ: " + ", ".join(f"{name} {text[:60]!r}" for name, text in outputs.items()))
    return best


def count_instructions(program, engines, has_perf):
    """{engine name: instructions} of one program, each run once."""
    counts = {}
    for engine in engines:
        try:
            counts[engine.name] = instructions(engine.command(program), has_perf)
        except (subprocess.CalledProcessError, TypeError) as error:
            raise Failure(f"{engine.name}: {error}") from None
    return counts


def startup_ms(engine):
    """Milliseconds of wall time for an empty program: (best, median)."""
    times = sorted(run(engine.empty)[1] for _ in range(STARTUP_RUNS))
    return 1000 * times[0], 1000 * times[len(times) // 2]


def geometric_mean(values):
    """The mean for ratios."""
    return math.exp(sum(map(math.log, values)) / len(values)) if values else math.nan


# --- Printing ---

def cell(value, is_count):
    """A time or a count of instructions, or a dash."""
    if value is None:
        return "-"
    return f"{value / 1e6:.0f} M" if is_count else f"{value:.3f}"


def row(name, measured, is_count):
    """One line of the table."""
    krait, python, lua = (measured.get(key) for key in ("krait", "python", "lua"))
    to_python = krait / python if python else None
    to_lua = krait / lua if lua else None
    marks = "  SLOW" if to_python and to_python > SLOW_RATIO else ""
    ratios = "".join(f"{ratio:>10.2f}" if ratio else f"{'-':>10}" for ratio in (to_python, to_lua))
    return f"{name:<20}" + "".join(f"{cell(value, is_count):>10}" for value in (krait, python, lua)) + ratios + marks


def print_means(results):
    """The geometric means of the ratios, and which programs are too slow."""
    to_python = {name: measured["krait"] / measured["python"] for name, measured in results.items() if "python" in measured}
    to_lua = [measured["krait"] / measured["lua"] for measured in results.values() if "lua" in measured]
    print(f"\n{'geometric mean':<50}{geometric_mean(to_python.values()) if to_python else math.nan:>10.2f}"
          f"{geometric_mean(to_lua):>10.2f}")
    slow = [name for name, ratio in to_python.items() if ratio > SLOW_RATIO]
    print(f"slower than {SLOW_RATIO} times CPython: {', '.join(slow) or 'none'}")


def print_startup(engines):
    """How long an empty program takes."""
    for engine in engines:
        best, median = startup_ms(engine)
        print(f"start-up, {engine.name:<8} best {best:5.1f} ms, median {median:5.1f} ms")


def version(engine):
    """What an engine says it is."""
    flag = "-v" if engine.name == "lua" else "--version"
    done = subprocess.run([str(engine.executable), flag], capture_output=True, text=True, check=False)
    return (done.stdout + done.stderr).strip().split("\n")[0]


# --- The command ---

def default_python():
    """Debian's python3 where there is one: it is built with profile-guided optimization, so it is the harder rival."""
    debian = pathlib.Path("/usr/bin/python3")
    return str(debian) if debian.exists() else sys.executable


def parse_arguments():
    """The command line."""
    parser = argparse.ArgumentParser(description="Times Krait beside CPython and Lua.")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--instructions", action="store_true", help="count instructions instead of seconds")
    parser.add_argument("--only", action="append", default=[], metavar="NAME")
    parser.add_argument("--krait", default=str(ROOT / "build/krait"))
    parser.add_argument("--python", default=default_python())
    parser.add_argument("--lua", default=shutil.which("lua5.4") or shutil.which("lua"))
    parser.add_argument("--json", type=pathlib.Path, help="write the figures to this file")
    parser.add_argument("names", nargs="*", help="only programs whose name contains one of these")
    return parser.parse_args()


def find_engines(options):
    """Those of the three that are there; Krait must be."""
    engines = [Engine("krait", pathlib.Path(options.krait).resolve(), ".py", ["-c", "pass"]),
               Engine("python", options.python, ".py", ["-c", "pass"])]
    if options.lua:
        engines.append(Engine("lua", options.lua, ".lua", ["-e", ""]))
    if not engines[0].executable.exists():
        sys.exit(f"no {options.krait}: run make")
    return engines


def main():
    """Runs and prints everything."""
    options = parse_arguments()
    engines = find_engines(options)
    names = options.only + options.names
    programs = [path for path in sorted(PROGRAMS.glob("*.py")) if not names or any(name in path.stem for name in names)]
    has_perf = options.instructions and perf_counts()
    for engine in engines:
        print(f"{engine.name:<8}{version(engine)}  ({engine.executable})")
    unit = "instructions" if options.instructions else f"processor seconds, best of {options.repeat}"
    print(f"\n{unit:<20}\n{'':<20}{'krait':>10}{'python':>10}{'lua':>10}{'/python':>10}{'/lua':>10}")
    results, failures = {}, 0
    for program in programs:
        present = [engine for engine in engines if engine.has(program)]
        try:
            results[program.stem] = (count_instructions(program, present, has_perf) if options.instructions
                                     else compare(program, present, options.repeat))
            print(row(program.stem, results[program.stem], options.instructions), flush=True)
        except Failure as failure:
            failures += 1
            print(f"{program.stem:<20} FAILED  {failure}", flush=True)
    print_means(results)
    print_startup(engines)
    if options.json:
        options.json.write_text(json.dumps(results, indent=1))
    sys.exit(failures > 0)


if __name__ == "__main__":
    main()
