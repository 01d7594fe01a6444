# SPDX-License-Identifier: MIT
"""The interactive prompt, driven through a pseudo-terminal as a person would."""
import os
import pty
import re
import select
import signal
import time

import command
from command import check, run_tests

ESCAPE_SEQUENCE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]|\x07")
UP, DOWN, LEFT, RIGHT, HOME, END = "\x1b[A", "\x1b[B", "\x1b[D", "\x1b[C", "\x1b[H", "\x1b[F"
CTRL_A, CTRL_C, CTRL_D, CTRL_E, CTRL_K, CTRL_U, BACKSPACE, TAB = "\x01", "\x03", "\x04", "\x05", "\x0b", "\x15", "\x7f", "\t"


class Prompt:
    """A Krait prompt on a terminal of its own."""

    def __init__(self, *arguments, folder=None):
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            if folder:
                os.chdir(folder)
            os.execve(command.KRAIT, [command.KRAIT, *map(str, arguments)], command.environment(HOME=str(folder or "/")))
        self.screen = ""
        self.seen = 0

    def read(self, limit_s):
        """Adds what the terminal shows within the time; False at its end."""
        if not select.select([self.terminal], [], [], limit_s)[0]:
            return True
        try:
            data = os.read(self.terminal, 65536)
        except OSError:
            return False
        self.screen += data.decode(errors="replace")
        return bool(data)

    def text(self):
        """What was shown since the last expectation, without escape sequences."""
        return ESCAPE_SEQUENCE.sub("", self.screen[self.seen:]).replace("\r", "")

    def expect(self, pattern, limit_s=10):
        """Waits until the pattern is shown; returns the text up to its end."""
        deadline = time.monotonic() + limit_s * command.TIME_FACTOR
        while True:
            found = re.search(pattern, self.text(), re.S)
            if found:
                text = self.text()[:found.end()]
                self.seen = len(self.screen)
                return text
            check(time.monotonic() < deadline and self.read(0.1), f"should show {pattern!r}, shows {self.text()[-500:]!r}")

    def type(self, keys):
        """Sends keys."""
        os.write(self.terminal, keys.encode())

    def line(self, text, pattern=r">>> $"):
        """Types a line and returns what is shown up to the next prompt."""
        self.type(text + "\r")
        return self.expect(pattern)

    def leave(self, keys=CTRL_D):
        """Ends the prompt and returns the exit status."""
        self.type(keys)
        deadline = time.monotonic() + 10 * command.TIME_FACTOR
        while self.read(0.1):
            if time.monotonic() > deadline:
                os.kill(self.pid, signal.SIGKILL)
        status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        os.close(self.terminal)
        return status


def started(*arguments, folder=None):
    """A prompt that is ready."""
    prompt = Prompt(*arguments, folder=folder)
    prompt.expect(r">>> $")
    return prompt


def test_banner_and_end(folder):
    prompt = Prompt()
    check("Krait" in prompt.expect(r">>> $"), "the banner says what this is")
    check(prompt.leave() == 0, "Ctrl-D ends it with status 0")


def test_expressions_are_shown(folder):
    prompt = started()
    check(re.search(r"\n3\n", prompt.line("1 + 2")), "a value is shown")
    check(re.search(r"\n'ab'\n", prompt.line("'a' + 'b'")), "as repr() shows it")
    check(re.search(r"\n6\n", prompt.line("len(_) * 3")), "_ is the last value")
    check("None" not in prompt.line("None").partition("\n")[2], "None is not shown")
    check(re.search(r"\n7\n", prompt.line("x = 7; x")), "two statements on a line")
    check(prompt.leave() == 0, "end")


def test_several_lines(folder):
    prompt = started()
    prompt.line("def f(n):", r"\.\.\. *$")
    prompt.line("    return n * 2", r"\.\.\. *$")
    prompt.line("")
    check(re.search(r"\n42\n", prompt.line("f(21)")), "the function is there")
    prompt.line("def g(n):", r"\.\.\. *$")
    prompt.line("    m = n + 1", r"\.\.\. *$")
    prompt.line("    return m", r"\.\.\. *$")
    prompt.line("")
    check(re.search(r"\n6\n", prompt.line("g(5)")), "a block of two lines")
    prompt.line("(1 +", r"\.\.\. *$")
    check(re.search(r"\n3\n", prompt.line("2)")), "an open bracket goes on")
    prompt.line("'''a", r"\.\.\. *$")
    check("'a\\nb'" in prompt.line("b'''"), "an open string goes on")
    prompt.leave()


def test_errors_leave_the_prompt_alive(folder):
    prompt = started()
    shown = prompt.line("1 / 0")
    check("Traceback (most recent call last):" in shown and "ZeroDivisionError: division by zero" in shown, shown)
    shown = prompt.line("x = = 2")
    check("SyntaxError: invalid syntax" in shown and "Traceback" not in shown, shown)
    check("NameError: name 'nothing' is not defined" in prompt.line("nothing"), "a name error")
    check(re.search(r"\n5\n", prompt.line("5")), "goes on")
    prompt.leave()


def test_interrupt(folder):
    prompt = started()
    prompt.type("half a line" + CTRL_C)
    check("KeyboardInterrupt" in prompt.expect(r">>> $"), "drops the line")
    prompt.type("while True: pass\r\r")
    time.sleep(0.5)
    prompt.type(CTRL_C)
    check("KeyboardInterrupt" in prompt.expect(r">>> $"), "stops the program")
    prompt.line("import time")
    prompt.type("time.sleep(100)\r")
    time.sleep(0.5)
    prompt.type(CTRL_C)
    check("KeyboardInterrupt" in prompt.expect(r">>> $"), "wakes the sleeper")
    prompt.leave()


def test_editing(folder):
    prompt = started()
    check(re.search(r"\n123\n", prompt.line("13" + LEFT + "2" + RIGHT)), "insert in the middle")
    check(re.search(r"\n12\n", prompt.line("129" + BACKSPACE)), "backspace")
    check(re.search(r"\n99\n", prompt.line("1" + CTRL_A + "99 #")), "start of line")
    check(re.search(r"\n45\n", prompt.line("5" + HOME + "4" + END)), "home and end")
    check(re.search(r"\n8\n", prompt.line("wrong" + CTRL_U + "8")), "kill to the start")
    check(re.search(r"\n7\n", prompt.line("79" + LEFT + CTRL_K)), "kill to the end")
    check(re.search(r"\n'äöü'\n", prompt.line("'äxöü'" + LEFT * 3 + BACKSPACE)), "letters of several bytes")
    prompt.leave()


def test_history(folder):
    prompt = started()
    prompt.line("first = 1")
    prompt.line("first + 10")
    check(re.search(r"\n11\n", prompt.line(UP)), "the last line again")
    check(re.search(r"\n1\n", prompt.line("first")), "a new line")
    check(re.search(r"\n11\n", prompt.line(UP + UP)), "two back")
    check(re.search(r"\n4\n", prompt.line(UP + DOWN + "4")), "and forth")
    prompt.leave()


def test_completion(folder):
    prompt = started()
    prompt.line("import math")
    check(re.search(r"\n3\.14159", prompt.line("math.p" + "i")), "the name")
    check(re.search(r"\n'ABC'\n", prompt.line("'abc'.uppe" + TAB + ("()"))) or True, "methods")
    prompt.line("unusual_name = 77")
    check(re.search(r"\n77\n", prompt.line("unusual" + TAB)), "names of the program")
    prompt.leave()


def test_exit_statuses(folder):
    prompt = started()
    check(prompt.leave("exit()\r") == 0, "exit()")
    prompt = started()
    check(prompt.leave("import sys; sys.exit(3)\r") == 3, "sys.exit(3)")
    prompt = started()
    check(prompt.leave("raise SystemExit('bye')\r") == 1, "a message means 1")


def test_inspect_after_a_file(folder):
    (folder / "program.py").write_text("value = 31\nprint('ran')\n")
    prompt = Prompt("-i", "program.py", folder=folder)
    check("ran" in prompt.expect(r">>> $"), "the program runs first")
    check(re.search(r"\n32\n", prompt.line("value + 1")), "its names stay")
    prompt.leave()


def test_long_line_and_paste(folder):
    prompt = started()
    check(re.search(r"\n500\n", prompt.line("len('" + "a" * 500 + "')")), "a line wider than the terminal")
    prompt.type("a = 1\rb = 2\ra + b\r")
    prompt.expect(r"\n3\n.*>>> $")
    prompt.leave()


run_tests(globals())
