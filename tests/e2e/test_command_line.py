# SPDX-License-Identifier: MIT
"""The command's arguments, exit statuses and where its words go."""
from command import check, check_error, check_output, krait, run_tests


def test_version(folder):
    ended = krait("--version")
    check(ended.status == 0 and ended.out.startswith("Krait ") and ended.out.count("\n") == 1, "one line", ended)
    check(krait("-V").out == ended.out, "-V is --version", ended)


def test_help(folder):
    ended = krait("--help")
    check(ended.status == 0 and "usage:" in ended.out and "-X" in ended.out, "usage", ended)
    check(krait("-h").out == ended.out, "-h is --help", ended)


def test_unknown_option(folder):
    ended = krait("--no-such-option")
    check(ended.status == 2 and ended.out == "" and "no-such-option" in ended.err, "message and status 2", ended)
    check(krait("-X", "no-such-setting", "-c", "pass").status in (0, 2), "no crash")


def test_missing_argument_of_option(folder):
    for option in ("-c", "-m", "-X"):
        ended = krait(option)
        check(ended.status == 2 and option[1] in ended.err, "message and status 2", ended)


def test_program_text(folder):
    check_output(krait("-c", "import sys; print(sys.argv, __name__)", "a", "-b"), "['-c', 'a', '-b'] __main__\n")
    check_output(krait("-c", "for n in range(2):\n    print(n)"), "0\n1\n")
    check_output(krait("-c", ""), "")


def test_file(folder):
    (folder / "program.py").write_text("import sys\nprint(sys.argv[1:], __name__, __file__)\n")
    ended = krait("program.py", "-c", "--help", "x y", folder=folder)
    check_output(ended, "['-c', '--help', 'x y'] __main__ program.py\n")


def test_file_without_last_newline_and_with_crlf(folder):
    (folder / "program.py").write_bytes(b"if True:\r\n    print(1)\r\nprint('''a\r\nb''')")
    check_output(krait("program.py", folder=folder), "1\na\nb\n")


def test_empty_file_and_byte_order_mark(folder):
    (folder / "empty.py").write_text("")
    check_output(krait(folder / "empty.py"), "")
    (folder / "mark.py").write_bytes(b"\xef\xbb\xbfprint('marked')\n")
    check_output(krait(folder / "mark.py"), "marked\n")


def test_shebang(folder):
    (folder / "program").write_text("#!/usr/bin/env krait\nprint('run')\n")
    check_output(krait(folder / "program"), "run\n")


def test_stdin_as_program(folder):
    text = "import sys\ndef f():\n    return sys.argv\nprint(f())\n"
    check_output(krait("-", "a", text=text), "['-', 'a']\n")
    check_output(krait(text="print('piped')"), "piped\n")


def test_stdin_is_read_by_program(folder):
    ended = krait("-c", "import sys\nprint(input('? ') + '!')\nprint(sys.stdin.read())", text="one\ntwo\nthree")
    check_output(ended, "? one!\ntwo\nthree\n")


def test_input_at_end_of_file(folder):
    check_error(krait("-c", "input()"), "EOFError: EOF when reading a line")


def test_module(folder):
    (folder / "tool.py").write_text("import sys\nprint(__name__, sys.argv[1:])\n")
    (folder / "package").mkdir()
    (folder / "package/__init__.py").write_text("print('init', __name__)\n")
    (folder / "package/__main__.py").write_text("from . import part\nprint(__name__, part.value)\n")
    (folder / "package/part.py").write_text("value = 5\n")
    check_output(krait("-m", "tool", "x", folder=folder), "__main__ ['x']\n")
    check_output(krait("-m", "package", folder=folder), "init package\n__main__ 5\n")
    check_output(krait("-m", "package.part", folder=folder), "init package\n")
    check_error(krait("-m", "missing", folder=folder), "No module named missing")


def test_import_beside_the_program(folder):
    (folder / "code").mkdir()
    (folder / "code/helper.py").write_text("def answer():\n    return 42\n")
    (folder / "code/program.py").write_text("import helper, sys\nprint(helper.answer(), helper.__name__)\n")
    check_output(krait("code/program.py", folder=folder), "42 helper\n")
    check_error(krait("-c", "import helper", folder=folder), "ModuleNotFoundError: No module named 'helper'")


def test_module_path_variable(folder):
    for name in ("first", "second"):
        (folder / name).mkdir()
        (folder / name / "both.py").write_text(f"print('both from {name}')\n")
    (folder / "second/other.py").write_text("print('other')\n")
    ended = krait("-c", "import both, other", KRAITPATH=f"{folder}/first:{folder}/second:{folder}/missing")
    check_output(ended, "both from first\nother\n")


def test_directory_as_program(folder):
    (folder / "app").mkdir()
    (folder / "app/__main__.py").write_text("import part\nprint(__name__, part.value)\n")
    (folder / "app/part.py").write_text("value = 7\n")
    check_output(krait(folder / "app"), "__main__ 7\n")


def test_exit_status(folder):
    for argument, status in [("", 0), ("0", 0), ("3", 3), ("None", 0), ("True", 1), ("-1", 255), ("256 + 5", 5)]:
        ended = krait("-c", f"import sys; sys.exit({argument})")
        check(ended.status == status and ended.err == "", f"status should be {status}, silently", ended)


def test_exit_with_message(folder):
    for argument, message in [("'gone'", "gone\n"), ("[1, 'a']", "[1, 'a']\n"), ("1.5", "1.5\n"), ("'ä'", "ä\n")]:
        ended = krait("-c", f"raise SystemExit({argument})")
        check(ended.status == 1 and ended.err == message and ended.out == "", "status 1 and the message", ended)


def test_exit_runs_finally(folder):
    ended = krait("-c", "import sys\ntry:\n    sys.exit(4)\nfinally:\n    print('cleaned')")
    check_output(ended, "cleaned\n", 4)


def test_exit_is_an_exception(folder):
    text = "import sys\ntry:\n    sys.exit('x')\nexcept SystemExit as error:\n    print(repr(error), error.code)"
    check_output(krait("-c", text), "SystemExit('x') x\n")


def test_traceback(folder):
    (folder / "program.py").write_text("def f(x):\n    return 1 / x\n\nprint('before')\nf(0)\n")
    ended = krait("program.py", folder=folder)
    check_output(ended, "before\n", 1)
    check(ended.err == """\
Traceback (most recent call last):
  File "program.py", line 5, in <module>
    f(0)
    ~^^^
  File "program.py", line 2, in f
    return 1 / x
           ~~^~~
ZeroDivisionError: division by zero
""", "traceback", ended)


def test_traceback_of_program_text(folder):
    ended = krait("-c", "x = 1\nraise ValueError('bad')")
    check_error(ended, "ValueError: bad")
    check('File "<string>", line 2, in <module>' in ended.err, "place", ended)
    ended = krait("-", text="raise ValueError('bad')\n")
    check('File "<stdin>", line 1, in <module>' in ended.err, "place", ended)


def test_traceback_when_source_is_gone(folder):
    (folder / "program.py").write_text("import os\nos.remove('program.py')\n[][0]\n")
    check_error(krait("program.py", folder=folder), "IndexError: list index out of range")


def test_output_comes_before_the_traceback(folder):
    ended = krait("-c", "print('no newline', end='')\n1/0")
    check(ended.out == "no newline" and ended.status == 1, "output is flushed", ended)


def test_inspect_after_program(folder):
    (folder / "program.py").write_text("x = 20\n")
    ended = krait("-i", folder / "program.py", text="print(x + 1)\n")
    check(ended.status == 0 and "21" in ended.out, "the program's names are there", ended)
    ended = krait("-i", "-c", "y = 5; 1/0", text="print(y * 2)\n")
    check("ZeroDivisionError" in ended.err and "10" in ended.out, "after an exception too", ended)


def test_compile_only(folder):
    (folder / "good.py").write_text("print('not run')\n")
    check_output(krait("-X", "compile-only", folder / "good.py"), "")
    (folder / "bad.py").write_text("x = = 1\n")
    check_error(krait("-X", "compile-only", folder / "bad.py"), "SyntaxError: invalid syntax")


def test_disassembler(folder):
    (folder / "program.py").write_text("def f(a):\n    return a + 1\n")
    ended = krait("dis", folder / "program.py")
    check(ended.status == 0 and "ADD" in ended.out and "RETURN" in ended.out, "instructions", ended)


def test_closed_output(folder):
    ended = krait("-c", "import os\nos.close(1)\nprint('nowhere')")
    check(ended.status >= 0, "no signal", ended)


def test_full_device(folder):
    import subprocess
    import command
    with open("/dev/full", "wb") as full:
        done = subprocess.run([command.KRAIT, "-c", "print('x' * 100000)"], stdout=full, stderr=subprocess.PIPE,
                              env=command.environment(), timeout=60, check=False)
    check(done.returncode > 0, f"a status of failure: {done.returncode} {done.stderr[-300:]!r}")


def test_broken_pipe(folder):
    import subprocess
    import command
    process = subprocess.Popen([command.KRAIT, "-c", "for n in range(200000): print(n)"], stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, env=command.environment())
    process.stdout.readline()
    process.stdout.close()
    process.stderr.read()
    check(process.wait(timeout=60) >= 0, f"no signal: {process.returncode}")


run_tests(globals())
