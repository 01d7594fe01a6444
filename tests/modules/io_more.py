# io: pairs of streams, newline decoders, protocols.
import io
class Raw(io.RawIOBase):
    def __init__(self, data=b""): self.data, self.written = data, b""
    def readable(self): return True
    def writable(self): return True
    def readinto(self, b):
        n = min(len(b), len(self.data), 3)
        b[:n], self.data = self.data[:n], self.data[n:]
        return n
    def write(self, b):
        self.written += bytes(b)
        return len(b)
r, w = Raw(b"hello world"), Raw()
pair = io.BufferedRWPair(r, w)
print(pair.read(5), pair.readable(), pair.writable(), pair.seekable() if hasattr(pair, "seekable") else None, pair.peek(1)[:1], pair.write(b"abc"), pair.isatty(), pair.closed)
pair.flush()
print(w.written, pair.read(), pair.read(), pair.read1(4))
pair.close()
print(pair.closed, r.closed, w.closed, isinstance(pair, io.BufferedIOBase))
d = io.IncrementalNewlineDecoder(None, True)
print(repr(d.decode("a\r\nb\rc\n")), d.newlines, repr(d.decode("x\r")), repr(d.decode("\ny")), repr(d.decode("\r", final=True)), d.newlines)
d = io.IncrementalNewlineDecoder(None, False)
print(repr(d.decode("a\r\nb\r")), repr(d.decode("", True)), d.newlines)
d.reset()
print(d.newlines)
class R:
    def read(self, n=-1, /): return b""
class W:
    def write(self, d, /): return 0
print(isinstance(R(), io.Reader), isinstance(R(), io.Writer), isinstance(W(), io.Writer), issubclass(W, io.Reader), isinstance(io.BytesIO(), io.Reader), io.Reader[bytes])
print(io.DEFAULT_BUFFER_SIZE > 0, io.SEEK_END, io.UnsupportedOperation.__mro__[1:3])
