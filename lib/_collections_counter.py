# SPDX-License-Identifier: MIT
"""collections.Counter."""
from heapq import nlargest
from itertools import chain, repeat, starmap
from operator import add, itemgetter, sub
from collections.abc import Mapping

_count_of = itemgetter(1)


def _larger(a, b):
    return b if a < b else a


def _smaller(a, b):
    return a if a < b else b


class Counter(dict):
    """A dict of counts: what is missing counts 0. Counts may be any numbers."""

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def update(self, iterable=None, /, **kwds):
        if isinstance(iterable, Mapping):
            if self:
                for key, count in iterable.items():
                    self[key] = count + self.get(key, 0)
            else:
                super().update(iterable)
        elif iterable is not None:
            get = self.get
            for key in iterable:
                # An error about the key is to name no dict.
                hash(key)
                self[key] = get(key, 0) + 1
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        if isinstance(iterable, Mapping):
            for key, count in iterable.items():
                self[key] = self.get(key, 0) - count
        elif iterable is not None:
            for key in iterable:
                hash(key)
                self[key] = self.get(key, 0) - 1
        if kwds:
            self.subtract(kwds)

    def most_common(self, n=None):
        if n is None or n >= len(self):
            return sorted(self.items(), key=_count_of, reverse=True)
        return nlargest(n, self.items(), key=_count_of)

    def elements(self):
        return chain.from_iterable(starmap(repeat, self.items()))

    def total(self):
        return sum(self.values())

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def copy(self):
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def __delitem__(self, key):
        if key in self:
            super().__delitem__(key)

    def __repr__(self):
        name = self.__class__.__name__
        if not self:
            return f"{name}()"
        try:
            counts = dict(self.most_common())
        except TypeError:
            counts = dict(self)
        return f"{name}({counts!r})"

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] == other[key] for counter in (self, other) for key in counter)

    def __ne__(self, other):
        return not self == other if isinstance(other, Counter) else NotImplemented

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] <= other[key] for counter in (self, other) for key in counter)

    def __lt__(self, other):
        return self <= other and self != other if isinstance(other, Counter) else NotImplemented

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] >= other[key] for counter in (self, other) for key in counter)

    def __gt__(self, other):
        return self >= other and self != other if isinstance(other, Counter) else NotImplemented

    def _combined(self, other, combine, takes_others=True):
        """What is positive of both, combined."""
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for key, count in self.items():
            count = combine(count, other[key])
            if count > 0:
                result[key] = count
        for key, count in other.items() if takes_others else ():
            if key not in self:
                count = 0 - count if combine is sub else count
                if count > 0:
                    result[key] = count
        return result

    def __add__(self, other):
        return self._combined(other, add)

    def __sub__(self, other):
        return self._combined(other, sub)

    def __or__(self, other):
        return self._combined(other, _larger)

    def __and__(self, other):
        return self._combined(other, _smaller, False)

    def __pos__(self):
        return self._combined(Counter(), add)

    def __neg__(self):
        return Counter()._combined(self, sub)

    def _keep_positive(self):
        for key in [key for key, count in self.items() if not count > 0]:
            del self[key]
        return self

    def __iadd__(self, other):
        for key, count in other.items():
            self[key] += count
        return self._keep_positive()

    def __isub__(self, other):
        for key, count in other.items():
            self[key] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for key, count in other.items():
            self[key] = _larger(self[key], count)
        return self._keep_positive()

    def __iand__(self, other):
        for key, count in self.items():
            self[key] = _smaller(count, other[key])
        return self._keep_positive()


Counter.__module__ = "collections"
