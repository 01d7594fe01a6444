# SPDX-License-Identifier: MIT
"""What the end-to-end tests share: running the command, checking how it ended, running all tests of a script."""
import inspect
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import traceback

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
KRAIT = os.environ.get("KRAIT", str(ROOT / "build/krait"))
MODE = os.environ.get("KRAIT_MODE", "release")
# Sanitizers slow a program down.
TIME_FACTOR = 1 if MODE == "release" else 10
SANITIZER_REPORT = re.compile(r"AddressSanitizer|LeakSanitizer|^\S+:\d+:\d+: runtime error: ", re.M)


def environment(**changes):
    """The environment of the command: no colours, no inherited module path."""
    plain = {key: value for key, value in os.environ.items() if not key.startswith(("KRAIT", "PYTHON"))}
    return {**plain, "ASAN_OPTIONS": "detect_stack_use_after_return=0", "NO_COLOR": "1", "TERM": "xterm", **changes}


class Ended:
    """How a run ended."""

    def __init__(self, command, status, out, err):
        self.command, self.status, self.out, self.err = command, status, out, err

    def __str__(self):
        return (f"krait {' '.join(repr(part)[:200] for part in self.command)}\nstatus {self.status}\n"
                f"stdout {self.out[-600:]!r}\nstderr {self.err[-1200:]!r}")

    @property
    def last_line(self):
        """The last line of standard error."""
        return self.err.rstrip("\n").rpartition("\n")[2]


def krait(*command, text="", folder=None, limit_s=20, **variables):
    """Runs the command with its text as standard input; it must never end by a signal or with a sanitizer's report."""
    text = text.encode() if isinstance(text, str) else text
    done = subprocess.run([KRAIT, *map(str, command)], input=text, capture_output=True, cwd=folder,
                          env=environment(**variables), timeout=limit_s * TIME_FACTOR, check=False)
    ended = Ended(command, done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"))
    check(ended.status >= 0, "ended by a signal", ended)
    check(not SANITIZER_REPORT.search(ended.err), "sanitizer report", ended)
    return ended


def check(is_right, what, ended=""):
    """Fails the test with these words unless the condition holds."""
    if not is_right:
        raise AssertionError(f"{what}\n{ended}")


def check_output(ended, out, status=0):
    """The run printed exactly this and ended with this status."""
    check(ended.status == status, f"status should be {status}", ended)
    check(ended.out == out, f"output should be {out!r}", ended)


def check_error(ended, words, status=1):
    """The run ended with this status, and the last line of standard error contains these words."""
    check(ended.status == status, f"status should be {status}", ended)
    check(words in ended.last_line, f"last line should say {words!r}", ended)


def check_raises_or_ends(ended):
    """For programs at the limits: they end well, or in an exception or a message, and with status 1 or 2 then."""
    if ended.status != 0:
        check(ended.status in (1, 2), "status should be 0, 1 or 2", ended)
        check(ended.err.strip() != "", "there should be a message", ended)


def skip(reason):
    """Ends the script as skipped."""
    print(reason)
    sys.exit(77)


def run_tests(namespace):
    """Runs the functions test_...(folder) of a script, each in an empty folder; the exit status tells."""
    wanted = sys.argv[1:]
    failures = 0
    for name, function in list(namespace.items()):
        if not name.startswith("test_") or not inspect.isfunction(function) or wanted and name not in wanted:
            continue
        with tempfile.TemporaryDirectory() as folder:
            try:
                function(pathlib.Path(folder))
                print(f"ok {name}")
            except subprocess.TimeoutExpired as expired:
                failures += 1
                print(f"FAIL {name}: no end within {expired.timeout} s: {str(expired.cmd)[:300]}")
            except Exception as error:
                failures += 1
                place = traceback.extract_tb(error.__traceback__)[1:2]
                line = place[0].lineno if place else 0
                print(f"FAIL {name} (line {line}): {error if isinstance(error, AssertionError) else repr(error)}")
    sys.exit(failures > 0)
