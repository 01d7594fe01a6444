#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Says where the bytes of the release build went, by folder; exit status 1 if its text exceeds the budget.

Text (code, constants, unwinding tables) is read from the linker's map, so that only what was linked counts.

    tools/size_report.py [-v]     -v names the largest files too
"""
import collections
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
BINARY = ROOT / "build/krait"
MAP = ROOT / "build/krait.map"
TEXT_BUDGET_BYTES = 600_000

# Output sections and the column they are counted in.
COLUMNS = {".text": "code", ".init": "code", ".fini": "code", ".plt": "code", ".plt.got": "code",
           ".rodata": "constants", ".eh_frame": "constants", ".eh_frame_hdr": "constants", ".data.rel.ro": "tables",
           ".data": "data", ".bss": "bss"}
OUTPUT_SECTION = re.compile(r"^(\.[\w.]+)(\s|$)")
# ` .text.name  0xADDRESS  0xSIZE  path/libkrait_core.a(file.c.o)`; a long name has a line of its own.
INPUT_SECTION = re.compile(r"^ (?:\.\S+|COMMON|\*fill\*)?\s+0x[0-9a-f]+\s+0x([0-9a-f]+)(?:\s+(\S.*))?$")


def source_names():
    """Object name -> sources: the archive keeps only the last part of a path."""
    names = collections.defaultdict(list)
    for folder in ("src", "hal", "ports/host"):
        for path in (ROOT / folder).rglob("*.c"):
            names[path.name + ".o"].append(path.relative_to(ROOT))
    names["frozen_modules.c.o"].append(pathlib.Path("lib/frozen_modules.c"))
    return names


def object_name(origin):
    """file.c.o from `lib.a(file.c.o)` or a path."""
    inside = re.search(r"\(([^)]+)\)$", origin)
    return inside[1] if inside else origin.rsplit("/", 1)[-1]


def sizes_by_object():
    """{object name: {column: bytes}} from the linker's map."""
    sizes = collections.defaultdict(collections.Counter)
    text = MAP.read_text(errors="replace")
    column, origin = None, None
    for line in text[text.find("Linker script and memory map"):].split("\n"):
        section = OUTPUT_SECTION.match(line)
        if section:
            column = COLUMNS.get(section[1])
            continue
        entry = INPUT_SECTION.match(line)
        if column and entry and int(entry[1], 16):
            origin = object_name(entry[2]) if entry[2] else "(padding)"
            sizes[origin][column] += int(entry[1], 16)
    return sizes


def folder_of(name, sources):
    """The folder that an object belongs to. Names that stand twice are counted with the first folder."""
    paths = sources.get(name)
    return str(paths[0].parent) if paths else "C library and start"


def total_text():
    """Text, data and bss as `size` counts them."""
    output = subprocess.run(["size", str(BINARY)], capture_output=True, text=True, check=True).stdout
    return [int(number) for number in output.splitlines()[1].split()[:3]]


def print_table(title, rows):
    """Rows of (name, {column: bytes}), the largest first."""
    columns = ["code", "constants", "tables", "data", "bss"]
    print(f"{title:<32}" + "".join(f"{column:>11}" for column in columns))
    for name, counter in sorted(rows, key=lambda row: -sum(row[1].values())):
        print(f"{name:<32}" + "".join(f"{counter[column]:>11}" for column in columns))


def main():
    """Prints the table and the verdict."""
    if not BINARY.exists() or not MAP.exists():
        print("no release build to measure: run make")
        sys.exit(77)
    sizes, sources = sizes_by_object(), source_names()
    folders = collections.defaultdict(collections.Counter)
    for name, counter in sizes.items():
        folders[folder_of(name, sources)].update(counter)
    print_table("folder", folders.items())
    if "-v" in sys.argv[1:]:
        print_table("\nfile", sorted(sizes.items(), key=lambda row: -sum(row[1].values()))[:40])
    text, data, bss = total_text()
    verdict = "ok" if text <= TEXT_BUDGET_BYTES else "OVER"
    print(f"\ntext {text}  data {data}  bss {bss}; budget for text {TEXT_BUDGET_BYTES}: {verdict}")
    sys.exit(text > TEXT_BUDGET_BYTES)


if __name__ == "__main__":
    main()
