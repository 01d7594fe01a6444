class Always:
    def __eq__(self, other): return True
class Half:
    def __eq__(self, other): return other % 2 == 0
print(range(10).count(Always()), range(10).count(Half()), range(3).count(1.0), range(0).count(Always()), range(5).count(True))
print(range(10).index(Half()), Half() in range(1, 9, 2), Half() in range(5))
try: range(3).index(Ellipsis)
except ValueError as e: print(e)
# memoryview
m = memoryview(b'abcdef')
print(hash(m) == hash(b'abcdef')); m.release()
print(hash(m) == hash(b'abcdef'))
m = memoryview(b'abc'); m.release()
try: hash(m)
except ValueError as e: print(e)
m = memoryview(b'abc')
import operator
for other in m, memoryview(b'abd'), b'abc', 'abc', None, 5:
    for op in operator.lt, operator.ge, operator.eq, operator.ne:
        try: print(op(m, other), end=' ')
        except TypeError as e: print(e, end=' ')
    print()
# list comparison that modifies
class X:
    def __eq__(self, other):
        list2.clear()
        return NotImplemented
class Y:
    def __eq__(self, other):
        list1.clear()
        return NotImplemented
class Z:
    def __eq__(self, other):
        list3.clear()
        return NotImplemented
list1 = [X()]; list2 = [Y()]
print(list1 == list2)
list3 = [Z()]; list4 = [1]
print(list3 == list4)
class W:
    def __eq__(self, other):
        list5.append(1)
        return True
list5 = [W(), W()]
print(list5 == [W(), W()], len(list5))
# length hints
class BadLen:
    def __iter__(self): return iter(range(10))
    def __len__(self): raise RuntimeError('len')
class BadHint:
    def __iter__(self): return iter(range(10))
    def __length_hint__(self): raise RuntimeError('hint')
for bad in BadLen, BadHint:
    for f in list, [].extend, bytearray().extend, bytearray, bytes, tuple, set, sorted:
        try: print(f(bad()))
        except RuntimeError as e: print(e)
# hashes counted
class H(int):
    count = 0
    def __hash__(self):
        H.count += 1
        return int.__hash__(self)
def count(what, f):
    H.count = 0
    f()
    print(what, H.count)
d = dict.fromkeys(map(H, range(10)))
s = set(d); fs = frozenset(d)
count('set(dict)', lambda: set(d))
count('set(set)', lambda: set(s))
count('frozenset(set)', lambda: frozenset(s))
count('difference', lambda: s.difference(d))
count('difference set', lambda: s.difference(fs))
count('difference_update', lambda: set(s).difference_update(d))
count('symmetric', lambda: set(s).symmetric_difference_update(d))
count('symmetric set', lambda: set(s) ^ fs)
count('union', lambda: s.union(d))
count('update', lambda: set().update(s))
count('update dict', lambda: set().update(d))
count('intersection', lambda: s & fs)
count('issubset', lambda: s <= fs)
count('equal', lambda: s == fs)
count('fromkeys set', lambda: dict.fromkeys(s))
count('fromkeys frozenset', lambda: dict.fromkeys(fs, 123))
count('fromkeys dict', lambda: dict.fromkeys(d))
count('dict(d)', lambda: dict(d))
count('d | d', lambda: d | d)
count('{**d}', lambda: {**d})
count('update', lambda: {}.update(d))
count('d == d', lambda: d == dict(d))
count('list', lambda: list(d))
# len
class L:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
for n in 10, 2 ** 100, -1, -2 ** 100, 1.5, None, True:
    for f in len, bool:
        try: print(f(L(n)), end=' ')
        except Exception as e: print(type(e).__name__, e, end=' ')
    print()
class I(int):
    def __index__(self): return 8
print(operator.index(I(7)), [1, 2, 3, 4, 5, 6, 7, 8, 9][I(7)], hex(I(7)), range(I(7)), 'abcdefghijk'[I(2):I(3)], int(I(7)), bytes(I(2)), 'ab' * I(2), I(2).__index__())
class In:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
    def __int__(self): return 1
    def __trunc__(self): return 2
print(int(In(5)), float(In(5)), complex(In(5)))
class T:
    def __trunc__(self): return 2
for f in int, float, operator.index, complex:
    try: print(f(T()))
    except TypeError as e: print(e)
