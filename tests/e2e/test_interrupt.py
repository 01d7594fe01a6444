# SPDX-License-Identifier: MIT
"""Ctrl-C (SIGINT) interrupts whatever runs, as a KeyboardInterrupt."""
import signal
import subprocess
import time

import command
from command import check, run_tests

READY = "print('ready', flush=True)\n"


def interrupted(text, delay_s=0.2, count=1):
    """Starts a program, waits until it says that it is ready, sends SIGINT; returns how it ended."""
    process = subprocess.Popen([command.KRAIT, "-c", text], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, env=command.environment(), text=True)
    check(process.stdout.readline() == "ready\n", "the program should start")
    for _ in range(count):
        time.sleep(delay_s)
        process.send_signal(signal.SIGINT)
    try:
        out, err = process.communicate(timeout=10 * command.TIME_FACTOR)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        raise AssertionError(f"not interrupted: {text!r}") from None
    return command.Ended(["-c", text], process.returncode, out, err)


def check_interrupted(ended):
    """A traceback, and the status that a shell expects of an interrupted command."""
    check(ended.status in (130, -signal.SIGINT), "status 130", ended)
    check(ended.last_line.startswith("KeyboardInterrupt"), "traceback", ended)


def test_loop(folder):
    check_interrupted(interrupted(READY + "while True: pass"))
    check_interrupted(interrupted(READY + "for n in range(10 ** 12): n + 1"))
    check_interrupted(interrupted(READY + "def f():\n    while True:\n        pass\nf()"))


def test_generator_and_calls(folder):
    check_interrupted(interrupted(READY + "def g():\n    while True: yield 1\nfor _ in g(): pass"))
    check_interrupted(interrupted(READY + "def f(): pass\nwhile True: f()"))


def test_native_code(folder):
    for text in ("sum(range(10 ** 12))", "list(map(lambda x: x, iter(int, 1)))", "max(range(10 ** 12))", "any(iter(int, 1))",
                 "for x in filter(None, iter(int, 1)): pass", "10 ** 12 in iter(int, 1)"):
        check_interrupted(interrupted(READY + text))


def test_sleep(folder):
    check_interrupted(interrupted("import time\n" + READY + "time.sleep(100)"))


def test_waiting_for_input(folder):
    check_interrupted(interrupted(READY + "input()"))


def test_caught(folder):
    ended = interrupted(READY + "try:\n    while True: pass\nexcept KeyboardInterrupt as error:\n    print('caught', repr(error))")
    command.check_output(ended, "caught KeyboardInterrupt()\n")


def test_not_caught_by_except_exception(folder):
    check_interrupted(interrupted(READY + "while True:\n    try:\n        while True: pass\n    except Exception: pass"))


def test_finally_runs(folder):
    ended = interrupted(READY + "try:\n    while True: pass\nfinally:\n    print('cleaned')")
    check_interrupted(ended)
    check(ended.out == "cleaned\n", "finally", ended)


def test_again_and_again(folder):
    text = READY + "n = 0\nwhile n < 3:\n    try:\n        while True: pass\n    except KeyboardInterrupt:\n        n += 1\nprint(n)"
    command.check_output(interrupted(text, count=3), "3\n")


run_tests(globals())
