# SPDX-License-Identifier: MIT
"""The interactive prompt, driven through a pseudo-terminal as a person would."""
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time

import command
from command import check, run_tests

ESCAPE_SEQUENCE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]|\x07")
UP, DOWN, LEFT, RIGHT, HOME, END = "\x1b[A", "\x1b[B", "\x1b[D", "\x1b[C", "\x1b[H", "\x1b[F"
CTRL_A, CTRL_B, CTRL_C, CTRL_D, CTRL_E, CTRL_K, CTRL_U, CTRL_W = "\x01", "\x02", "\x03", "\x04", "\x05", "\x0b", "\x15", "\x17"
BACKSPACE, TAB, DELETE, WORD_LEFT, WORD_RIGHT = "\x7f", "\t", "\x1b[3~", "\x1b[1;5D", "\x1bf"


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

    def set_width(self, columns):
        """Tells the terminal how wide it is."""
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))

    def settle(self, limit_s=0.3):
        """Reads until nothing more comes for a while."""
        count = -1
        while count != len(self.screen):
            count = len(self.screen)
            self.read(limit_s * command.TIME_FACTOR)

    def type(self, keys):
        """Sends keys."""
        os.write(self.terminal, keys.encode())

    def line(self, text, pattern=r"\n>>> $"):
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


class Screen:
    """What a terminal of some width shows for the bytes that it gets."""

    def __init__(self, columns):
        self.columns, self.row, self.column, self.waits, self.cells = columns, 0, 0, False, {}

    def rows(self):
        """The text of the rows that are not empty."""
        last = {}
        for row, column in self.cells:
            last[row] = max(last.get(row, 0), column)
        texts = ("".join(self.cells.get((row, n), " ") for n in range(last[row] + 1)).rstrip() for row in sorted(last))
        return [text for text in texts if text]

    def show(self, text):
        """Obeys control characters and escape sequences."""
        for count, final, character in re.findall(r"\x1b\[(\d*)([A-Z])|([^\x1b])", text):
            if final:
                self.obey(int(count or 1), final)
            else:
                self.put(character)

    def put(self, character):
        """A character, or a control character. Behind the last column a terminal waits for the next character."""
        if character in "\r\n\b":
            self.waits = False
            self.row += character == "\n"
            self.column = 0 if character == "\r" else max(0, self.column - (character == "\b"))
            return
        if self.waits:
            self.row, self.column = self.row + 1, 0
        self.cells[self.row, self.column] = character
        self.waits = self.column + 1 == self.columns
        self.column += not self.waits

    def obey(self, count, final):
        """An escape sequence."""
        self.waits = False
        self.row += {"A": -count, "B": count}.get(final, 0)
        self.column += {"C": count, "D": -count}.get(final, 0)
        check(self.row >= 0 and 0 <= self.column < self.columns, f"the cursor leaves the screen: {count}{final}")
        for row, column in list(self.cells):
            gone = row == self.row and column >= self.column or final == "J" and row > self.row
            if gone and final in "JK":
                del self.cells[row, column]


def shown(keys, columns):
    """The rows of the screen after these keys at a prompt of such a width, and where the cursor is."""
    prompt = started()
    prompt.set_width(columns)
    prompt.line("")
    before = len(prompt.screen)
    prompt.type(keys)
    prompt.settle()
    screen = Screen(columns)
    screen.show(">>> " + prompt.screen[before:])
    prompt.leave(CTRL_C + CTRL_D)
    return screen.rows(), (screen.row, screen.column)


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
    prompt.line("def g(n):", r"\.\.\.     $")
    prompt.line("m = n + 1", r"\.\.\.     $")
    prompt.line("return m", r"\.\.\.     $")
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


def test_history_keeps_what_was_being_typed(folder):
    prompt = started()
    prompt.line("'old'")
    prompt.line("   ")
    check(re.search(r"\n5\n", prompt.line("2 + " + UP + DOWN + "3")), "the unfinished line")
    check(re.search(r"\n'old'\n", prompt.line(UP * 20)), "nothing before the first line")
    check(re.search(r"\n8\n", prompt.line(DOWN * 3 + "8")), "nothing behind the last one")
    prompt.leave()


def test_long_history(folder):
    prompt = started()
    for number in range(60):
        prompt.line(f"{number}; '{'x' * 300}'", r"\n>>> $")
    check(re.search(r"\n59\n", prompt.line(UP)), "the newest lines are kept")
    check(re.search(r"\n5\d\n", prompt.line(UP * 3)), "and those before them")
    check(not re.search(r"\n0\n", prompt.line(UP * 100)), "the oldest are not")
    prompt.leave()


def test_words(folder):
    prompt = started()
    check(re.search(r"\n'a c'\n", prompt.line("'a bcd'" + LEFT + CTRL_W + "c")), "a word to the left goes")
    check(re.search(r"\n33\n", prompt.line("1 + 22" + WORD_LEFT + "3" + DELETE)), "a word to the left, delete")
    check(re.search(r"\n101\n", prompt.line("10 + 1" + HOME + WORD_RIGHT + "0")), "a word to the right")
    check(re.search(r"\n7\n", prompt.line("xx y + 6" + CTRL_A + "\x1bd\x1bd1" + CTRL_E)), "words to the right go")
    check(re.search(r"\n7\n", prompt.line("4 +\x1b[99;9x 3\x1b[5~\x1bOP")), "keys that mean nothing")
    prompt.leave()


def test_control_keys_inside_a_line(folder):
    prompt = started()
    check(re.search(r"\n312\n", prompt.line("12" + CTRL_A + "3")), "Ctrl-A")
    check(re.search(r"\n132\n", prompt.line("12" + CTRL_B + "3")), "Ctrl-B")
    check(re.search(r"\n2\n", prompt.line("12" + HOME + CTRL_D)), "Ctrl-D")
    check(re.search(r"\n13\n", prompt.line("1" + HOME + CTRL_E + "3")), "Ctrl-E")
    prompt.type(CTRL_B)
    check("Krait" in prompt.expect(r">>> $"), "on an empty line Ctrl-B tells the banner again")
    prompt.leave()


def test_screen(folder):
    check(shown("123456", 10) == ([">>> 123456"], (1, 0)), "the cursor goes to the next row")
    check(shown("1234567", 10) == ([">>> 123456", "7"], (1, 1)), "so does the text")
    check(shown("1234567890123456789" + HOME + "x", 10) == ([">>> x12345", "6789012345", "6789"], (0, 5)), "insertion")
    check(shown("1234567890" + CTRL_W, 10) == ([">>>"], (0, 4)), "all rows go")
    check(shown("1234567" + BACKSPACE * 2, 10) == ([">>> 12345"], (0, 9)), "back over the edge")
    check(shown("12345678901234567" + LEFT * 12 + "\x0b", 10) == ([">>> 12345"], (0, 9)), "to the end")
    check(shown("äöüß" * 4 + LEFT * 3, 10) == ([">>> äöüßäö", "üßäöüßäöüß"], (1, 7)), "letters of several bytes")
    check(shown("1234567890" + UP + DOWN, 200) == ([">>> 1234567890"], (0, 14)), "a wide terminal")


def test_completion(folder):
    prompt = started()
    prompt.line("import math")
    check(re.search(r"\n3\.14159", prompt.line("math.p" + "i")), "the name")
    prompt.line("unusual_name = 'abc'")
    check(re.search(r"\n'abc'\n", prompt.line("unusual" + TAB)), "names of the program")
    check(re.search(r"\n'ABC'\n", prompt.line("unusual_name.upp" + TAB + "()")), "methods")
    check(re.search(r"\n<class 'str'>\n", prompt.line("unusual_name.__cla" + TAB)), "hidden ones")
    check(re.search(r"\n3\n", prompt.line("l" + TAB + "en(unu" + TAB + ")")), "builtins")
    prompt.line("n" + TAB + "ot 1", r"\nFalse\n>>> $")
    check(re.search(r"\nNone\n", prompt.line("print(nothing_like_it" + TAB + " if 0 else None)")), "nothing fits")
    check(re.search(r"\n<module 'itertools'", prompt.line("import itert" + TAB + "; itertools")), "modules")
    check(re.search(r"\n<class 'collections.OrderedDict'>\n",
                    prompt.line("from collections import Ordered" + TAB + " as o; o")), "what a module holds")
    prompt.leave()


def test_completion_shows_choices(folder):
    prompt = started()
    prompt.line("class A: long_first = 1; long_second = 2; _hidden = 3", r"\.\.\. $")
    prompt.line("")
    prompt.type("A.l" + TAB)
    prompt.expect(r"A\.long_$")
    prompt.type(TAB)
    text = prompt.expect(r"\nlong_first +long_second\n>>> A\.long_$")
    check("hidden" not in text, "names with an underscore are not offered")
    check(re.search(r"\n2\n", prompt.line("s" + TAB)), "the line goes on")
    prompt.leave()


def test_completion_survives_the_program(folder):
    prompt = started()
    prompt.line("class A:\r    def __dir__(self): 1 / 0\r    __getattr__ = None\r", r"\.\.\. \n>>> $")
    prompt.line("a = A()")
    check(re.search(r"\n4\n", prompt.line("4 #a." + TAB + "b.c" + TAB + "." + TAB + "..x" + TAB)), "no exception is shown")
    prompt.leave()


def test_indentation(folder):
    prompt = started()
    prompt.line("def f(n):  # doubles", r"\.\.\.     $")
    prompt.line("for x in [n]:", r"\.\.\.         $")
    prompt.line("n += x", r"\.\.\.         $")
    prompt.type(BACKSPACE)
    prompt.line("return n", r"\.\.\.     $")
    prompt.line("")
    check(re.search(r"\n42\n", prompt.line("f(21)")), "each line stood where it should")
    prompt.line('"""a:', r"\.\.\. $")
    check(re.search(r"\n'a:\\n    b'\n", prompt.line(TAB + 'b"""')), "none in a string; Tab")
    prompt.line("if 1:", r"\.\.\.     $")
    check("IndentationError: expected an indented block" in prompt.line(""), "an empty line ends a block without a body")
    prompt.line("if 1:", r"\.\.\.     $")
    prompt.line("3", r"\.\.\.     $")
    prompt.type(CTRL_D)
    check(re.search(r"\n3\n", prompt.expect(r">>> $")), "so does Ctrl-D")
    prompt.leave()


def test_text_that_was_not_typed(folder):
    prompt = started()
    prompt.type("def f(n):\r    if n:\r        return 1\r    return 2\r\rf(1) + f(0)\r")
    prompt.expect(r"\n3\n>>> $")
    prompt.type("f(1)\r\nf(0)\r\n")
    check("\n>>> \n" not in prompt.expect(r"\n1\n>>> f\(0\)\n2\n>>> $"), "CR LF ends one line")
    prompt.leave()


def test_paste_mode(folder):
    prompt = started()
    prompt.type(CTRL_E)
    check("paste mode; Ctrl-C to cancel, Ctrl-D to finish\n=== " in prompt.expect(r"=== $"), "says what to do")
    prompt.type("def f():\r\n\r\n    return 'ä'\r\n\r\nf()\r\nprint('b')\r\n" + CTRL_D)
    check(prompt.expect(r">>> $").endswith("\n'ä'\nb\n>>> "), "runs all of it")
    prompt.type(CTRL_E + "print('never')\r" + CTRL_C)
    check("\nnever" not in prompt.expect(r"'\)\n=== \n>>> $"), "Ctrl-C drops it")
    prompt.type(CTRL_E + "x = (\r" + CTRL_D)
    check("SyntaxError: '(' was never closed" in prompt.expect(r"\n>>> $"), "what is not finished")
    check(re.search(r"\n5\n", prompt.line("5")), "goes on")
    prompt.leave()


def test_nothing_runs_twice(folder):
    prompt = started()
    prompt.line("print('once'); (1 +", r"\.\.\. $")
    check(prompt.line("2)").count("once") == 1, "an unfinished line runs nothing")
    prompt.leave()


def test_terminal_belongs_to_the_program(folder):
    prompt = started()
    usual = termios.tcgetattr(prompt.terminal)
    check(not usual[3] & termios.ICANON, "the prompt reads key by key")
    prompt.type("input('name: ')\r")
    prompt.expect(r"\nname: $")
    wanted = termios.ICANON | termios.ECHO | termios.ISIG
    check(termios.tcgetattr(prompt.terminal)[3] & wanted == wanted, "a program reads lines")
    check(re.search(r"\n'Bob'\n", prompt.line("Rob" + BACKSPACE * 3 + "Bob")), "edited by the system")
    prompt.type("exit(4)\r")
    prompt.settle()
    check(os.waitstatus_to_exitcode(os.waitpid(prompt.pid, 0)[1]) == 4, "status")
    os.close(prompt.terminal)


def test_interrupts_from_outside(folder):
    prompt = started()
    prompt.type("unfinished")
    prompt.settle()
    os.kill(prompt.pid, signal.SIGINT)
    check("KeyboardInterrupt" in prompt.expect(r">>> $"), "a signal drops the line, too")
    check(re.search(r"\n6\n", prompt.line("6")), "goes on")
    prompt.leave()


def test_hanging_up(folder):
    prompt = started()
    os.close(prompt.terminal)
    deadline = time.monotonic() + 10 * command.TIME_FACTOR
    while not os.waitpid(prompt.pid, os.WNOHANG)[0]:
        check(time.monotonic() < deadline, "a closed terminal ends the prompt")
        time.sleep(0.05)


def test_prompts_of_the_program(folder):
    prompt = started()
    check("'>>> ' '... '" in prompt.line("import sys; print(repr(sys.ps1), repr(sys.ps2))"), "as CPython's")
    prompt.line("sys.ps1 = 'next: '; sys.ps2 = 'more: '", r"\nnext: $")
    prompt.line("(", r"\nmore: $")
    prompt.line(")", r"\n\(\)\nnext: $")
    prompt.line("sys.ps1 = 5", r"\n>>> $")
    prompt.leave()


def test_without_a_terminal(folder):
    ended = command.krait("-i", "-c", "x = 1", text="x\nif x:\n    print('block')\n\nx = = 1\nfor n in 'ab':\n  n")
    check(ended.out == "1\nblock\n'a'\n'b'\n" and ended.status == 0, "only what the statements print", ended)
    check(ended.err.startswith(">>> >>> ... ... >>> ") and "SyntaxError" in ended.err, "prompts are no output", ended)


def test_little_memory(folder):
    for size in ("2200", "2500", "3k", "4k", "6k", "10k"):
        ended = command.krait("-X", f"heapsize={size}", "-i", "-c", "pass", text="x = 5\nx + 1\n[0] * 100000\nx + 2\n")
        check(ended.status in (0, 1) and "MemoryError" in ended.err, "ends", ended)
    prompt = started("-X", "heapsize=20k")
    check("MemoryError" in prompt.line("'" + "a" * 20000 + "'", r"MemoryError.*>>> .*\n>>> $"), "a line too long")
    check(re.search(r"\n5\n", prompt.line("5")), "goes on")
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


def test_bad_bytes(folder):
    prompt = started()
    os.write(prompt.terminal, b"'\xff\xc3\x28\x00\xed\xa0\x80\xf8a'\r")
    check(re.search(r"\n'\(a'\n", prompt.expect(r"\n>>> $")), "only what is UTF-8 is taken")
    prompt.leave()


def test_long_line_and_paste(folder):
    prompt = started()
    check(re.search(r"\n500\n", prompt.line("len('" + "a" * 500 + "')")), "a line wider than the terminal")
    prompt.type("a = 1\rb = 2\ra + b\r")
    prompt.expect(r"\n3\n.*>>> $")
    prompt.leave()


run_tests(globals())
