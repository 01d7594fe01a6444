# The truth value of everything; and, or, not return operands.
class Len0:
    def __len__(self):
        return 0


class BoolFalse:
    def __bool__(self):
        return False

    def __len__(self):
        return 5


class Plain:
    pass


values = [0, 1, -1, 0.0, 0.5, -0.0, 0j, 1j, "", "0", b"", b"\0", [], [0], (), (0,), {}, {0: 0}, set(), {0},
          frozenset(), range(0), range(1), None, True, False, ..., NotImplemented.__class__, bytearray(), bytearray(1),
          float("nan"), 10 ** 30, int, len, memoryview(b""), memoryview(b"a")]
print([bool(v) for v in values])
print([not v for v in values])
print(bool(Len0()), bool(BoolFalse()), bool(Plain()))
print([] or "empty", [] and 1 / 0, [1] or 1 / 0, [1] and "full", None or 0, 0 or None)
print(1 and [] or "x", (0 or 1) and 2)


class Bad:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        return self.value


class BadLen:
    def __init__(self, value):
        self.value = value

    def __len__(self):
        return self.value


for bad in Bad(1), Bad(None), BadLen(-1), BadLen("a"), BadLen(1.5), BadLen(2 ** 100):
    try:
        print(bool(bad))
    except Exception as e:
        print(type(e).__name__, e)
try:
    bool(NotImplemented)
except TypeError as e:
    print(e)


class Raises:
    def __bool__(self):
        raise ValueError("no truth")


for f in (lambda: not Raises(), lambda: Raises() or 1, lambda: 1 if Raises() else 2, lambda: [x for x in [1] if Raises()]):
    try:
        f()
    except ValueError as e:
        print(e)
