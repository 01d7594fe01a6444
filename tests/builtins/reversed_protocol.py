# reversed over every type, with __reversed__, with __len__ and __getitem__.
print([list(reversed(x)) for x in ([1, 2], (1, 2), "ab", "é日", b"ab", bytearray(b"ab"), range(3), range(0, 10, 4), {"a": 1, "b": 2}, {1: 2}.items(), {1: 2}.values(), memoryview(b"xy"), [], "", (), {}, range(0))])
class Seq:
    def __len__(self): return 3
    def __getitem__(self, i):
        print("get", i, end=" ")
        return i * 10
class Own:
    def __reversed__(self): yield from "own"
class OnlyLen:
    def __len__(self): return 2
class OnlyGet:
    def __getitem__(self, i): return i
class Blocked(list): __reversed__ = None
class Map(dict): pass
class BadLen(Seq):
    def __len__(self): return -1
class Raising(Seq):
    def __getitem__(self, i):
        if i == 1: raise KeyError(i)
        return i
class Short(Seq):
    def __getitem__(self, i):
        if i == 1: raise IndexError
        return i
print(list(reversed(Seq())), list(reversed(Own())), list(reversed(Map(a=1))), list(reversed(Short())))
for v in OnlyLen(), OnlyGet(), Blocked(), BadLen(), Raising(), {1, 2}, frozenset(), 5, None, iter([1]), (x for x in []), int, object():
    try: print(list(reversed(v)))
    except Exception as e: print(type(v).__name__, type(e).__name__, e)
r = reversed([1, 2, 3])
print(type(r).__name__, next(r), r.__length_hint__(), iter(r) is r, list(r), next(r, "end"), type(reversed("ab")).__name__, type(reversed(range(3))).__name__, type(reversed({})).__name__, type(reversed(())).__name__)
l = [1, 2, 3, 4]
r = reversed(l)
next(r)
l[1] = "x"
del l[3]
print(list(r))
r = reversed(l)
l.append(9)
print(list(r))
print("".join(reversed("racecar")) == "racecar", [x for x in reversed(range(10)) if x % 3 == 0], dict(reversed({"a": 1, "b": 2}.items())), max(reversed([1, 5, 2])), sorted(reversed("bca")), list(zip(range(3), reversed("abc"))), *reversed((1, 2)))
