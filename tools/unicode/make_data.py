"""Makes data/unicode.dat: names, normalisation, categories and 8-bit encodings, as docs/unicode.md describes them."""
# SPDX-License-Identifier: MIT

import collections
import encodings
import encodings.aliases
import heapq
import importlib
import re
import unicodedata
import zipfile

assert unicodedata.unidata_version == "16.0.0", "run me with CPython 3.14"

LIMIT = 0x110000
# What stands for things that are no characters, where a number for a character is wanted.
FIRST_SEQUENCE, FIRST_ENCODING = 0x110000, 0x120000
LITERALS = "\0ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789-_."    # \0: the code point in hexadecimal
RECORDS_PER_BLOCK = 16
PAIR_USES_LEAST = 4
KEYS_PER_SEED = 5
NAME_MOST, DECOMPOSITION_MOST = 120, 64    # bytes: as in objects/unicode_data.h
SYLLABLE_PREFIX, IDEOGRAPH_PREFIX = "HANGUL SYLLABLE ", "CJK UNIFIED IDEOGRAPH-"
MAJOR_CATEGORIES = "LMNPSZC"
LEAD, VOWEL, TAIL = range(0xAC00, 0xD7A4, 588), range(0xAC00, 0xAE4C, 28), range(0xAC00, 0xAC1C)
MASK = 0xFFFFFFFF


def little(number, size):
    return number.to_bytes(size, "little")


# --- Names ---

def hangul_parts():
    """What the syllables' names are made of: 19 leads, 21 vowels, 28 tails."""
    prefix = len(SYLLABLE_PREFIX)
    vowels = [unicodedata.name(chr(c))[prefix + 1:] for c in VOWEL]    # behind the lead G
    leads = [unicodedata.name(chr(c))[prefix:-1] for c in LEAD]        # before the vowel A
    tails = [unicodedata.name(chr(c))[prefix + 2:] for c in TAIL]
    return leads + vowels + tails


def made_prefix(code_point, name):
    """What stands before the part of a name that is made of the code point; None if the name is stored."""
    if name.startswith(SYLLABLE_PREFIX):
        return SYLLABLE_PREFIX
    prefix = name.removesuffix(f"-{code_point:04X}")
    return None if prefix == name else prefix + "-"


def named_ranges():
    """(first code point, number of its name, count, prefix), and the stored names by number."""
    ranges, names, previous = [], [], (None, None)
    for code_point in range(LIMIT):
        name = unicodedata.name(chr(code_point), "")
        if not name:
            continue
        prefix = made_prefix(code_point, name)
        if previous == (code_point - 1, prefix):
            ranges[-1][2] += 1
        else:
            ranges.append([code_point, len(names), 1, prefix])
        previous = code_point, prefix
        if prefix is None:
            names.append(name)
    return ranges, names


def range_rows(ranges, prefixes, first_record):
    """The kind of a range is 0, or says which record begins its names, counted from the last part of syllables."""
    for start, index, count, prefix in ranges:
        kind = 0 if prefix is None else 1 + prefixes.index(prefix)
        yield little(start, 3) + little(first_record + index, 2) + little(count, 2) + little(kind, 1)


def aliases(text):
    """(code points, name) of the lines of aliases.txt that Unicode 16.0 knows."""
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        code_points, _, name = line.partition(";")
        characters = "".join(chr(int(point, 16)) for point in code_points.split())
        try:
            if unicodedata.lookup(name) == characters:
                yield characters, name
        except KeyError:
            pass


# --- Compression of names: pairs of symbols become symbols, the most frequent pair first ---

def find_pairs(names):
    texts = [[LITERALS.index(c) for c in name] for name in names]
    counts, places, pairs = collections.Counter(), collections.defaultdict(set), []
    for index, text in enumerate(texts):
        for pair in zip(text, text[1:]):
            counts[pair] += 1
            places[pair].add(index)
    heap = [(-count, pair) for pair, count in counts.items()]
    heapq.heapify(heap)
    while heap:
        count, pair = heapq.heappop(heap)
        if counts[pair] < PAIR_USES_LEAST:
            continue
        if counts[pair] != -count:
            heapq.heappush(heap, (-counts[pair], pair))
            continue
        replace_pair(pair, len(LITERALS) + len(pairs), texts, counts, places, heap)
        pairs.append(pair)
    return texts, pairs


def replace_pair(pair, symbol, texts, counts, places, heap):
    changed = set()
    for index in sorted(places.pop(pair)):
        old, new, at = texts[index], [], 0
        while at < len(old):
            if at + 1 < len(old) and (old[at], old[at + 1]) == pair:
                new.append(symbol)
                at += 2
            else:
                new.append(old[at])
                at += 1
        if len(new) == len(old):
            continue
        counts.subtract(zip(old, old[1:]))
        counts.update(zip(new, new[1:]))
        for neighbours in zip(new, new[1:]):
            if symbol in neighbours:
                places[neighbours].add(index)
                changed.add(neighbours)
        texts[index] = new
    del counts[pair]
    for neighbours in changed:
        heapq.heappush(heap, (-counts[neighbours], neighbours))


def encode_names(names):
    """The symbols' pairs, the records, and how many symbols take a single byte."""
    texts, pairs = find_pairs(names)
    uses = collections.Counter(symbol for text in texts for symbol in text)
    total = len(LITERALS) + len(pairs)
    # Symbols behind the literals, by frequency; a byte less than `short` is a symbol.
    order = list(range(len(LITERALS))) + sorted(range(len(LITERALS), total), key=lambda s: (-uses[s], s))
    number = {symbol: index for index, symbol in enumerate(order)}
    short = 256 - -(-(total - 256) // 255)
    encoded = []
    for text in texts:
        record = b""
        for symbol in map(number.__getitem__, text):
            record += bytes([symbol]) if symbol < short else bytes([short + (symbol - short >> 8), symbol - short & 255])
        encoded.append(record)
    rows = b"".join(little(number[pairs[s - len(LITERALS)][i]], 2) for s in order[len(LITERALS):] for i in (0, 1))
    return rows, encoded, short


# --- The hash of names ---

def hash_of(name, seed):
    """FNV-1a with its upper half folded in."""
    value = 2166136261 ^ seed
    for character in name:
        value = (value ^ ord(character)) * 16777619 & MASK
    return value ^ value >> 15


def perfect_hash(names):
    """Seeds and slots: name -> seed at hash(name, 0) % seeds -> slot at hash(name, seed) % slots -> record."""
    seed_count = len(names) // KEYS_PER_SEED
    slot_count = len(names) + len(names) // 64
    buckets = collections.defaultdict(list)
    for record, name in names.items():
        buckets[hash_of(name, 0) % seed_count].append(record)
    seeds, slots = [0] * seed_count, [0] * slot_count
    for bucket, records in sorted(buckets.items(), key=lambda item: (-len(item[1]), item[0])):
        for seed in range(1, 0x10000):
            places = {hash_of(names[record], seed) % slot_count for record in records}
            if len(places) == len(records) and not any(slots[place] for place in places):
                break
        else:
            raise ValueError("no seed")
        seeds[bucket] = seed
        for record in records:
            slots[hash_of(names[record], seed) % slot_count] = record
    return b"".join(little(s, 2) for s in seeds), b"".join(little(s, 2) for s in slots)


# --- Decompositions and compositions ---

def decomposition_item(text, tags):
    """The tag's number, 0 for a canonical one, and the characters in UTF-8."""
    tag, characters = 0, text.split()
    if characters[0].startswith("<"):
        tag = 1 + tags.index(characters.pop(0))
    item = bytes([tag]) + "".join(chr(int(c, 16)) for c in characters).encode()
    assert len(item) <= DECOMPOSITION_MOST
    return bytes([len(item)]) + item


def decompositions(sequences):
    """Runs of at most RECORDS_PER_BLOCK code points, their items, and the tags' names. Sequences stand behind."""
    texts = {c: unicodedata.decomposition(chr(c)) for c in range(LIMIT) if unicodedata.decomposition(chr(c))}
    texts |= {FIRST_SEQUENCE + i: " ".join(f"{ord(c):04X}" for c in text) for i, text in enumerate(sequences)}
    tags = sorted({text.split()[0] for text in texts.values() if text.startswith("<")})
    runs, items = [], b""
    for code_point, text in texts.items():
        if runs and runs[-1][0] + runs[-1][2] == code_point and runs[-1][2] < RECORDS_PER_BLOCK:
            runs[-1][2] += 1
        else:
            runs.append([code_point, len(items), 1])
        items += decomposition_item(text, tags)
    rows = b"".join(little(first, 3) + little(offset, 2) + little(count, 1) for first, offset, count in runs)
    return rows, items, b"".join(tag.encode().ljust(12, b"\0") for tag in tags)


def compositions():
    """Rows (first, second, both in one), without what NFC keeps apart."""
    rows = []
    for code_point in range(LIMIT):
        parts = unicodedata.decomposition(chr(code_point)).split()
        if len(parts) != 2 or parts[0].startswith("<"):
            continue
        first, second = (int(part, 16) for part in parts)
        if unicodedata.normalize("NFC", chr(first) + chr(second)) == chr(code_point):
            rows.append((first, second, code_point))
    # The second is the lower half of the key.
    return b"".join(little(second, 3) + little(first, 3) + little(both, 3) for first, second, both in sorted(rows))


def runs_of(property_of):
    """Rows (first code point, value in a byte) where a property changes."""
    rows, last = b"", None
    for code_point in range(LIMIT):
        value = property_of(chr(code_point))
        if value != last:
            rows += little(code_point, 3) + little(value, 1)
            last = value
    return rows


def category_byte(character):
    """The capital's number in the upper three bits, the small letter's place in the alphabet below."""
    major, minor = unicodedata.category(character)
    return MAJOR_CATEGORIES.index(major) << 5 | ord(minor) - ord("a")


# --- Encodings ---

def encoding_tables():
    """name -> the 256 characters of an 8-bit encoding. Where two bytes mean the same, the last is written."""
    tables = {}
    with zipfile.ZipFile(encodings.__file__.partition(".zip")[0] + ".zip") as library:
        files = sorted(library.namelist())
    for file in files:
        match = re.fullmatch(r"encodings/(\w+)\.pyc?", file)
        name = match and match[1]
        if name in (None, "__init__", "aliases", "mbcs", "oem", "iso8859_1"):
            continue
        try:
            table = getattr(importlib.import_module("encodings." + name), "decoding_table", None)
        except ImportError:
            continue
        if table:
            tables[name] = table
            assert len(table) == 256
            assert all(c == "\ufffe" or c.encode(name) == bytes([table.rindex(c)]) for c in table)
    return tables


def encoding_sections():
    """Names of encodings with their numbers, rows (lower half, upper half), and the halves."""
    tables = encoding_tables()
    numbers = {name: FIRST_ENCODING + i for i, name in enumerate(tables)}
    names = numbers | {alias: numbers[name] for alias, name in encodings.aliases.aliases.items() if name in numbers}
    halves = sorted({table[i:i + 128] for table in tables.values() for i in (0, 128)})
    rows = b"".join(bytes([halves.index(table[:128]), halves.index(table[128:])]) for table in tables.values())
    return {name.upper(): number for name, number in names.items()}, rows, "".join(halves).encode("utf-16-le")


# --- The file ---

def extra_names(aliases_text, encoding_names):
    """Names behind those of the characters, with what each of them means; the sequences."""
    extra, sequences = {}, []
    for characters, name in aliases(aliases_text):
        extra[name] = ord(characters) if len(characters) == 1 else FIRST_SEQUENCE + len(sequences)
        if len(characters) > 1:
            sequences.append(characters)
    assert not extra.keys() & encoding_names.keys()
    return extra | encoding_names, sequences


def blocks_of(records):
    """Where each block of records starts, and the records, each behind its length."""
    starts, text = b"", b""
    for index, record in enumerate(records):
        if index % RECORDS_PER_BLOCK == 0:
            starts += little(len(text), 3)
        text += bytes([len(record)]) + record
    return starts, text


def name_sections(aliases_text, encoding_names):
    """The sections about names; the number of single-byte symbols, of the first extra record; the sequences."""
    ranges, names = named_ranges()
    prefixes = [SYLLABLE_PREFIX, IDEOGRAPH_PREFIX]
    prefixes += sorted({prefix for *_, prefix in ranges if prefix} - set(prefixes))
    fixed = hangul_parts() + [p if p == SYLLABLE_PREFIX else p + "\0" for p in prefixes]
    extra, sequences = extra_names(aliases_text, encoding_names)
    first_extra = len(fixed) + len(names)
    stored = fixed + names + list(extra)
    rows = b"".join(range_rows(ranges, prefixes, len(fixed)))
    pairs, records, short = encode_names(stored)
    hashed = dict(enumerate(names + list(extra), len(fixed)))
    assert max(map(len, hashed.values())) <= NAME_MOST and len(stored) < 0x10000
    sections = [rows, *blocks_of(records), pairs, *perfect_hash(hashed), b"".join(little(n, 3) for n in extra.values())]
    return sections, short, first_extra, sequences


ROW_SIZES = [8, 3, 1, 4, 2, 2, 3, 6, 1, 12, 9, 4, 4, 2, 2]


def make(aliases_text):
    """The whole file: magic, two numbers, (offset, rows) of each section, the sections."""
    encoding_names, encoding_rows, halves = encoding_sections()
    sections, short, first_extra, sequences = name_sections(aliases_text, encoding_names)
    sections += [*decompositions(sequences), compositions(), runs_of(unicodedata.combining), runs_of(category_byte),
                 encoding_rows, halves]
    header = b"KU16" + little(short, 2) + little(first_extra, 2)
    offset = len(header) + 8 * len(sections)
    for section, row_size in zip(sections, ROW_SIZES, strict=True):
        assert len(section) % row_size == 0
        header += little(offset, 4) + little(len(section) // row_size, 4)
        offset += len(section)
    return header + b"".join(sections)
