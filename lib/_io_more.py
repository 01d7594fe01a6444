# SPDX-License-Identifier: MIT
"""The parts of the module io that are written in Python."""
import abc
import io

GenericAlias = type(list[int])


def open_code(path):
    return io.open(path, "rb")


class BufferedRWPair(io.BufferedIOBase):
    """A stream to read from and one to write to, as one."""

    def __init__(self, reader, writer, buffer_size=io.DEFAULT_BUFFER_SIZE):
        if not reader.readable():
            raise OSError('"reader" argument must be readable.')
        if not writer.writable():
            raise OSError('"writer" argument must be writable.')
        self.reader = io.BufferedReader(reader, buffer_size)
        self.writer = io.BufferedWriter(writer, buffer_size)

    def read(self, size=-1):
        return self.reader.read(-1 if size is None else size)

    def readinto(self, b):
        return self.reader.readinto(b)

    def write(self, b):
        return self.writer.write(b)

    def peek(self, size=0):
        return self.reader.peek(size)

    def read1(self, size=-1):
        return self.reader.read1(size)

    def readinto1(self, b):
        return self.reader.readinto1(b)

    def readable(self):
        return self.reader.readable()

    def writable(self):
        return self.writer.writable()

    def flush(self):
        return self.writer.flush()

    def close(self):
        try:
            self.writer.close()
        finally:
            self.reader.close()

    def isatty(self):
        return self.reader.isatty() or self.writer.isatty()

    @property
    def closed(self):
        return self.writer.closed


class IncrementalNewlineDecoder:
    """Text in pieces: all kinds of line ends become newlines if `translate` is true."""
    _kinds = {"\r": 1, "\n": 2, "\r\n": 4}

    def __init__(self, decoder, translate, errors="strict"):
        self.decoder, self.translate, self.errors = decoder, translate, errors
        self._seen, self._pending = 0, ""

    def decode(self, input, final=False):
        text = input if self.decoder is None else self.decoder.decode(input, final=final)
        if text or final:
            text, self._pending = self._pending + text, ""
        if text.endswith("\r") and not final:
            text, self._pending = text[:-1], "\r"
        pairs = text.count("\r\n")
        alone = text.count("\r") - pairs
        self._seen |= bool(alone) | (text.count("\n") > pairs) << 1 | bool(pairs) << 2
        if self.translate and (pairs or alone):
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return text

    def reset(self):
        self._seen, self._pending = 0, ""
        if self.decoder is not None:
            self.decoder.reset()

    @property
    def newlines(self):
        found = tuple(kind for kind, bit in self._kinds.items() if self._seen & bit)
        return found if len(found) > 1 else found[0] if found else None


class Reader(metaclass=abc.ABCMeta):
    """What can be read from."""
    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    @abc.abstractmethod
    def read(self, size=..., /):
        """Returns data, at most `size` items of it."""

    @classmethod
    def __subclasshook__(cls, subclass):
        return hasattr(subclass, "read") or NotImplemented if cls is Reader else NotImplemented


class Writer(metaclass=abc.ABCMeta):
    """What can be written to."""
    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    @abc.abstractmethod
    def write(self, data, /):
        """Returns how much of the data was written."""

    @classmethod
    def __subclasshook__(cls, subclass):
        return hasattr(subclass, "write") or NotImplemented if cls is Writer else NotImplemented


for _class in BufferedRWPair, IncrementalNewlineDecoder, Reader, Writer:
    _class.__module__ = "io"
del _class
