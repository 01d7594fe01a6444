"""Runs one program in a fresh __main__ inside CPython, as `python3 NAME.py` would.

Everything a program may change in the interpreter (modules, built-ins, hooks, limits, the
working folder) is put back afterwards, so that one interpreter serves many programs.
"""
# SPDX-License-Identifier: MIT

import atexit
import builtins
import errno
import gc
import io
import linecache
import os
import random
import sys
import tokenize
import types
import warnings

FIRST_MODULES = dict(sys.modules)
FIRST_BUILTINS = dict(vars(builtins))
FIRST_PATH = list(sys.path)
FIRST_FILTERS = list(warnings.filters)
FIRST_STREAMS = sys.stdin, sys.stdout, sys.stderr
FIRST_LIMIT_FUNCTIONS = sys.getrecursionlimit, sys.setrecursionlimit
RECURSION_LIMIT = 1000


# The WebAssembly build numbers its system errors differently from Linux, whose numbers are expected.
LINUX_ERRNO = {
    "EPERM": 1, "ENOENT": 2, "EBADF": 9, "EACCES": 13, "EEXIST": 17, "ENOTDIR": 20, "EISDIR": 21,
    "EINVAL": 22, "ESPIPE": 29, "ENAMETOOLONG": 36, "ENOTEMPTY": 39,
}
ERROR_TEXTS = [
    ("(%d, 'Result not representable')" % errno.ERANGE, "(34, 'Numerical result out of range')"),
] + [
    ("[Errno %d] %s" % (getattr(errno, name), os.strerror(getattr(errno, name))),
     "[Errno %d] %s" % (number, os.strerror(getattr(errno, name))))
    for name, number in LINUX_ERRNO.items()
]


def text_stream():
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors="strict", newline="\n")


def text_of(stream):
    stream.flush()
    text = stream.buffer.getvalue().decode("utf-8", "backslashreplace")
    for ours, linux in ERROR_TEXTS:
        text = text.replace(ours, linux)
    return text


def fresh_main(name):
    module = types.ModuleType("__main__")
    module.__dict__.update(__builtins__=builtins, __file__=name, __spec__=None, __loader__=None)
    sys.modules["__main__"] = module
    return module


def enter(folder, name, input_text):
    os.chdir(folder)
    sys.path[:] = [folder] + FIRST_PATH
    sys.argv = [name]
    sys.stdin = io.TextIOWrapper(io.BytesIO(input_text.encode()), encoding="utf-8")
    sys.stdout = sys.__stdout__ = text_stream()
    sys.stderr = sys.__stderr__ = io.TextIOWrapper(
        io.BytesIO(), encoding="utf-8", errors="backslashreplace", newline="\n")
    random.seed(1)


def leave():
    sys.settrace(None)
    sys.excepthook = sys.__excepthook__
    sys.displayhook = sys.__displayhook__
    sys.unraisablehook = sys.__unraisablehook__
    sys.getrecursionlimit, sys.setrecursionlimit = FIRST_LIMIT_FUNCTIONS
    sys.setrecursionlimit(RECURSION_LIMIT)
    sys.set_int_max_str_digits(4300)
    sys.stdin, sys.stdout, sys.stderr = FIRST_STREAMS
    sys.__stdin__, sys.__stdout__, sys.__stderr__ = FIRST_STREAMS
    for key in set(sys.modules) - set(FIRST_MODULES):
        del sys.modules[key]
    sys.modules.update(FIRST_MODULES)
    for key in set(vars(builtins)) - set(FIRST_BUILTINS):
        delattr(builtins, key)
    vars(builtins).update(FIRST_BUILTINS)
    warnings.filters[:] = FIRST_FILTERS
    warnings._filters_mutated()
    sys.path[:] = FIRST_PATH
    gc.enable()
    linecache.clearcache()
    os.chdir("/")


def exit_status_of(code):
    if code is None:
        return 0
    if isinstance(code, int):
        return code & 0xFF
    print(code, file=sys.stderr)
    return 1


def execute(name, module):
    with open(name, "rb") as file:
        source = file.read()
    try:
        code = compile(source, name, "exec", dont_inherit=True)
    except SyntaxError as error:
        sys.excepthook(type(error), error.with_traceback(None), None)
        return 1
    try:
        exec(code, module.__dict__)
    except SystemExit as error:
        return exit_status_of(error.code)
    except BaseException as error:
        # The first entry of the traceback is this function's own frame.
        error.__traceback__ = error.__traceback__.tb_next
        sys.excepthook(type(error), error, error.__traceback__)
        return 1
    return 0


def is_undecodable(source):
    """Tells whether the file cannot even be read as text: then only a start of its own reports it rightly."""
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(source).readline)
        return "\0" in source.decode(encoding)
    except (SyntaxError, UnicodeDecodeError, LookupError):
        return True


def frame_depth():
    depth, frame = 0, sys._getframe()
    while frame:
        depth, frame = depth + 1, frame.f_back
    return depth


def count_from_main(depth):
    """Makes the recursion limit count from the program's first frame, not from this file's."""
    get, set_ = FIRST_LIMIT_FUNCTIONS
    sys.getrecursionlimit = lambda: get() - depth

    def setrecursionlimit(limit, /):
        set_(limit + depth if isinstance(limit, int) and limit > 0 else limit)
    sys.setrecursionlimit = setrecursionlimit
    set_(RECURSION_LIMIT + depth)


def run_program(folder, name, input_text):
    """Returns what the program printed, its errors and its exit status, or None if it must be run alone."""
    with open(f"{folder}/{name}", "rb") as file:
        if is_undecodable(file.read()):
            return None
    enter(folder, name, input_text)
    count_from_main(frame_depth())
    try:
        module = fresh_main(name)
        status = execute(name, module)
        atexit._run_exitfuncs()
        # What the program leaves behind dies before its output ends, as when the interpreter ends.
        del module, sys.modules["__main__"]
        gc.collect()
        output, errors = text_of(sys.__stdout__), text_of(sys.__stderr__)
    finally:
        leave()
        gc.collect()
    return [output, errors, status]


atexit._clear()
