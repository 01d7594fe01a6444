#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs Krait's tests: programs with their expected output, C unit tests, end-to-end scripts, checks of the sources.

    tests/run_tests.py [--mode release sanitize gc oom] [--jobs 2] [--krait PATH] [--quick] [NAME ...]

NAME picks the tests whose path contains it. tests/README.md says how a test is written. The last line is always
`N passed, N failed, N skipped`; the exit status is 0 when nothing failed.
"""
import argparse
import concurrent.futures
import difflib
import json
import os
import pathlib
import re
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
TESTS = ROOT / "tests"
NOT_PROGRAMS = {"unit", "e2e", "__pycache__"}
UNIT_TOOLS = {"parse_files.c"}    # C programs beside the unit tests that scripts use
BUILD_FOLDERS = {"release": "build", "sanitize": "build/sanitize", "gc": "build/gc", "oom": "build/oom"}
TIME_LIMITS_S = {"release": 20, "sanitize": 120, "gc": 300, "oom": 30}
SCRIPT_TIME_LIMIT_S = 600
SANITIZER_REPORT = re.compile(rb"AddressSanitizer|LeakSanitizer|^\S+:\d+:\d+: runtime error: ", re.M)
SKIP_LINE = re.compile(r"^# skip-in: ([\w, ]+) \((.+)\)$", re.M)
OPTIONS_LINE = re.compile(r"^# krait-options: (.+)$", re.M)
EXPECT_COMMENT = re.compile(r"# expect: ?(.*)$", re.M)

# The oom mode: every allocation up to the first number fails in turn, later ones with a growing distance.
OOM_FILES = 60
OOM_EVERY_UP_TO = 600
OOM_GROWTH = 24
OOM_RUNS_MAX = 1500
CATCHES_ALL = re.compile(r"except\s*:|except\s+(Base)?Exception\b|except\s*\*|except\s*\(.*\bException\b|MemoryError|__del__"
                         r"|contextlib|failalloc"
                         # They show what became of an earlier error; entries of a traceback may be missing.
                         r"|__context__|__traceback__|tb_next|exc_info")


class Result:
    """What became of one test in one mode: status is passed, failed or skipped."""

    def __init__(self, mode, name, status, detail=""):
        self.mode, self.name, self.status, self.detail = mode, name, status, detail
        self.seconds = 0.0


class Outcome:
    """How one run of a program ended; status is None after the time limit."""

    def __init__(self, status, out, err):
        self.status, self.out, self.err = status, out, err

    def combined(self):
        """Output in the form of an .out file."""
        if self.status == 0:
            return self.out
        separator = b"" if not self.out or self.out.endswith(b"\n") else b"\n"
        return self.out + separator + b"--- stderr (exit %d)\n" % (self.status or 0) + self.err

    def crash(self):
        """A line for a run that ended in no way a program may end, or None."""
        if self.status is None:
            return "time limit exceeded"
        if self.status < 0 or SANITIZER_REPORT.search(self.err):
            return f"CRASH (status {self.status})\n" + self.err.decode(errors="replace")[-2000:]
        return None


# --- Finding tests ---

def program_tests(names):
    """All programs with an expected output, or those whose path contains one of the names."""
    folders = [path for path in sorted(TESTS.iterdir()) if path.is_dir() and path.name not in NOT_PROGRAMS]
    files = [path for folder in folders for path in sorted(folder.rglob("*.py")) if expected_output(path) is not None]
    return [path for path in files if is_chosen(path, names)]


def is_chosen(path, names):
    """Whether a path contains one of the names, or there are no names."""
    return not names or any(name in str(path.relative_to(ROOT)) for name in names)


def expected_output(path):
    """What NAME.out holds, or else the `# expect:` comments; None for a file that is no test."""
    recorded = path.with_suffix(".out")
    if recorded.exists():
        return recorded.read_bytes()
    lines = EXPECT_COMMENT.findall(path.read_text(encoding="utf-8", errors="replace"))
    return "".join(line + "\n" for line in lines).encode() if lines else None


def skip_reason(path, mode):
    """The reason in a `# skip-in: mode, mode (reason)` line that names this mode, or None."""
    for modes, reason in SKIP_LINE.findall(path.read_text(encoding="utf-8", errors="replace")):
        if mode in modes.replace(",", " ").split():
            return reason
    return None


# --- What is known not to work yet ---

PENDING_FILE = TESTS / "pending.txt"
PENDING_HEAD = """\
# Tests that fail and are to be mended: `PATH: reason` for all modes, or `MODE PATH: reason`. They run and count as
# skipped while they fail; a crash always counts as failed unless the line says `may crash`.
"""


def read_pending():
    """{`PATH` or `MODE PATH`: reason} of pending.txt."""
    lines = PENDING_FILE.read_text(encoding="utf-8").splitlines() if PENDING_FILE.exists() else []
    return dict(line.split(": ", 1) for line in lines if ": " in line and not line.startswith("#"))


PENDING = read_pending()


def settle_pending(result):
    """A pending test that fails counts as skipped; one that passes is named, so that its line can go."""
    reason = PENDING.get(f"{result.mode} {result.name}", PENDING.get(result.name))
    if reason is None or result.status == "skipped":
        return
    if result.status == "passed":
        if f"{result.mode} {result.name}" in PENDING:
            print(f"note {result.mode} {result.name} passes now: take its line out of tests/pending.txt", flush=True)
    elif "CRASH" not in result.detail.upper() or "may crash" in reason:
        result.status, result.detail = "skipped", "not yet: " + reason


def write_pending(modes, results):
    """Puts what fails in these modes into pending.txt; lines of other modes and of no mode stay."""
    kept = {name: reason for name, reason in PENDING.items() if name.split()[0] not in modes}
    for result in results:
        if result.status == "failed" or result.detail.startswith("not yet: "):
            crash = "may crash; " if "CRASH" in result.detail.upper() else ""
            name = f"{result.mode} {result.name}"
            kept[name] = PENDING.get(name, crash + "differs from CPython or its goal")
    PENDING_FILE.write_text(PENDING_HEAD + "".join(f"{name}: {reason}\n" for name, reason in sorted(kept.items())))


# --- Programs ---

def run_program(krait, path, time_limit_s, options=()):
    """Runs one program in its own folder, named by its file name alone."""
    environment = dict(os.environ, PYTHONHASHSEED="0", NO_COLOR="1", ASAN_OPTIONS="detect_stack_use_after_return=0")
    wanted = OPTIONS_LINE.search(path.read_text(encoding="utf-8", errors="replace"))
    command = [krait, *(wanted[1].split() if wanted else ()), *options, path.name]
    text = path.with_suffix(".in")
    try:
        done = subprocess.run(command, cwd=path.parent, capture_output=True, timeout=time_limit_s, env=environment,
                              input=text.read_bytes() if text.exists() else b"", check=False)
    except subprocess.TimeoutExpired:
        return Outcome(None, b"", b"")
    return Outcome(done.returncode, done.stdout, done.stderr)


def difference(expected, actual):
    """The first lines of a diff."""
    lines = difflib.unified_diff(expected.decode(errors="backslashreplace").splitlines(),
                                 actual.decode(errors="backslashreplace").splitlines(),
                                 "expected", "actual", lineterm="", n=1)
    return "\n".join(line[:200] for line in list(lines)[:24]) or "only line ends differ"


def test_program(mode, krait, path):
    """One program against its expected output."""
    outcome = run_program(krait, path, TIME_LIMITS_S[mode])
    expected = expected_output(path)
    actual = outcome.combined()
    detail = outcome.crash() or (None if actual == expected else difference(expected, actual))
    return ("failed", detail) if detail else ("passed", "")


# --- Failing allocations ---

def oom_choice(paths):
    """A spread of programs that end well by themselves, catch not just any exception and look at no traceback."""
    plain = [path for path in paths if b"--- stderr (exit" not in expected_output(path)
             and not CATCHES_ALL.search(path.read_text(encoding="utf-8", errors="replace"))]
    step = max(1, len(plain) // OOM_FILES)
    return plain[::step]


def oom_fault(outcome, expected):
    """What is wrong with the end of a program whose n-th allocation failed, or None."""
    crash = outcome.crash()
    if crash:
        return crash
    if outcome.out == expected and outcome.status == 0:
        return None
    if b"MemoryError" in outcome.err or b"memory" in outcome.err and outcome.err.count(b"\n") == 1:
        # Nobody can catch what a finalizer raises: it is shown, and the program goes on.
        is_told = outcome.status == 1 or outcome.status == 0 and b"Exception ignored" in outcome.err
        return None if is_told else f"MemoryError, but exit status {outcome.status}"
    return f"neither the right output nor a MemoryError\n{difference(expected, outcome.combined())}"


def test_oom(mode, krait, path):
    """Fails the first, second, third ... allocation of a program until none is left to fail."""
    expected = expected_output(path)
    number, runs = 1, 0
    while runs < OOM_RUNS_MAX:
        outcome = run_program(krait, path, TIME_LIMITS_S[mode], ("-X", f"failalloc={number}"))
        is_over = b"failalloc: not reached\n" in outcome.err
        outcome.err = outcome.err.replace(b"failalloc: not reached\n", b"")
        fault = oom_fault(outcome, expected)
        if fault:
            return "failed", f"with -X failalloc={number}: {fault}"
        if is_over:
            return "passed", f"{runs} of {number - 1} allocations failed in turn"
        runs += 1
        number += 1 if number < OOM_EVERY_UP_TO else max(1, number // OOM_GROWTH)
    return "failed", f"never ran to its end: krait did not say `failalloc: not reached` up to {number}"


# --- Unit tests, end-to-end scripts, checks ---

def test_script(mode, krait, command):
    """A command that is a test: exit status 0 passes, 77 skips with its last line as the reason."""
    environment = dict(os.environ, KRAIT=str(krait), KRAIT_MODE=mode, PYTHONDONTWRITEBYTECODE="1")
    try:
        done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment,
                              stdin=subprocess.DEVNULL, timeout=SCRIPT_TIME_LIMIT_S, check=False)
    except subprocess.TimeoutExpired as expired:
        return "failed", "time limit exceeded\n" + (expired.stdout or b"").decode(errors="replace")[-2000:]
    except OSError as error:
        return "failed", f"cannot be started: {error}"
    text = done.stdout.decode(errors="replace").strip()
    if done.returncode == 77:
        return "skipped", text.rpartition("\n")[2] or "no reason given"
    return ("passed", text) if done.returncode == 0 else ("failed", f"exit status {done.returncode}\n{text[-3000:]}")


def script_tests(mode, names):
    """(path, command) of the unit tests of a build, the end-to-end tests, and in release the checks of the sources."""
    sources = [path for path in sorted((TESTS / "unit").glob("*.c")) if path.name not in UNIT_TOOLS]
    scripts = [(source, [str(ROOT / BUILD_FOLDERS[mode] / "unit" / source.stem)]) for source in sources]
    if mode in ("release", "sanitize"):
        scripts += [(path, [sys.executable, str(path)]) for path in sorted((TESTS / "e2e").glob("test_*.py"))]
    if mode == "release":
        scripts += [(path, [sys.executable, str(path)]) for path in sorted((ROOT / "tools").glob("*_report.py"))]
        scripts += [(path, [sys.executable, str(path)]) for path in sorted((ROOT / "tools").glob("check_*.py"))]
    return [(path, command) for path, command in scripts if is_chosen(path, names)]


# --- Putting it together ---

def run_one(mode, path, function, *arguments):
    """Runs one test unless it asks to be left out; measures its time."""
    name = str(path.relative_to(ROOT))
    reason = skip_reason(path, mode)
    start = time.monotonic()
    result = Result(mode, name, *(("skipped", reason) if reason else function(mode, *arguments)))
    settle_pending(result)
    result.seconds = time.monotonic() - start
    return result


def work_of(mode, krait, options):
    """All tests of a mode as arguments of run_one()."""
    paths = program_tests(options.names)
    if options.quick and mode in ("gc", "oom"):
        paths = paths[::8]
    if mode == "oom":
        work = [(path, test_oom, krait, path) for path in oom_choice(paths)]
    else:
        work = [(path, test_program, krait, path) for path in paths]
    return work + [(path, test_script, krait, command) for path, command in script_tests(mode, options.names)]


def report(result, is_verbose):
    """Prints what is worth reading."""
    if result.status == "failed":
        print(f"FAIL {result.mode} {result.name}\n{result.detail}\n", flush=True)
    elif result.status == "skipped":
        print(f"skip {result.mode} {result.name}: {result.detail}", flush=True)
    elif is_verbose:
        print(f"ok   {result.mode} {result.name} ({result.seconds:.1f} s) {result.detail[:80]}", flush=True)


def count(results, status):
    """How many results have this status."""
    return sum(result.status == status for result in results)


def run_mode(mode, options):
    """Runs all tests of a mode side by side and returns the results."""
    krait = pathlib.Path(options.krait).resolve() if options.krait else ROOT / BUILD_FOLDERS[mode] / "krait"
    if not krait.exists():
        results = [Result(mode, str(krait), "failed", "no such file: build it first")]
        report(results[0], options.verbose)
        return results
    start = time.monotonic()
    results = []
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for result in pool.map(lambda work: run_one(mode, *work), work_of(mode, krait, options)):
            report(result, options.verbose)
            results.append(result)
    print(f"{mode:<9}{count(results, 'passed'):5} passed {count(results, 'failed'):5} failed "
          f"{count(results, 'skipped'):5} skipped {time.monotonic() - start:8.1f} s", flush=True)
    return results


def parse_arguments():
    """The command line."""
    parser = argparse.ArgumentParser(description="Runs Krait's tests.")
    parser.add_argument("--mode", nargs="+", default=["release"], choices=list(BUILD_FOLDERS))
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--krait", help="this executable instead of the one of the mode's build")
    parser.add_argument("--quick", action="store_true", help="every eighth program only in the modes gc and oom")
    parser.add_argument("--write-pending", action="store_true",
                        help="put the failures of the modes that run into tests/pending.txt")
    parser.add_argument("--json", type=pathlib.Path, help="write all results to this file")
    parser.add_argument("-v", "--verbose", action="store_true", help="name passed tests too")
    parser.add_argument("names", nargs="*", help="only tests whose path contains one of these")
    return parser.parse_args()


def main():
    """Runs what is asked for; the exit status is 1 if anything failed."""
    options = parse_arguments()
    results = [result for mode in options.mode for result in run_mode(mode, options)]
    if options.write_pending:
        write_pending(options.mode, results)
    if options.json:
        options.json.write_text(json.dumps([vars(result) for result in results], indent=1))
    print(f"{count(results, 'passed')} passed, {count(results, 'failed')} failed, {count(results, 'skipped')} skipped")
    sys.exit(count(results, "failed") > 0)


if __name__ == "__main__":
    main()
