# SPDX-License-Identifier: MIT
"""Texts broken into lines, indented or not."""
from collections import deque

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
        options = locals()
        del options["self"]
        vars(self).update(options)

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

    def _part_of(self, word, room, is_alone):
        """What the line takes of a word that is longer than any line; the whole word if it must not be broken."""
        if not self.break_long_words:
            return len(word) if is_alone else 0
        if room <= 0:
            return 1 if is_alone else 0
        hyphen = word.rfind("-", 0, room) if self.break_on_hyphens and len(word) > room else -1
        return hyphen + 1 if hyphen > 0 and word[:hyphen].strip("-") else room

    def _take_line(self, chunks, width, is_first):
        """Takes the chunks of one line off the deque."""
        if self.drop_whitespace and not is_first and chunks[0].isspace():
            chunks.popleft()
        line, room = [], width
        while chunks and len(chunks[0]) <= room:
            room -= len(chunks[0])
            line.append(chunks.popleft())
        if chunks and len(chunks[0]) > width and (part := self._part_of(chunks[0], room, not line)):
            word = chunks.popleft()
            line.append(word[:part])
            if word[part:]:
                chunks.appendleft(word[part:])
        if self.drop_whitespace and line and line[-1].isspace():
            line.pop()
        return line

    def _is_all(self, chunks):
        """Is nothing left that has to be shown?"""
        return not chunks or self.drop_whitespace and len(chunks) == 1 and chunks[0].isspace()

    def _check_width(self):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is None:
            return
        indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
        if len(indent + self.placeholder.lstrip()) > self.width:
            raise ValueError("placeholder too large for max width")

    def _wrap_chunks(self, chunks):
        self._check_width()
        lines, chunks = [], deque(chunks)
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            line = self._take_line(chunks, width, not lines)
            if not line:
                continue
            size = sum(map(len, line))
            is_last = self.max_lines is not None and len(lines) + 1 >= self.max_lines
            if is_last and (size > width or not self._is_all(chunks)):
                self._end_with_placeholder(lines, line, size, indent, width)
                break
            lines.append(indent + "".join(line))
        return lines

    def _end_with_placeholder(self, lines, line, size, indent, width):
        """As many words as leave room for it; else it goes to the line before, or stands alone."""
        room = width - len(self.placeholder)
        while line and (size > room or line[-1].isspace()):
            size -= len(line.pop())
        if line:
            lines.append(indent + "".join(line) + self.placeholder)
        elif lines and len(lines[-1].rstrip()) + len(self.placeholder) <= self.width:
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
