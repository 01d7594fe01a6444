# SPDX-License-Identifier: MIT
"""Texts broken into lines, indented or not."""

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_whitespace = "\t\n\x0b\x0c\r "
_spaces = dict.fromkeys(map(ord, _whitespace), " ")


def _is_letter(character):
    return character.isalpha() or character == "_"


def _breaks(word):
    """Where a word may be broken: behind hyphens between letters, and around dashes."""
    at, size = 0, len(word)
    while at < size:
        if word[at] != "-":
            at += 1
            continue
        end = at
        while end < size and word[end] == "-":
            end += 1
        if end - at == 1:
            before = at > 1 and _is_letter(word[at - 1]) and (_is_letter(word[at - 2]) or word[at - 2] == "-" and at > 2)
            after = end < size and _is_letter(word[end]) and end + 1 < size and (
                _is_letter(word[end + 1]) or word[end + 1] == "-")
            if before and after:
                yield end
        elif at and end < size and (word[at - 1].isalnum() or word[at - 1] in "_!\"'&.,?") and (
                word[end].isalnum() or word[end] == "_"):
            yield at
            yield end
        at = end


class TextWrapper:
    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        return text.translate(_spaces) if self.replace_whitespace else text

    def _split(self, text):
        """Words, their parts, and the white space between, in order."""
        chunks, start = [], 0
        while start < len(text):
            end, is_space = start, text[start] in _whitespace
            while end < len(text) and (text[end] in _whitespace) == is_space:
                end += 1
            word = text[start:end]
            at = 0
            if self.break_on_hyphens and not is_space:
                for place in _breaks(word):
                    chunks.append(word[at:place])
                    at = place
            chunks.append(word[at:])
            start = end
        return [chunk for chunk in chunks if chunk]

    def _fix_sentence_endings(self, chunks):
        for i in range(len(chunks) - 1):
            word = chunks[i].rstrip("\"'")
            if chunks[i + 1] == " " and len(word) > 1 and word[-1] in ".!?" and word[-2].islower():
                chunks[i + 1] = "  "

    def _break_word(self, chunks, line, room):
        """A part of the word that is longer than a line."""
        if not self.break_long_words:
            if not line:
                line.append(chunks.pop())
            return
        if room <= 0 and line:
            return
        room = max(room, 1)
        word = chunks[-1]
        if self.break_on_hyphens and len(word) > room:
            hyphen = word.rfind("-", 0, room)
            if hyphen > 0 and any(character != "-" for character in word[:hyphen]):
                room = hyphen + 1
        line.append(word[:room])
        chunks[-1] = word[room:]

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks.reverse()
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            line, size = [], 0
            if self.drop_whitespace and lines and not chunks[-1].strip():
                chunks.pop()
            while chunks and size + len(chunks[-1]) <= width:
                size += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._break_word(chunks, line, width - size)
                size = sum(map(len, line))
            if self.drop_whitespace and line and not line[-1].strip():
                size -= len(line.pop())
            if not line:
                continue
            rest = not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
            if self.max_lines is None or len(lines) + 1 < self.max_lines or rest and size <= width:
                lines.append(indent + "".join(line))
                continue
            self._end_with_placeholder(lines, line, size, indent, width)
            break
        return lines

    def _end_with_placeholder(self, lines, line, size, indent, width):
        while line:
            if line[-1].strip() and size + len(self.placeholder) <= width:
                lines.append(indent + "".join(line) + self.placeholder)
                return
            size -= len(line.pop())
        if lines and len(lines[-1].rstrip()) + len(self.placeholder) <= self.width:
            lines[-1] = lines[-1].rstrip() + self.placeholder
        else:
            lines.append(indent + self.placeholder.lstrip())

    def wrap(self, text):
        """The lines of the text, none longer than the width."""
        chunks = self._split(self._munge_whitespace(text))
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """One line, with a placeholder for what does not fit."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    """Without the white space that all lines begin with."""
    try:
        lines = text.split("\n")
    except (AttributeError, TypeError):
        raise TypeError(f"expected str object, not {type(text).__qualname__!r}") from None
    full = [line for line in lines if line and not line.isspace()]
    low, high = min(full, default=""), max(full, default="")
    margin = 0
    for a, b in zip(low, high):
        if a != b or a not in " \t":
            break
        margin += 1
    return "\n".join([line[margin:] if line and not line.isspace() else "" for line in lines])


def indent(text, prefix, predicate=None):
    """Each line with the prefix; without predicate, each that is not blank."""
    predicate = (lambda line: not line.isspace()) if predicate is None else predicate
    return "".join([prefix + line if predicate(line) else line for line in text.splitlines(True)])
