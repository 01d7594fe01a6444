#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks that #include lines point one way only (docs/tour.md, "Layers"), and that each folder says what it is.

In the order support, memory, objects, vm, modules, repl each folder sees itself and what stands before it. The
compiler sees support, memory and objects, never the vm; the vm may use the compiler. Only modules, repl, ports and
hal itself see hal/. hal/ sees nothing of Krait. Exit status 1 if a line points the wrong way.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', re.M)
BELOW_OBJECTS = {"support", "memory", "objects"}
ALLOWED = {
    "support": {"support"},
    "memory": {"support", "memory"},
    "objects": BELOW_OBJECTS,
    "compiler": BELOW_OBJECTS | {"compiler"},
    "vm": BELOW_OBJECTS | {"compiler", "vm"},
    "modules": BELOW_OBJECTS | {"compiler", "vm", "modules", "hal"},
    "repl": BELOW_OBJECTS | {"compiler", "vm", "modules", "repl", "hal"},
    "ports": BELOW_OBJECTS | {"compiler", "vm", "modules", "repl", "hal", "ports"},
    "hal": {"hal"},
}
# What a C library has on every board: no files, no streams, no malloc(). ports/ and hal/ may use more.
ON_EVERY_BOARD = {"assert.h", "errno.h", "float.h", "inttypes.h", "limits.h", "math.h", "setjmp.h", "stdarg.h",
                  "stdbool.h", "stddef.h", "stdint.h", "string.h",
                  # Newlib and picolibc have them; only modules that a port may leave out use them.
                  "complex.h"}
MAY_USE_THE_HOST = {"ports", "hal"}
# Files that only tools on the host link.
HOST_TOOLS = {"ast_dump.c", "ast_dump.h"}
README_LINES_MAX = 20
# The numbers of the port, seen by all.
EVERYWHERE = {"config.h"}


def layer_of(path):
    """The layer that a file belongs to: its folder under src/, or hal or ports."""
    parts = path.relative_to(ROOT).parts
    return parts[1] if parts[0] == "src" else parts[0]


def layer_included(file, name):
    """The layer of the header that `file` includes by this name."""
    for base in (file.parent, ROOT / "src", ROOT / "hal", ROOT):
        header = (base / name).resolve()
        if header.is_file() and header.is_relative_to(ROOT):
            return layer_of(header)
    return None


def fault(file, bracket, name):
    """What is wrong with one #include, or None."""
    layer = layer_of(file)
    if name in EVERYWHERE:
        return None
    if bracket == "<":
        if name in ON_EVERY_BOARD or layer in MAY_USE_THE_HOST or file.name in HOST_TOOLS:
            return None
        return "is not there on a board: the port or hal/ should do this"
    included = layer_included(file, name)
    if included is None:
        return "does not exist"
    return None if included in ALLOWED.get(layer, set()) else f"points from {layer} to {included}"


def include_faults():
    """(file, line, text) of each wrong #include."""
    paths = [path for folder in ("src", "hal", "ports") for path in (ROOT / folder).rglob("*")]
    for file in sorted(path for path in paths if path.suffix in {".c", ".h"}):
        text = file.read_text()
        for match in INCLUDE.finditer(text):
            reason = fault(file, match[1], match[2])
            if reason:
                yield file, text.count("\n", 0, match.start(2)) + 1, f"{match[2]} {reason}"


def readme_faults():
    """Folders without a README, or with one that is too long to be read."""
    for folder in sorted(path for path in (ROOT / "src").glob("*/") if any(path.rglob("*.c"))):
        readme = folder / "README.md"
        lines = len(readme.read_text().splitlines()) if readme.exists() else 0
        if not 0 < lines <= README_LINES_MAX:
            yield readme, 1, f"has {lines} lines, should have 1 to {README_LINES_MAX}"


def main():
    """Prints each fault as FILE:LINE: text."""
    faults = [*include_faults(), *readme_faults()]
    for file, line, text in faults:
        print(f"{file.relative_to(ROOT)}:{line}: {text}")
    print(f"layers: {len(faults)} faults")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
