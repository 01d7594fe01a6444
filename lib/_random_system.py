# SPDX-License-Identifier: MIT
"""random.SystemRandom."""
from os import urandom
from random import Random


class SystemRandom(Random):
    """Random numbers from a source that cannot be foretold."""

    def random(self):
        return (int.from_bytes(urandom(7)) >> 3) * 2.0 ** -53

    def getrandbits(self, k):
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        count = (k + 7) // 8
        return int.from_bytes(urandom(count)) >> (count * 8 - k)

    def randbytes(self, n):
        return urandom(n)

    def seed(self, *args, **kwds):
        return None

    def _notimplemented(self, *args, **kwds):
        raise NotImplementedError("System entropy source does not have state.")

    getstate = setstate = _notimplemented


SystemRandom.__module__ = "random"
