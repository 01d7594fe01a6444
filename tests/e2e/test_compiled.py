# SPDX-License-Identifier: MIT
"""Compiled files: `krait compile`, running and importing them, files that are damaged or of another version."""
import random

from command import MODE, ROOT, check, check_error, check_output, krait, run_tests

# The name of the file that runs stands in sys.argv and __file__.
SHOW_THEIR_NAME = {"sys_basic", "sys_streams_hooks", "import_forms", "import_module_attrs"}


def test_programs_run_as_their_source_does(folder):
    """All programs in release; elsewhere a few, since two runs of each take their time."""
    programs = sorted(path for group in ("language", "builtins", "modules") for path in (ROOT / "tests" / group).glob("*.py"))
    for program in programs[:: 1 if MODE == "release" else 40]:
        expected = program.with_suffix(".out")
        if not expected.exists() or program.stem in SHOW_THEIR_NAME or b"--- stderr" in expected.read_bytes(): continue
        if f"/{program.name}: " in (ROOT / "tests/pending.txt").read_text(): continue
        ended = krait("compile", program, folder / "program.kbc")
        check(ended.status == 0 and ended.out == "", f"{program} is compiled", ended)
        source, compiled = krait(program, folder=ROOT), krait(folder / "program.kbc", folder=ROOT)
        check((source.out, source.status) == (compiled.out, compiled.status), f"{program} does the same when compiled", compiled)


def test_output_is_named_after_the_source(folder):
    (folder / "a.py").write_text("print(__name__, __file__)\n")
    check_output(krait("compile", "a.py", folder=folder), "")
    check_output(krait("a.kbc", folder=folder), "__main__ a.kbc\n")
    check((folder / "a.kbc").read_bytes()[:3] == b"\xabKB", "the file begins as all do")


def test_modules_and_packages(folder):
    (folder / "module.py").write_text("def f(): return __name__, 10**30\n")
    (folder / "package").mkdir()
    (folder / "package/__init__.py").write_text("from . import inner\n")
    (folder / "package/inner.py").write_text("value = frozenset({1, 2}), -2**70\n")
    for path in ("module", "package/__init__", "package/inner"):
        check_output(krait("compile", f"{path}.py", folder=folder), "")
        (folder / f"{path}.py").unlink()
    ended = krait("-c", "import module, package; print(module.f(), package.inner.value, module.__file__)", folder=folder)
    check_output(ended, f"{('module', 10**30)} {(frozenset({1, 2}), -2**70)} module.kbc\n")


def test_source_goes_before_a_compiled_file(folder):
    (folder / "m.py").write_text("value = 'old'\n")
    check_output(krait("compile", "m.py", folder=folder), "")
    (folder / "m.py").write_text("value = 'new'\n")
    check_output(krait("-c", "import m; print(m.value)", folder=folder), "new\n")


def test_tracebacks_name_the_source(folder):
    (folder / "a.py").write_text("def f(x):\n    return x / 0\nf(1)\n")
    check_output(krait("compile", "a.py", folder=folder), "")
    ended = krait("a.kbc", folder=folder)
    check_error(ended, "ZeroDivisionError: division by zero")
    check('File "a.py", line 2, in f\n    return x / 0\n           ~~^~~' in ended.err, "line and caret", ended)


def test_errors(folder):
    (folder / "bad.py").write_text("x = (\n")
    check_error(krait("compile", "bad.py", folder=folder), "SyntaxError: '(' was never closed")
    check(not (folder / "bad.kbc").exists(), "no file for what cannot be compiled")
    check_error(krait("compile", "none.py", folder=folder), "FileNotFoundError: [Errno 2] No such file or directory: 'none.py'")
    (folder / "good.py").write_text("pass\n")
    check_error(krait("compile", "good.py", "no/folder.kbc", folder=folder),
                "FileNotFoundError: [Errno 2] No such file or directory: 'no/folder.kbc'")


def test_other_version(folder):
    (folder / "a.py").write_text("print(1)\n")
    check_output(krait("compile", "a.py", folder=folder), "")
    data = bytearray((folder / "a.kbc").read_bytes())
    for place in (3, 4, 7):
        (folder / "b.kbc").write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1:])
        check_error(krait("b.kbc", folder=folder), "ValueError: incompatible .kbc file: it was made by another version")


def test_damaged_files(folder):
    """Cut off anywhere, or with a byte changed, the file is refused, or is still a sound one."""
    (folder / "a.py").write_text("def f(a, *b, c=1):\n    try:\n        return [a, b, 1.5, 'text'][c]\n    except IndexError as e:\n"
                                 "        return f'{e!r}'\nprint(f(1, c=2), f(1, c=9))\n")
    check_output(krait("compile", "a.py", folder=folder), "")
    data = (folder / "a.kbc").read_bytes()
    for length in range(8, len(data), max(1, len(data) // 40)):
        (folder / "b.kbc").write_bytes(data[:length])
        check_error(krait("-X", "compile-only", "b.kbc", folder=folder), "ValueError: damaged .kbc file: it ends too early")
    chance = random.Random(1)
    for _ in range(60):
        place = chance.randrange(8, len(data))
        (folder / "b.kbc").write_bytes(data[:place] + bytes([chance.randrange(256)]) + data[place + 1:])
        ended = krait("-X", "compile-only", "b.kbc", folder=folder)
        check(ended.status in (0, 1) and (ended.status == 0 or "Error: " in ended.last_line), "sound or refused", ended)


def test_findings_of_fuzzing(folder):
    """They lack the head, which the fuzzing target adds."""
    (folder / "a.py").write_text("pass\n")
    check_output(krait("compile", "a.py", folder=folder), "")
    head = (folder / "a.kbc").read_bytes()[:8]
    for path in sorted((ROOT / "tests/fuzz/corpus").glob("code_file_fuzz-*")):
        (folder / "b.kbc").write_bytes(head + path.read_bytes())
        check_error(krait("b.kbc", folder=folder), "ValueError: damaged .kbc file: ")


run_tests(globals())
