#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Adds names to src/objects/names.def, which stays sorted: tools/names.py append extend ...

Without arguments: adds every NAME_x that the sources use and names.def lacks.
"""
import fcntl
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
NAMES = ROOT / "src/objects/names.def"
HEAD = "// Static names, sorted (LC_ALL=C): add one with tools/names.py.\n"


def names_in_use():
    """Every NAME_x in the C sources."""
    found = set()
    for folder in ("src", "ports", "hal"):
        for path in (ROOT / folder).rglob("*.[ch]"):
            found.update(re.findall(r"\bNAME_(\w+)", path.read_text()))
    return found - {"COUNT", "x", "HASH", "HEADER"}


def main(arguments):
    """Merges the names under a lock, so that several people may call this at once."""
    with open(NAMES, "a+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.seek(0)
        names = set(re.findall(r"NAME\((\w+)\)", file.read()))
        names.update(arguments or names_in_use())
        file.seek(0)
        file.truncate()
        file.write(HEAD + "".join(f"NAME({name})\n" for name in sorted(names)))


main(sys.argv[1:])
