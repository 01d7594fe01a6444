"""Makes src/support/unicode_tables.c from the properties that this Python's str methods report."""
# SPDX-License-Identifier: MIT

import unicodedata

assert unicodedata.unidata_version == "16.0.0", "run me with CPython 3.14"

LIMIT = 0x110000
RUNS_PER_BLOCK = 24
# The order of the bits of enum UnicodeProperty in unicode.h.
FLAGS = [
    str.isalpha, str.isdecimal, str.isdigit, str.isnumeric, str.islower, str.isupper,
    lambda c: unicodedata.category(c) == "Lt", str.isspace, str.isprintable, str.isidentifier,
    lambda c: ("a" + c).isidentifier(),
    # Case-ignorable, seen from the rule for a final sigma.
    lambda c: ("A" + c + "\u03a3").lower()[-1] == "\u03c2" and ("1" + c + "\u03a3").lower()[-1] != "\u03c2",
]
MAPPINGS = {"lower": str.lower, "upper": str.upper, "title": str.title, "fold": str.casefold}


def properties(code_point):
    character = chr(code_point)
    return sum(bool(flag(character)) << bit for bit, flag in enumerate(FLAGS))


# --- Properties: runs of code points of the same class ---

def with_alternation(sequence):
    """Neighbours that alternate between two classes become a class of their own: (class of even, class of odd)."""
    pairs = list(sequence)
    at = 0
    while at < LIMIT - 2:
        end = at + 1
        while end < LIMIT and sequence[end] != sequence[end - 1] and (end < at + 2 or sequence[end] == sequence[end - 2]):
            end += 1
        if end - at >= 4:
            even, odd = (sequence[at], sequence[at + 1]) if at % 2 == 0 else (sequence[at + 1], sequence[at])
            pairs[at:end] = [(even, odd)] * (end - at)
        at = max(end - 1, at + 1)
    return [pair if isinstance(pair, tuple) else (pair, pair) for pair in pairs]


def runs_of(pairs):
    runs = []
    for code_point, pair in enumerate(pairs):
        if runs and runs[-1][1] == pair:
            runs[-1][2] += 1
        else:
            runs.append([code_point, pair, 1])
    return runs


def encode_run(class_index, length):
    """One byte: class in the upper 6 bits, below it the length 1 or 2, or that 1 or 2 bytes of length follow."""
    encoded = []
    while length > 0xFFFF:
        encoded += [class_index << 2 | 3, 0xFF, 0xFF]
        length -= 0xFFFF
    if length <= 2:
        return encoded + [class_index << 2 | length - 1]
    if length <= 0xFF:
        return encoded + [class_index << 2 | 2, length]
    return encoded + [class_index << 2 | 3, length >> 8, length & 0xFF]


def property_tables(sequence):
    runs = runs_of(with_alternation(sequence))
    runs.pop()
    last = runs[-1][0] + runs[-1][2]
    pairs = sorted({run[1] for run in runs})
    assert len(pairs) <= 64, len(pairs)
    stream, starts, offsets = [], [], []
    for index, (start, pair, length) in enumerate(runs):
        if index % RUNS_PER_BLOCK == 0:
            starts.append(start)
            offsets.append(len(stream))
        stream += encode_run(pairs.index(pair), length)
    return last, pairs, stream, starts, offsets


# --- Case mappings ---

def mapping_parts(name):
    """Simple mappings as ranges [first, count, stride, delta], and mappings to several characters."""
    simple, several = [], []
    for code_point in range(LIMIT):
        mapped = MAPPINGS[name](chr(code_point))
        if mapped == chr(code_point):
            continue
        if len(mapped) == 1:
            simple.append((code_point, ord(mapped) - code_point))
        else:
            several.append((code_point, mapped))
    return dict(simple), dict(several)


def ranges_of(simple):
    """Ranges of code points one or two apart that move by the same distance."""
    ranges = []
    for code_point, delta in sorted(simple.items()):
        if ranges:
            first, count, stride, range_delta = ranges[-1]
            step = code_point - (first + (count - 1) * (stride or 1))
            if range_delta == delta and (step == stride or (stride == 0 and step in (1, 2))):
                ranges[-1] = (first, count + 1, step, delta)
                continue
        ranges.append((code_point, 1, 0, delta))
    return [(first, count, stride or 1, delta) for first, count, stride, delta in ranges]


def difference(simple, base):
    """What `simple` maps otherwise than `base`; 0 where only `base` maps."""
    keys = set(simple) | set(base)
    return {key: simple.get(key, 0) for key in keys if simple.get(key, 0) != base.get(key, 0)}


# --- Writing ---

def c_array(declaration, items, width=118):
    lines, line = [], "   "
    for item in items:
        if len(line) + len(item) + 2 > width:
            lines.append(line)
            line = "   "
        line += f" {item},"
    return "\n".join([f"{declaration} = {{", *lines, line, "};", ""])


def c_ranges(name, simple):
    rows = [f"{{{first}, {count}, {int(stride == 2)}, {delta}}}" for first, count, stride, delta in ranges_of(simple)]
    return (c_array(f"static const CaseRange {name}_ranges[]", rows) +
            f"const CaseTable unicode_{name}_table = {{{name}_ranges, {len(rows)}}};\n")


def check_decimals():
    """Runs of decimal digits hold whole sets from 0 to 9, so that a value is a distance modulo 10."""
    start = None
    for code_point in range(LIMIT):
        if not chr(code_point).isdecimal():
            start = None
            continue
        start = code_point if start is None else start
        assert (code_point - start) % 10 == unicodedata.decimal(chr(code_point))


def tables():
    check_decimals()
    last, pairs, stream, starts, offsets = property_tables([properties(c) for c in range(LIMIT)])
    simple, several = {}, {}
    for name in MAPPINGS:
        simple[name], several[name] = mapping_parts(name)
    special = sorted({(c, kind, text) for kind, name in enumerate(MAPPINGS) for c, text in several[name].items()})
    rows = ["{%d, %d, {%s}}" % (c, kind, ", ".join(str(ord(x)) for x in text)) for c, kind, text in special]
    parts = [
        "// Made by tools/unicode/make_tables.py from Unicode 16.0. Do not edit.\n//\n"
        "// The layout is described in unicode_tables.h.\n// SPDX-License-Identifier: MIT\n"
        '#include "support/unicode.h"\n#include "support/unicode_tables.h"\n',
        "// Behind the last character with a property, and the number of blocks of runs.",
        f"const uint32_t unicode_run_limit = {last};",
        f"const uint16_t unicode_block_count = {len(starts)};\n",
        "// Sets of enum UnicodeProperty.",
        c_array("const uint16_t unicode_ascii_properties[128]", (str(properties(c)) for c in range(128))),
        "// Property sets of the even and of the odd code points of a run.",
        c_array("const uint16_t unicode_classes[][2]", [f"{{{even}, {odd}}}" for even, odd in pairs]),
        "// Code points.",
        c_array("const uint32_t unicode_block_starts[]", map(str, starts)),
        "// Indexes into unicode_runs.",
        c_array("const uint16_t unicode_block_offsets[]", map(str, offsets)),
        "// A byte for the class and how the length is given, then the length.",
        c_array("const uint8_t unicode_runs[]", map(str, stream)),
        "// first, count, every second one, distance",
        c_ranges("lower", simple["lower"]), c_ranges("upper", simple["upper"]),
        c_ranges("title", difference(simple["title"], simple["upper"])),
        c_ranges("fold", difference(simple["fold"], simple["lower"])),
        "// code point, kind, characters",
        f"const uint16_t unicode_special_count = {len(rows)};",
        c_array("const SpecialCase unicode_special_cases[]", rows),
    ]
    return "\n".join(parts)


def checksums():
    """FNV-1a over the properties and mappings of all code points, as the unit test computes it."""
    def update(value, number):
        return ((value ^ number) * 16777619) & 0xFFFFFFFF
    flags, mapped = 2166136261, 2166136261
    for code_point in range(LIMIT):
        flags = update(flags, properties(code_point))
        for function in MAPPINGS.values():
            for character in function(chr(code_point)):
                mapped = update(mapped, ord(character))
    return f"{flags} {mapped}\n"
