#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Says where the bytes of the release build went, by folder; exit status 1 if its text exceeds the budget.

Functions are found by their line numbers, tables by the object of the archive that defines their name: linked as one
program, the map knows no sources. Literal strings are counted together, since equal ones of several files are one.

    tools/size_report.py [-v]     -v names the largest files too
"""
import collections
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
BINARY = ROOT / "build/krait"
ARCHIVE = ROOT / "build/libkrait_core.a"
TEXT_BUDGET_BYTES = 600_000

# Kinds of symbols, as `nm` gives them, and the column they are counted in; `r` are constants or tables by their section.
COLUMNS = {"t": "code", "r": "constants", "d": "tables", "b": "bss"}
ELSEWHERE = "literals, C library, start"


def output_of(*command, given=None):
    """The lines that a command prints."""
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def plain_name(name):
    """A symbol's name as in its source: `table.lto_priv.3` and `start.part.0` have one in front of the point."""
    return name.split(".")[0]


def folder_names():
    """Object name -> its source: the archive keeps only the last part of a path. Of names that stand twice, the first."""
    names = {}
    for folder in ("src", "hal", "ports/host"):
        for path in sorted((ROOT / folder).rglob("*.c")):
            names.setdefault(path.name + ".o", path.relative_to(ROOT))
    return names


def definitions():
    """Name of a table -> the source that defines it. Of a name that stands twice, the largest counts."""
    sources, found, source = folder_names(), {}, None
    for line in output_of("readelf", "-sW", str(ARCHIVE)):
        fields = line.split()
        if line.startswith("File: "):
            source = sources.get(line[line.find("(") + 1:-1])
        elif len(fields) == 8 and fields[3] == "OBJECT":
            name, size = plain_name(fields[7]), int(fields[2], 0)
            found[name] = max(found.get(name, (0, source)), (size, source), key=lambda pair: pair[0])
    return {name: source for name, (_, source) in found.items()}


def lines_of(addresses):
    """The source of each function."""
    places = output_of("addr2line", "-e", str(BINARY), given="\n".join(addresses))
    for place in places:
        path = pathlib.Path(place.rsplit(":", 1)[0])
        yield path.relative_to(ROOT) if path.is_relative_to(ROOT) else None


def sizes_by_source():
    """{source: {column: bytes}} of all symbols of the program."""
    symbols = [line.split() for line in output_of("nm", "-S", "--defined-only", str(BINARY))]
    symbols = [symbol for symbol in symbols if len(symbol) == 4 and symbol[2].lower() in COLUMNS]
    code = [symbol[0] for symbol in symbols if symbol[2].lower() == "t"]
    by_address, by_name = dict(zip(code, lines_of(code))), definitions()
    sizes = collections.defaultdict(collections.Counter)
    for address, size, kind, name in symbols:
        source = by_address.get(address) or by_name.get(plain_name(name))
        sizes[source][COLUMNS[kind.lower()]] += int(size, 16)
    return sizes


def total_text():
    """Text, data and bss as `size` counts them."""
    output = subprocess.run(["size", str(BINARY)], capture_output=True, text=True, check=True).stdout
    return [int(number) for number in output.splitlines()[1].split()[:3]]


def print_table(title, rows):
    """Rows of (name, {column: bytes}), the largest first."""
    columns = list(COLUMNS.values())
    print(f"{title:<32}" + "".join(f"{column:>11}" for column in columns))
    for name, counter in sorted(rows, key=lambda row: -sum(row[1].values())):
        print(f"{name:<32}" + "".join(f"{counter[column]:>11}" for column in columns))


def main():
    """Prints the table and the verdict."""
    if not BINARY.exists():
        print("no release build to measure: run make")
        sys.exit(77)
    sizes, (text, data, bss) = sizes_by_source(), total_text()
    folders = collections.defaultdict(collections.Counter)
    for source, counter in sizes.items():
        folders[str(source.parent) if source else ELSEWHERE].update(counter)
    counted = sum(counter["code"] + counter["constants"] for counter in folders.values())
    folders[ELSEWHERE]["constants"] += text - counted
    print_table("folder", folders.items())
    if "-v" in sys.argv[1:]:
        files = [(str(source), counter) for source, counter in sizes.items() if source]
        print_table("\nfile", sorted(files, key=lambda row: -sum(row[1].values()))[:40])
    verdict = "ok" if text <= TEXT_BUDGET_BYTES else "OVER"
    print(f"\ntext {text}  data {data}  bss {bss}; budget for text {TEXT_BUDGET_BYTES}: {verdict}")
    sys.exit(text > TEXT_BUDGET_BYTES)


if __name__ == "__main__":
    main()
