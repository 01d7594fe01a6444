# SPDX-License-Identifier: MIT
"""Every file of the standard library that this machine's CPython compiles, Krait parses as well."""
import pathlib
import subprocess
import sysconfig
import warnings

import command
from command import check, run_tests

FILES_AT_ONCE = 200


def library_files():
    """The library's files that are Python for CPython."""
    warnings.simplefilter("ignore")
    folder = pathlib.Path(sysconfig.get_path("stdlib"))
    for path in sorted(folder.rglob("*.py")):
        if "site-packages" in path.parts or "dist-packages" in path.parts:
            continue
        try:
            compile(path.read_bytes(), str(path), "exec")
            yield path
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            pass


def parser():
    """The tool that parses many files, from the same build as the command."""
    return pathlib.Path(command.KRAIT).parent / "unit/parse_files"


def test_parser(folder):
    if not parser().exists():
        command.skip("unit/parse_files is not built")
    files = list(library_files())
    check(len(files) > 100, "there should be a library")
    for start in range(0, len(files), FILES_AT_ONCE):
        done = subprocess.run([parser(), "-q", *files[start:start + FILES_AT_ONCE]], capture_output=True, text=True,
                              timeout=300, check=False)
        check(done.returncode == 0, done.stdout[-1500:] + done.stderr[-1500:])


run_tests(globals())
