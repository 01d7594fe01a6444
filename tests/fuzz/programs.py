#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Grammar-aware fuzzing: random programs that parse, run by a build of krait with little memory.

    tests/fuzz/programs.py KRAIT [--seconds 600] [--jobs 2] [--seed N] [--keep FOLDER]

Every statement and expression of the grammar can come, with values of the wrong type as often as of the right one. A
program may raise whatever it likes; a signal, a sanitizer's report or a run that Ctrl-C does not end is a finding and
is kept in the folder, with the seed that makes it again. The exit status is 1 if there was one.
"""
import argparse
import concurrent.futures
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import time

NAMES = ["a", "b", "c", "d", "e", "f", "g", "h"]
ATTRIBUTES = ["x", "y", "append", "items", "__class__", "__dict__", "real", "join", "send", "__name__", "__iter__", "pop", "sort",
              "update", "add", "format", "encode", "close", "throw", "args", "__doc__", "__mro__", "__init__", "copy", "insert",
              "extend", "remove", "clear", "reverse", "count", "index", "split", "replace", "strip", "cast", "tobytes", "release",
              "__call__", "__get__", "__set_name__", "__traceback__", "add_note", "__code__", "__closure__", "__defaults__"]
BUILTINS = ["abs", "all", "any", "ascii", "bin", "bool", "bytearray", "bytes", "callable", "chr", "classmethod", "complex",
            "dict", "dir", "divmod", "enumerate", "filter", "float", "format", "frozenset", "getattr", "hash", "hex", "id", "int",
            "isinstance", "issubclass", "iter", "len", "list", "map", "max", "memoryview", "min", "next", "object", "oct", "ord",
            "pow", "property", "range", "repr", "reversed", "round", "set", "setattr", "slice", "sorted", "staticmethod", "str",
            "sum", "super", "tuple", "type", "vars", "zip", "locals", "globals", "delattr", "hasattr", "BaseExceptionGroup"]
EXCEPTIONS = ["Exception", "ValueError", "TypeError", "KeyError", "StopIteration", "BaseException", "ExceptionGroup", "OSError",
              "AttributeError", "(ValueError, KeyError)", "NameError", "RecursionError", "GeneratorExit"]
SPECIALS = ["__init__", "__new__", "__del__", "__repr__", "__str__", "__eq__", "__hash__", "__lt__", "__len__", "__getitem__",
            "__setitem__", "__delitem__", "__iter__", "__next__", "__contains__", "__call__", "__enter__", "__exit__", "__getattr__",
            "__getattribute__", "__setattr__", "__add__", "__radd__", "__iadd__", "__mul__", "__bool__", "__index__", "__int__",
            "__float__", "__get__", "__set__", "__delete__", "__set_name__", "__init_subclass__", "__class_getitem__", "__missing__",
            "__await__", "__aiter__", "__anext__", "__aenter__", "__aexit__", "__format__", "__bytes__", "__neg__", "__length_hint__"]
LITERALS = ["0", "1", "-1", "2", "255", "2**31", "2**62", "-2**63", "10**30", "1.5", "-0.0", "1e308", "float('nan')", "float('inf')",
            "2j", "None", "True", "False", "...", "NotImplemented", "''", "'abc'", "'\\u20ac\\0'", "'x' * 99", "b''", "b'ab\\xff'",
            "bytearray(b'xyz')", "memoryview(bytearray(9))", "range(5)", "range(9, -9, -2)", "slice(1, None, 2)", "[]", "()", "{}",
            "set()", "{1, 2}", "frozenset('ab')", "[1, 2, 3]", "(1, 'b', 2.5)", "{'k': 1, 2: 'v'}", "object()", "int", "type"]
BINARY = ["+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "@"]
COMPARE = ["<", "<=", "==", "!=", ">", ">=", "is", "is not", "in", "not in"]
FORMATS = ["", ":>9", ":x", ":.3f", "!r", "!s:^7", ":,", ":{a}", "=", ":e", ":010.2g", ":%Y"]


class Writer:
    """One random program."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.in_function = self.in_async = self.in_loop = False

    def pick(self, *choices):
        """One of the functions, called."""
        return self.random.choice(choices)()

    def some(self, make, most=3, least=0):
        """A list of what `make` gives."""
        return [make() for _ in range(self.random.randint(least, most))]

    # --- Expressions ---

    def name(self):
        return self.random.choice(NAMES)

    def expression(self, depth=3):
        if depth <= 0:
            return self.pick(self.name, self.name, lambda: self.random.choice(LITERALS))
        deeper = lambda: self.expression(depth - 1)
        joined = lambda most=3: ", ".join(self.some(deeper, most))
        kinds = [
            self.name, lambda: self.random.choice(LITERALS), lambda: self.random.choice(LITERALS),
            lambda: f"({deeper()} {self.random.choice(BINARY)} {deeper()})",
            lambda: f"({deeper()} {self.random.choice(COMPARE)} {deeper()} {self.random.choice(COMPARE)} {deeper()})",
            lambda: f"({self.random.choice(['-', '+', '~', 'not '])}{deeper()})",
            lambda: f"({deeper()} {self.random.choice(['and', 'or'])} {deeper()})",
            lambda: f"({deeper()} if {deeper()} else {deeper()})",
            lambda: f"{self.primary(depth)}.{self.random.choice(ATTRIBUTES)}",
            lambda: f"{self.primary(depth)}[{deeper()}]",
            lambda: f"{self.primary(depth)}[{deeper()}:{deeper()}:{deeper()}]",
            lambda: f"{self.primary(depth)}({self.arguments(depth)})",
            lambda: f"{self.random.choice(BUILTINS)}({self.arguments(depth)})",
            lambda: f"{self.random.choice(BUILTINS)}({joined()})",
            lambda: f"{self.primary(depth)}.{self.random.choice(ATTRIBUTES)}({joined()})",
            lambda: f"[{joined(4)}]", lambda: f"({deeper()}, {joined(3)})", lambda: f"{{{deeper()}, {joined(3)}}}",
            lambda: "{" + ", ".join(self.some(lambda: f"{deeper()}: {deeper()}")) + "}",
            lambda: self.comprehension(depth), lambda: f"(lambda {self.parameters()}: {deeper()})",
            lambda: f"({self.name()} := {deeper()})", lambda: self.fstring(depth), lambda: "t" + self.fstring(depth)[1:],
        ]
        if self.in_async: kinds.append(lambda: f"(await {deeper()})")
        elif self.in_function: kinds += [lambda: f"(yield {deeper()})", lambda: f"(yield from {deeper()})"]
        return self.pick(*kinds)

    def primary(self, depth):
        return f"({self.expression(depth - 1)})"

    def fstring(self, depth):
        parts = self.some(lambda: self.pick(
            lambda: "text", lambda: "{{}}",
            lambda: "{" + f"({self.expression(min(depth - 1, 1))})" + self.random.choice(FORMATS) + "}"), 3, 1)
        return 'f"""' + " ".join(parts) + '"""'

    def arguments(self, depth):
        deeper = lambda: self.expression(depth - 1)
        return ", ".join(self.some(deeper, 2) + self.some(lambda: f"*{self.primary(depth)}", 1) +
                         [f"{name}={deeper()}" for name in self.random.sample(NAMES, self.random.choice([0, 0, 1, 2]))] +
                         self.some(lambda: f"**{self.primary(depth)}", 1))

    def comprehension(self, depth):
        deeper = lambda: self.expression(depth - 1)
        self.in_function, was = False, self.in_function    # no yield in here
        clauses = " ".join(self.some(lambda: f"for {self.name()} in {deeper()}" + "".join(
            self.some(lambda: f" if {deeper()}", 1)), 2, 1))
        text = self.pick(lambda: f"[{deeper()} {clauses}]", lambda: f"{{{deeper()} {clauses}}}",
                         lambda: f"({deeper()} {clauses})", lambda: f"{{{deeper()}: {deeper()} {clauses}}}")
        self.in_function = was
        return text.replace(":=", "==")

    def parameters(self):
        names = self.random.sample(NAMES, self.random.randint(0, 5))
        required = self.random.randint(0, len(names))
        parts = names[:required] + [f"{name}={self.random.choice(LITERALS)}" for name in names[required:]]
        if len(parts) > 2 and self.random.random() < 0.3: parts.insert(self.random.randint(1, 2), "/")
        elif len(parts) > 1 and self.random.random() < 0.3: parts.insert(len(parts) - 1, "*")
        if self.random.random() < 0.2 and "*" not in parts: parts.append("*rest")
        if self.random.random() < 0.2: parts.append("**more")
        return ", ".join(parts)

    # --- Targets and patterns ---

    def target(self, depth=2):
        return self.pick(self.name, self.name, self.name, lambda: f"{self.name()}.{self.random.choice(['x', 'y', '__class__', '__dict__'])}",
                         lambda: f"{self.name()}[{self.expression(1)}]", lambda: f"{self.name()}[{self.expression(0)}:]",
                         lambda: f"({', '.join(self.some(lambda: self.target(depth - 1), 3, 1))},)" if depth else self.name(),
                         lambda: f"[{self.name()}, *{self.name()}]")

    def pattern(self, depth=2):
        if depth <= 0: return self.random.choice(["_", "1", "'k'", "None", "[]", "{}"])
        deeper = lambda: self.pattern(depth - 1)
        return self.pick(lambda: "_", lambda: "1", lambda: "-1.5", lambda: "'abc'", lambda: f"[{deeper()}, *_]",
                         lambda: f"({deeper()}, {deeper()})", lambda: f"{{'k': {deeper()}, **{self.name()}}}", lambda: f"int({deeper()})",
                         lambda: f"object(real={deeper()})", lambda: "(1 | 'k' | None)", lambda: "int.x", lambda: "{}")

    # --- Statements ---

    def write(self, indent, text):
        self.lines.append("    " * indent + text)

    def block(self, indent, depth, **state):
        saved = self.in_function, self.in_async, self.in_loop
        for key, value in state.items(): setattr(self, key, value)
        for _ in range(self.random.randint(1, 3)): self.statement(indent + 1, depth - 1)
        self.in_function, self.in_async, self.in_loop = saved

    def statement(self, indent, depth):
        simple = [self.assignment, self.assignment, self.expression_statement, self.expression_statement, self.small]
        compound = [self.if_statement, self.for_statement, self.while_statement, self.try_statement, self.with_statement,
                    self.function, self.function, self.class_statement, self.match_statement]
        self.random.choice(simple if depth <= 0 or self.random.random() < 0.5 else compound)(indent, depth)

    def assignment(self, indent, _):
        self.write(indent, self.pick(
            lambda: f"{self.target()} = {self.expression()}", lambda: f"{self.name()} = {self.name()} = {self.expression()}",
            lambda: f"{self.name()} {self.random.choice(BINARY)}= {self.expression()}", lambda: f"{self.name()}.x: int = {self.expression(1)}"))

    def expression_statement(self, indent, _):
        self.write(indent, self.expression(4))

    def small(self, indent, _):
        choices = ["pass", f"del {self.target(1).replace('*', '')}", f"assert {self.expression(2)}, {self.expression(1)}", f"raise {self.expression(2)}",
                   f"raise {self.random.choice(EXCEPTIONS[:6])}({self.expression(1)}) from {self.expression(1)}", "raise",
                   "import sys, math as h", "from collections import deque as a, OrderedDict as b", "import gc; gc.collect()"]
        if self.in_loop: choices += ["break", "continue"]
        if self.in_function: choices.append("return" if self.in_async else f"return {self.expression(2)}")
        self.write(indent, self.random.choice(choices))

    def if_statement(self, indent, depth):
        self.write(indent, f"if {self.expression(2)}:")
        self.block(indent, depth)
        if self.random.random() < 0.5:
            self.write(indent, "else:")
            self.block(indent, depth)

    def for_statement(self, indent, depth):
        prefix = "async " if self.in_async and self.random.random() < 0.3 else ""
        self.write(indent, f"{prefix}for {self.target(1)} in {self.expression(2)}:")
        self.block(indent, depth, in_loop=True)

    def while_statement(self, indent, depth):
        self.write(indent, f"for {self.name()} in range({self.random.randint(1, 5)}):")
        self.write(indent + 1, f"while {self.expression(2)}:")
        self.block(indent + 1, depth, in_loop=True)
        self.write(indent + 2, "break")

    def try_statement(self, indent, depth):
        star = "*" if self.random.random() < 0.2 else ""
        self.write(indent, "try:")
        self.block(indent, depth)
        for kind in self.random.sample(EXCEPTIONS, self.random.randint(0, 2)):
            if star and "Group" in kind: continue
            self.write(indent, f"except{star} {kind} as {self.name()}:")
            self.block(indent, depth, in_loop=self.in_loop and not star, in_function=self.in_function and not star)
        self.write(indent, "finally:")
        self.block(indent, depth, in_loop=False, in_function=False)

    def with_statement(self, indent, depth):
        prefix = "async " if self.in_async and self.random.random() < 0.5 else ""
        self.write(indent, f"{prefix}with {self.expression(2)} as {self.name()}, {self.expression(1)}:")
        self.block(indent, depth)

    def function(self, indent, depth, name=None):
        is_async = self.random.random() < 0.2
        if self.random.random() < 0.15: self.write(indent, f"@{self.random.choice(['staticmethod', 'classmethod', 'property', 'a'])}")
        self.write(indent, f"{'async ' if is_async else ''}def {name or self.name()}({self.parameters()}):")
        if self.random.random() < 0.1: self.write(indent + 1, "global zz")
        self.block(indent, depth, in_function=True, in_async=is_async, in_loop=False)

    def class_statement(self, indent, depth):
        bases = self.some(lambda: self.random.choice(["object", "int", "str", "list", "dict", "Exception", "type", "tuple"] + NAMES), 2)
        self.write(indent, f"class {self.name()}({', '.join(dict.fromkeys(bases))}):")
        for _ in range(self.random.randint(1, 4)):
            if self.random.random() < 0.2: self.write(indent + 1, f"__slots__ = {self.random.choice(LITERALS)}")
            else: self.method(indent + 1, depth - 1)

    def method(self, indent, depth):
        self.write(indent, f"def {self.random.choice(SPECIALS + NAMES)}(self, *{self.name()}):")
        self.block(indent, max(depth, 1), in_function=True, in_async=False, in_loop=False)

    def match_statement(self, indent, depth):
        self.write(indent, f"match {self.expression(2)}:")
        for _ in range(self.random.randint(1, 3)):
            pattern = self.pattern()
            self.write(indent + 1, f"case {pattern} if {self.expression(1)}:")
            self.block(indent + 1, depth)

    def program(self):
        """The text: some values under the names, then statements, each with its exceptions caught."""
        self.lines = [f"{name} = {self.random.choice(LITERALS)}" for name in NAMES]
        for _ in range(self.random.randint(4, 12)):
            self.write(0, "try:")
            self.block(0, 3)
            self.write(0, "except Exception as error: repr(error)")
        return "\n".join(self.lines) + "\n"


def fault_of(krait, seed, folder):
    """What is wrong with the run of a program, or None; the program stays in the folder then."""
    path = pathlib.Path(folder) / f"program-{seed}.py"
    path.write_text(Writer(seed).program(), encoding="utf-8")
    command = [krait, "-X", "heapsize=2m", str(path)]
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        error = b""
        for seconds in (4, 1, 1, 1, 10):    # a program may catch Ctrl-C and run on, but not for ever
            try:
                error = process.communicate(timeout=seconds)[1]
                break
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGINT)
        else:
            process.kill()
            return f"seed {seed}: Ctrl-C does not end it"
    if process.returncode < 0 or b"Sanitizer" in error or b"runtime error: " in error:
        return f"seed {seed}: status {process.returncode}\n" + error.decode(errors="replace")[-1500:]
    path.unlink()
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("krait")
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=None, help="the first seed (default: by the clock)")
    parser.add_argument("--keep", default=None, help="where findings stay (default: a temporary folder)")
    options = parser.parse_args()
    folder = options.keep or tempfile.mkdtemp(prefix="krait-fuzz-")
    pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
    first = options.seed if options.seed is not None else time.time_ns() // 1000 % 10**9
    end, count, faults = time.monotonic() + options.seconds, 0, []
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        while time.monotonic() < end:
            seeds = range(first + count, first + count + 50)
            count += len(seeds)
            found = [fault for fault in pool.map(lambda seed: fault_of(options.krait, seed, folder), seeds) if fault]
            for fault in found: print(fault, flush=True)
            faults += found
    print(f"{count} programs from seed {first}, {len(faults)} findings" + (f" in {folder}" if faults else ""))
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
