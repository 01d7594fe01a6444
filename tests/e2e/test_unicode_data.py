# SPDX-License-Identifier: MIT
"""Where unicode.dat is looked for, and what there is without it."""
import os
import pathlib
import shutil

import command
from command import check, check_output, krait, run_tests

NAMED = r'''print("\N{BULLET}")'''


def copy_of_krait(folder):
    """The command alone, in a folder of its own."""
    copy = folder / "bin/krait"
    copy.parent.mkdir()
    shutil.copy(command.KRAIT, copy)
    return copy


def with_command(path, *arguments):
    """Runs another executable."""
    usual, command.KRAIT = command.KRAIT, str(path)
    try:
        return krait(*arguments)
    finally:
        command.KRAIT = usual


def test_no_file(folder):
    for source in (NAMED, r'''print(b"\\N{BULLET}".decode("unicode_escape"))'''):
        ended = krait("-c", source, KRAITDATA=str(folder / "none"))
        check(r"\N escapes not supported (can't load unicodedata module)" in ended.err, "what CPython says", ended)
    ended = krait("-c", "ﬁ = 1; print('fi' in globals(), '•'.encode('ascii', 'namereplace'))", KRAITDATA="/dev/null")
    check_output(ended, "False b'\\\\u2022'\n")


def test_elsewhere(folder):
    data = pathlib.Path(command.KRAIT).parent / "unicode.dat"
    copy = copy_of_krait(folder)
    check(with_command(copy, "-c", NAMED).status == 1, "no file beside it")
    check_output(krait("-c", NAMED, KRAITDATA=str(data)), "•\n")
    share = folder / "share/krait"
    share.mkdir(parents=True)
    shutil.copy(data, share)
    check_output(with_command(copy, "-c", NAMED), "•\n")
    os.rename(share / "unicode.dat", copy.parent / "unicode.dat")
    check_output(with_command(copy, "-c", NAMED), "•\n")


def test_broken_file(folder):
    data = (pathlib.Path(command.KRAIT).parent / "unicode.dat").read_bytes()
    broken = folder / "unicode.dat"
    for content in (data[:100], data[:1000], data[:128] + bytes(len(data)), data[:128] + b"\xff" * len(data)):
        broken.write_bytes(content)
        source = r"""ﬁ = 1; print(b"\\N{BULLET}\\N{A-1}".decode("unicode_escape", "replace"), "•한".encode("ascii", "namereplace"))"""
        check(krait("-c", source, KRAITDATA=str(broken)).status in (0, 1), "wrong answers, but no crash")


run_tests(globals())
