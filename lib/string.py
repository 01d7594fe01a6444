# SPDX-License-Identifier: MIT
"""String constants, capwords(), Formatter (str.format() taken apart) and Template ($-strings)."""

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits",
           "printable", "punctuation", "whitespace", "Formatter", "Template"]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = ascii_lowercase.upper()
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Each word with a capital; without `sep` runs of white space become one space."""
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


# --- Template ---

class _Pattern:
    # Compiled when first asked for, class by class: `re` is needed only by those who use templates.
    def __get__(self, instance, owner=None):
        owner = type(instance) if owner is None else owner
        return owner._compile()


class Template:
    """$name and ${name} in a text stand for values; $$ is a dollar sign."""

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = None
    pattern = _Pattern()

    def __init_subclass__(cls):
        super().__init_subclass__()
        if "pattern" in cls.__dict__:
            cls._compile(cls.__dict__["pattern"])
        else:
            cls.pattern = _Pattern()

    @classmethod
    def _compile(cls, pattern=None):
        import re
        if pattern is None:
            escaped, braced = re.escape(cls.delimiter), cls.braceidpattern or cls.idpattern
            pattern = (rf"{escaped}(?:(?P<escaped>{escaped})|(?P<named>{cls.idpattern})|"
                       rf"{{(?P<braced>{braced})}}|(?P<invalid>))")
        flags = re.IGNORECASE if cls.flags is None else cls.flags
        cls.pattern = re.compile(pattern, flags | re.VERBOSE)
        return cls.pattern

    def __init__(self, template):
        self.template = template

    def _invalid(self, match):
        before = match.start("invalid")
        lines = self.template[:before].splitlines(keepends=True)
        column = before - len("".join(lines[:-1])) if lines else 1
        raise ValueError(f"Invalid placeholder in string: line {len(lines) or 1}, col {column}")

    def _replace(self, values, is_safe):
        def one(match):
            name = match.group("named") or match.group("braced")
            if name is not None:
                try:
                    return str(values[name])
                except KeyError:
                    if is_safe:
                        return match.group()
                    raise
            if match.group("escaped") is not None:
                return self.delimiter
            if match.group("invalid") is None:
                raise ValueError("Unrecognized named group in pattern", self.pattern)
            return match.group() if is_safe else self._invalid(match)

        return self.pattern.sub(one, self.template)

    def substitute(self, mapping=None, /, **kws):
        return self._replace(_merged(mapping, kws), False)

    def safe_substitute(self, mapping=None, /, **kws):
        return self._replace(_merged(mapping, kws), True)

    def _groups(self):
        for match in self.pattern.finditer(self.template):
            name = match.group("named") or match.group("braced")
            is_invalid = match.group("invalid") is not None
            if name is None and not is_invalid and match.group("escaped") is None:
                raise ValueError("Unrecognized named group in pattern", self.pattern)
            yield name, is_invalid

    def is_valid(self):
        return not any(is_invalid for _, is_invalid in self._groups())

    def get_identifiers(self):
        """The names, each once, in the order of their first use."""
        return list(dict.fromkeys(name for name, _ in self._groups() if name is not None))


def _merged(mapping, kws):
    if mapping is None:
        return kws
    if not kws:
        return mapping
    from collections import ChainMap
    return ChainMap(kws, mapping)


# --- Formatter ---

def _field_end(text, at):
    """Where the name of the field that begins at `at` ends."""
    in_brackets = False
    for i in range(at, len(text)):
        c = text[i]
        if c == "[":
            in_brackets = True
        elif c == "]":
            in_brackets = False
        elif not in_brackets:
            if c == "{":
                raise ValueError("unexpected '{' in field name")
            if c in "}:!":
                return i
    raise ValueError("expected '}' before end of string")


def _specification_end(text, at):
    depth = 1
    for i in range(at, len(text)):
        depth += (text[i] == "{") - (text[i] == "}")
        if depth == 0:
            return i
    raise ValueError("unmatched '{' in format spec")


def _read_field(text, at):
    """Name, specification and conversion of the field at `at`, and what follows its brace."""
    end = _field_end(text, at)
    name, conversion = text[at:end], None
    if text[end] == "!":
        if end + 1 == len(text):
            raise ValueError("end of string while looking for conversion specifier")
        conversion = text[end + 1]
        end += 2
        if end < len(text) and text[end] not in ":}":
            raise ValueError("expected ':' after conversion specifier")
    if text[end:end + 1] == "}":
        return name, "", conversion, end + 1
    close = _specification_end(text, end + 1)
    return name, text[end + 1:close], conversion, close + 1


def _split_name(name):
    """The first part, an int if it is a number, and (is attribute, key) for each ".x" or "[x]" behind it."""
    at = next((i for i, c in enumerate(name) if c in ".["), len(name))
    first, rest = name[:at], []
    while at < len(name):
        is_attribute, start = name[at] == ".", at + 1
        if is_attribute:
            at = next((i for i in range(start, len(name)) if name[i] in ".["), len(name))
        elif name[at] == "[":
            at = name.find("]", start)
            if at < 0:
                raise ValueError("Missing ']' in format string")
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        key = name[start:at]
        if not key:
            raise ValueError("Empty attribute in format string")
        rest.append((is_attribute, int(key) if not is_attribute and key.isdecimal() else key))
        at += not is_attribute
    return int(first) if first.isdecimal() else first, rest


class Formatter:
    """What str.format() does, in steps that a derived class may change."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        # `auto_arg_index` is the number of the next "{}", False once numbers were given by hand.
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal, name, specification, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if name is None:
                continue
            name, auto_arg_index = _numbered(name, auto_arg_index)
            value, used = self.get_field(name, args, kwargs)
            used_args.add(used)
            value = self.convert_field(value, conversion)
            specification, auto_arg_index = self._vformat(specification, args, kwargs, used_args, recursion_depth - 1,
                                                          auto_arg_index)
            result.append(self.format_field(value, specification))
        return "".join(result), auto_arg_index

    def parse(self, format_string):
        """Yields (literal text, field name, specification, conversion); the last three are None without a field."""
        at = 0
        while at < len(format_string):
            start = at
            at = next((i for i in range(start, len(format_string)) if format_string[i] in "{}"), len(format_string))
            literal, brace = format_string[start:at], format_string[at:at + 1]
            if not brace:
                yield literal, None, None, None
            elif format_string[at + 1:at + 2] == brace:
                yield literal + brace, None, None, None
                at += 2
            elif brace == "}" or at + 1 == len(format_string):
                raise ValueError(f"Single {brace!r} encountered in format string")
            else:
                name, specification, conversion, at = _read_field(format_string, at + 1)
                yield literal, name, specification, conversion

    def get_field(self, field_name, args, kwargs):
        first, rest = _split_name(field_name)
        value = self.get_value(first, args, kwargs)
        for is_attribute, key in rest:
            value = getattr(value, key) if is_attribute else value[key]
        return value, first

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        convert = {"s": str, "r": repr, "a": ascii}.get(conversion)
        if convert is None:
            raise ValueError(f"Unknown conversion specifier {conversion!s}")
        return convert(value)


def _numbered(name, next_index):
    """The name with the number that "{}" leaves out, and the number of the next such field."""
    first, _ = _split_name(name)
    if first == "":
        if next_index is False:
            raise ValueError("cannot switch from manual field specification to automatic field numbering")
        return str(next_index) + name, next_index + 1
    if isinstance(first, int):
        if next_index:
            raise ValueError("cannot switch from automatic field numbering to manual field specification")
        next_index = False
    return name, next_index
