# Methods of native types in classes whose instances have another layout.
import types


def attempt(what):
    try:
        print(repr(what()))
    except TypeError as error:
        print("TypeError:", error)


class Plain:
    append = list.append
    reverse = list.reverse
    keys = types.MappingProxyType.keys
    __len__ = list.__len__
    __getitem__ = str.__getitem__
    __contains__ = list.__contains__
    __neg__ = int.__neg__
    __call__ = type.__call__


plain = Plain()
attempt(lambda: plain.append(1))
attempt(lambda: plain.reverse())
attempt(lambda: plain.keys())
attempt(lambda: len(plain))
attempt(lambda: plain[0])
attempt(lambda: 1 in plain)
attempt(lambda: -plain)
attempt(lambda: plain())


class Words(list):
    __repr__ = str.__repr__
    __hash__ = str.__hash__
    __eq__ = dict.__eq__
    push = list.append
    join = str.join


words = Words(["a"])
attempt(lambda: repr(words))
attempt(lambda: hash(words))
attempt(lambda: words == words)
attempt(lambda: words.push("c"))
attempt(lambda: words.join(["a"]))
print(list(words))


class Number(int):
    __repr__ = object.__repr__
    __str__ = int.__repr__
    __index__ = float.__int__


print(repr(Number(5))[:18], str(Number(5)))
attempt(lambda: [1, 2, 3][Number(1)])


class Pair(tuple):
    first = tuple.__len__
    __iter__ = list.__iter__


attempt(lambda: Pair((1, 2)).first())
attempt(lambda: list(Pair((1, 2))))
