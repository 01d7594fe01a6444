#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs Krait's tests: files dropped into tests/, each a .py with its expected .out beside it.

    tests/run_tests.py [--modes "release gc"] [--jobs 2] [--krait PATH] [NAME ...]

The expected text is the program's standard output and, when it ends with another status than 0, a line
`--- stderr (exit N)` followed by its standard error. A first comment `# skip-in: MODE (reason)` leaves a file out.
"""
import argparse
import concurrent.futures
import difflib
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDERS = ["language", "builtins", "modules", "errors", "krait"]
TIME_LIMITS = {"release": 20, "sanitize": 120, "gc": 240, "oom": 60}
BINARIES = {"release": "build/krait", "sanitize": "build/sanitize/krait", "gc": "build/gc/krait",
            "oom": "build/oom/krait"}
CRASHES = re.compile(rb"AddressSanitizer|runtime error:|LeakSanitizer")


class Result:
    """What became of one test in one mode: status is passed, failed or skipped."""

    def __init__(self, name, status, detail=""):
        self.name, self.status, self.detail = name, status, detail


def find_tests(names):
    """All test files, or those whose path contains one of the names."""
    files = [path for folder in FOLDERS for path in sorted((ROOT / "tests" / folder).rglob("*.py"))
             if path.with_suffix(".out").exists()]
    return [path for path in files if not names or any(name in str(path) for name in names)]


def skip_reason(path, mode):
    """The reason in a `# skip-in: mode, mode (reason)` line, or None."""
    match = re.search(r"^# skip-in: ([\w, ]+) \((.*)\)$", path.read_text(errors="replace"), re.M)
    return match[2] if match and mode in match[1].replace(",", " ").split() else None


def run(krait, path, limit, options=()):
    """Runs one file; returns (exit status, stdout, stderr), status None after the time limit."""
    environment = dict(os.environ, ASAN_OPTIONS="detect_leaks=0:detect_stack_use_after_return=0",
                       PYTHONHASHSEED="0", NO_COLOR="1")
    try:
        done = subprocess.run([krait, *options, path.name], cwd=path.parent, capture_output=True, timeout=limit,
                              stdin=subprocess.DEVNULL, env=environment)
    except subprocess.TimeoutExpired:
        return None, b"", b""
    return done.returncode, done.stdout, done.stderr


def combined(status, out, err):
    """Output in the form of an .out file."""
    return out + b"--- stderr (exit %d)\n" % status + err if status else out


def failure(status, actual, err, expected):
    """Why a run is no pass, or None."""
    if status is None:
        return "time limit"
    if status < 0 or status > 128 and CRASHES.search(err) or CRASHES.search(err):
        return f"CRASH (status {status})\n" + err.decode(errors="replace")[-1500:]
    if actual == expected:
        return None
    lines = difflib.unified_diff(expected.decode(errors="replace").splitlines(),
                                 actual.decode(errors="replace").splitlines(), "expected", "actual", lineterm="", n=1)
    return "\n".join(list(lines)[:24])


def run_file(mode, krait, path):
    """One file in one of the modes release, sanitize, gc."""
    name = f"{mode} {path.relative_to(ROOT / 'tests')}"
    reason = skip_reason(path, mode)
    if reason:
        return Result(name, "skipped", reason)
    status, out, err = run(krait, path, TIME_LIMITS[mode])
    detail = failure(status, combined(status, out, err), err, path.with_suffix(".out").read_bytes())
    return Result(name, "failed" if detail else "passed", detail or "")


def run_oom(krait, path):
    """Fails each n-th allocation in turn: the file must end with its output or a MemoryError, never in a signal."""
    name = f"oom {path.relative_to(ROOT / 'tests')}"
    reason = skip_reason(path, "oom")
    if reason:
        return Result(name, "skipped", reason)
    expected = path.with_suffix(".out").read_bytes()
    count = 1
    while True:
        status, out, err = run(krait, path, TIME_LIMITS["oom"], ("-X", f"failalloc={count}"))
        if status is None or status < 0 or CRASHES.search(err):
            return Result(name, "failed", f"allocation {count}: status {status}\n" + err.decode(errors="replace")[-800:])
        if combined(status, out, err) == expected and b"failalloc: not reached" in err + b"":
            break
        if combined(status, out, err) == expected and count > 200:
            break
        if status not in (0, 1):
            return Result(name, "failed", f"allocation {count}: exit status {status}")
        count += 1 + count // 16
        if count > 4000:
            break
    return Result(name, "passed")


def oom_tests(tests):
    """A spread of about 60 files without expected failures of their own."""
    plain = [path for path in tests if b"--- stderr" not in path.with_suffix(".out").read_bytes()]
    step = max(1, len(plain) // 60)
    return plain[::step]


def run_mode(mode, krait, tests, jobs):
    """All tests of a mode, side by side."""
    runner = run_oom if mode == "oom" else lambda binary, path: run_file(mode, binary, path)
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        yield from pool.map(lambda path: runner(krait, path), oom_tests(tests) if mode == "oom" else tests)


def run_script(name, command):
    """A script that is a test: exit status 0 passes, 77 skips with the last line as reason."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=600, check=False)
    text = (done.stdout + done.stderr).strip()
    status = {0: "passed", 77: "skipped"}.get(done.returncode, "failed")
    return Result(name, status, text.splitlines()[-1] if status == "skipped" else text[-3000:])


def run_scripts(names):
    """The checks of the sources and the end-to-end tests."""
    scripts = [("check " + path.stem, [sys.executable, str(path)])
               for path in [ROOT / "tools/check_layers.py", ROOT / "tools/style_report.py", ROOT / "tools/size_report.py"]
               if path.exists()]
    scripts += [("e2e " + path.stem, [sys.executable, str(path)]) for path in sorted((ROOT / "tests/e2e").glob("*.py"))]
    for name, command in scripts:
        if not names or any(part in name for part in names):
            yield run_script(name, command)


def report(result, counts, verbose):
    """Prints what is worth reading and counts it."""
    counts[result.status] += 1
    if result.status == "failed":
        print(f"FAIL {result.name}\n{result.detail}\n", flush=True)
    elif result.status == "skipped":
        print(f"skip {result.name}: {result.detail}", flush=True)
    elif verbose:
        print(f"ok   {result.name}", flush=True)


def main():
    """Runs everything asked for; exit status 1 if anything failed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--modes", default="release")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--krait")
    parser.add_argument("-v", "--verbose", action="store_true")
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    tests = find_tests(options.names)
    for mode in options.modes.split():
        print(f"== {mode}", flush=True)
        for result in run_mode(mode, options.krait or str(ROOT / BINARIES[mode]), tests, options.jobs):
            report(result, counts, options.verbose)
    if "release" in options.modes.split():
        for result in run_scripts(options.names):
            report(result, counts, options.verbose)
    print("{passed} passed, {failed} failed, {skipped} skipped".format(**counts))
    sys.exit(counts["failed"] > 0)


main()
