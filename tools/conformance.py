#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs CPython's own test methods against build/krait and writes the tables of docs/conformance.md.

The methods are CPython's code and stay outside: the folder that EXAM names (or ../shared/exam) holds them packed, with
their runner. They are unpacked into build/exam once. Exit status 1 if a script crashed, ran out of time, or ended without
a verdict that CPython 3.14 gives.

    tools/conformance.py [OPTION OF THE RUNNER...]     with options only the runner's own output is shown
"""
import collections
import json
import os
import pathlib
import re
import subprocess
import sys
import tarfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs/conformance.md"
UNPACKED = ROOT / "build/exam"
BY_HAND = "<!-- What follows is written by hand. -->"
CORE_MODULES = {"sys", "builtins"}
GROUPS = ("language", "builtins", "stdlib")


def exam_folder():
    """Where the packed methods and their runner are; ends the program if nowhere."""
    for place in (os.environ.get("EXAM"), ROOT / "../shared/exam", ROOT / "../../shared/exam"):
        if place and (pathlib.Path(place) / "run_cpython_tests.py").exists():
            return pathlib.Path(place).resolve()
    sys.exit("conformance: EXAM=FOLDER must name the folder with run_cpython_tests.py and cpy-shared.tar.xz")


def unpack(folder):
    """The unpacked methods."""
    methods = UNPACKED / "cpy-shared"
    if not methods.exists():
        with tarfile.open(folder / "cpy-shared.tar.xz") as archive:
            archive.extractall(UNPACKED)
    return methods


def run(folder, methods, options):
    """Runs the runner; its exit status."""
    command = [sys.executable, folder / "run_cpython_tests.py", ROOT / "build/krait", "--corpus", methods]
    return subprocess.run([*command, *options]).returncode


def share(results):
    """Passed and all of some results, and the percentage."""
    passed = sum(result["status"] == "pass" for result in results)
    return f"{passed} | {len(results)} | {100 * passed / len(results):.1f} %"


def cause(result):
    """In a few words why a script did not pass."""
    last = result.get("last", "")
    missing = re.match(r"ModuleNotFoundError: No module named '([\w.]+)'", last)
    if missing:
        return f"no module {missing[1]}"
    missing = re.match(r"(?:ImportError: cannot import name|AttributeError: module) '?(\w+)'? (?:from|has no attribute) '(\w+)'", last)
    if missing:
        module = missing[1] if last.startswith("Attr") else missing[2]
        return f"names of {module}"
    return result.get("why", result["status"])


def causes(results):
    """The causes of the failures among the results, the commonest first."""
    counted = collections.Counter(cause(result) for result in results if result["status"] != "pass")
    return ", ".join(f"{name} {count}" for name, count in counted.most_common(4))


def grouped(pairs, key):
    """The results of (item, result) pairs by a key of the item."""
    groups = collections.defaultdict(list)
    for item, result in pairs:
        groups[key(item)].append(result)
    return groups


def is_core(item):
    return set(item["imports"]) <= CORE_MODULES


def summary_lines(pairs):
    yield "| | passed | of | |\n|---|---|---|---|"
    by_group = grouped(pairs, lambda item: item["group"])
    for name in GROUPS:
        yield f"| {name} | {share(by_group[name])} |"
    both = [pair for pair in pairs if pair[0]["group"] != "stdlib"]
    yield f"| language and builtins | {share([result for _, result in both])} |"
    yield f"| of these, nothing imported but sys | {share([result for item, result in both if is_core(item)])} |"
    yield f"| all | {share([result for _, result in pairs])} |"


def file_lines(pairs):
    yield "| file | passed | of | | not passed for |\n|---|---|---|---|---|"
    for name, results in sorted(grouped(pairs, lambda item: item["file"]).items()):
        yield f"| {name} | {share(results)} | {causes(results)} |"


def write_page(pairs):
    """Replaces the tables, which are all that stands before the part written by hand."""
    by_hand = PAGE.read_text().partition(BY_HAND)[2]
    lines = ["# CPython's test methods, one at a time", "", "Made by `make conformance`.", "", *summary_lines(pairs), "",
             *file_lines(pairs), "", BY_HAND]
    PAGE.write_text("\n".join(lines) + by_hand)


def main():
    folder = exam_folder()
    methods = unpack(folder)
    if sys.argv[1:]:
        return run(folder, methods, sys.argv[1:])
    outcome = ROOT / "build/exam/results.json"
    run(folder, methods, ["-o", outcome])
    items = {item["id"]: item for item in json.loads((methods / "manifest.json").read_text())["items"]}
    results = json.loads(outcome.read_text())["results"]
    write_page([(items[result["id"]], result) for result in results])
    bad = [result for result in results if re.match("crash|timeout", result.get("why", ""))]
    for result in bad:
        print(result["id"], result["why"])
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
