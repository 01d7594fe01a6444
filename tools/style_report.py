#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures src/ against the budgets of the house style; exit status 1 if one is exceeded.

Functions are found by their layout: a line in column 0 that opens a body, up to the `}` in column 0. Comments are
counted among the lines that are not blank.

    tools/style_report.py [-v]     -v names the longest functions and files
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent

# Excused from the budgets of lengths and macros: one switch each, which reads best as one.
EXCEPTIONS = {"src/vm/interpreter.c", "src/compiler/lexer.c"}

FUNCTION_MEDIAN, FUNCTION_P95 = 12, 45
FILE_LINES = 900
CONDITIONALS_PER_1000 = 3.0
STATEMENT_MACROS_PER_1000 = 5.0
COMMENT_PERCENT = (15.0, 25.0)
LINE_COLUMNS = 120

FUNCTION_START = re.compile(r"^(?!typedef|struct|union|enum|#|extern|//|/\*)[A-Za-z_].*\)\s*\{\s*$")
ONE_LINE_FUNCTION = re.compile(r"^(?!typedef|struct|union|enum|#|extern|//|/\*)[A-Za-z_][\w \t*]*\([^;=]*\)\s*\{.*\}\s*$")
# A signature that goes on over several lines ends in `) {` on a line that starts with white space.
SIGNATURE_HEAD = re.compile(r"^(?!typedef|struct|union|enum|#|extern|//|/\*)[A-Za-z_][\w \t*]*\([^;{]*$")
CONDITIONAL = re.compile(r"^\s*#\s*(if|ifdef|ifndef|elif)\b")
STATEMENT_MACRO = re.compile(r"^\s+[A-Z][A-Z0-9_]+\s*(\(.*\))?\s*;")


class Source:
    """One file, measured."""

    def __init__(self, path):
        self.name = str(path.relative_to(ROOT))
        self.lines = path.read_text().split("\n")
        if self.lines[-1] == "":
            self.lines.pop()
        self.conditionals = sum(bool(CONDITIONAL.match(line)) for line in self.lines) - self.has_guard()
        self.statement_macros = sum(bool(STATEMENT_MACRO.match(line)) for line in self.lines)
        self.comment_lines = count_comment_lines(self.lines)
        self.long_lines = [number for number, line in enumerate(self.lines, 1) if len(line) > LINE_COLUMNS]
        self.is_excused = self.name in EXCEPTIONS

    def written(self):
        """How many lines are not blank."""
        return sum(bool(line.strip()) for line in self.lines)

    def has_guard(self):
        """Whether the first directive is an include guard."""
        directives = [line for line in self.lines if line.startswith("#")]
        return len(directives) > 1 and directives[0].startswith("#ifndef KRAIT_") and directives[1].startswith("#define")

    def functions(self):
        """(name, lines) of each function, from the line of its name to its closing brace."""
        start = None
        for number, line in enumerate(self.lines):
            if start is not None:
                if line.startswith("}"):
                    yield function_name(self.lines[start]), number - start + 1
                    start = None
                elif line.startswith(");") or line.rstrip().endswith(");") and not any(
                        "{" in part for part in self.lines[start:number + 1]):
                    start = None
            elif ONE_LINE_FUNCTION.match(line):
                yield function_name(line), 1
            elif FUNCTION_START.match(line) or SIGNATURE_HEAD.match(line):
                start = number


def function_name(line):
    """The name before the first parenthesis."""
    match = re.search(r"(\w+)\s*\(", line)
    return match[1] if match else line


def count_comment_lines(lines):
    """Lines that hold a comment, whole or at their end."""
    count, inside = 0, False
    for line in lines:
        text = re.sub(r'"(\\.|[^"\\])*"', '""', line)
        if inside or "//" in text or "/*" in text:
            count += 1
        if "/*" in text and "//" not in text.split("/*")[0]:
            inside = "*/" not in text.split("/*")[-1]
        elif inside:
            inside = "*/" not in text
    return count


def percentile(sorted_values, percent):
    """The value below which this share lies (nearest rank)."""
    if not sorted_values:
        return 0
    return sorted_values[min(len(sorted_values) - 1, len(sorted_values) * percent // 100)]


def measurements(sources):
    """(what, measured, budget, is within) for each budget."""
    total = sum(len(source.lines) for source in sources) or 1
    lengths = sorted(length for source in sources if not source.is_excused for _, length in source.functions())
    longest = max((len(source.lines) for source in sources if not source.is_excused), default=0)
    conditionals = 1000 * sum(source.conditionals for source in sources) / total
    macros = 1000 * sum(source.statement_macros for source in sources if not source.is_excused) / total
    comments = 100 * sum(source.comment_lines for source in sources) / (sum(map(Source.written, sources)) or 1)
    median, p95 = percentile(lengths, 50), percentile(lengths, 95)
    low, high = COMMENT_PERCENT
    return [
        ("function length, median", f"{median}", f"{FUNCTION_MEDIAN} lines", median <= FUNCTION_MEDIAN),
        ("function length, 95th percentile", f"{p95}", f"{FUNCTION_P95} lines", p95 <= FUNCTION_P95),
        ("longest file", f"{longest}", f"{FILE_LINES} lines", longest <= FILE_LINES),
        ("#if per 1000 lines", f"{conditionals:.1f}", f"{CONDITIONALS_PER_1000}", conditionals <= CONDITIONALS_PER_1000),
        ("macros as statements per 1000", f"{macros:.1f}", f"{STATEMENT_MACROS_PER_1000}",
         macros <= STATEMENT_MACROS_PER_1000),
        ("share of comment lines", f"{comments:.1f} %", f"{low:.0f}-{high:.0f} %", low <= round(comments, 1) <= high),
    ]


def print_details(sources):
    """Where to look first: the longest functions and files, lines too wide, files with many or few comments."""
    functions = [(length, name, source.name) for source in sources for name, length in source.functions()]
    print("\nlongest functions")
    for length, name, file in sorted(functions, reverse=True)[:25]:
        print(f"  {length:5} {name} ({file})")
    print("longest files")
    for source in sorted(sources, key=lambda source: -len(source.lines))[:10]:
        print(f"  {len(source.lines):5} {source.name}")
    print("share of comment lines, per folder")
    for folder in sorted({source.name.rsplit("/", 1)[0] for source in sources}):
        inside = [source for source in sources if source.name.rsplit("/", 1)[0] == folder]
        lines = sum(map(Source.written, inside))
        print(f"  {100 * sum(source.comment_lines for source in inside) / lines:5.1f} {folder} ({lines} lines)")
    print("macros used as statements")
    for source in sorted(sources, key=lambda source: -source.statement_macros)[:6]:
        print(f"  {source.statement_macros:5} {source.name}")
    for source in sources:
        for number in source.long_lines:
            print(f"{source.name}:{number}: over {LINE_COLUMNS} columns")


def main():
    """Prints the table, and more with -v."""
    sources = [Source(path) for path in sorted((ROOT / "src").rglob("*")) if path.suffix in {".c", ".h", ".def"}]
    # Tables of rows (.def) have their own form: they count as lines, not as prose.
    table = measurements([source for source in sources if not source.name.endswith(".def")])
    print(f"{'':<34}{'measured':>10}  {'budget':<10}")
    for what, measured, budget, is_within in table:
        print(f"{what:<34}{measured:>10}  {budget:<10} {'ok' if is_within else 'OVER'}")
    print(f"excused from lengths and macros: {', '.join(sorted(EXCEPTIONS))}")
    if "-v" in sys.argv[1:]:
        print_details(sources)
    sys.exit(not all(row[3] for row in table))


if __name__ == "__main__":
    main()
