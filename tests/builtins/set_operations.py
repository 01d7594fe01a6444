# All set methods and operators.
a, b = {1, 2, 3, 4}, {3, 4, 5}
f = frozenset(a)
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(b - a), sorted(a ^ b))
print(sorted(a.union(b, [9], "x"[:0])), sorted(a.intersection(b, [4, 3])), sorted(a.difference(b, [1])), sorted(a.symmetric_difference([4, 9])), a.union() == a, a.union() is a, sorted(a.intersection()), sorted(a.difference()))
print(a <= b, a < b, a >= {1, 2}, a > {1, 2}, a <= a, a < a, {1}.issubset(a), {1}.issubset([1, 2]), a.issuperset([1]), a.issuperset("z"), a.isdisjoint(b), a.isdisjoint([8, 9]), set() <= set(), set() < {1}, set().isdisjoint(set()))
print(type(f | b).__name__, type(b | f).__name__, type(f & b).__name__, type(f.union([1])).__name__, type(a & f).__name__, f == a, f <= a, sorted(f ^ {1}), f.copy() is f, sorted(f - {1}))
c = set(a)
d = c
c |= b
print(sorted(c), c is d)
c &= {3, 4, 5, 9}
print(sorted(c), c is d)
c -= {5}
c ^= {4, 7}
print(sorted(c), c is d)
print(c.update([1], (2,), {3}, "q"[:0]), sorted(c), c.intersection_update([1, 2, 7], {1, 7}), sorted(c), c.difference_update([7], []), sorted(c), c.symmetric_difference_update([1, 5, 5]), sorted(c), c.update(), sorted(c))
e = {1, 2}
e |= e
e -= e
print(e)
e = {1, 2}
e ^= e
print(e, e.update(e))
e = {1, 2}
e &= e
e.difference_update(e)
print(e)
g = frozenset([1])
h = g
g |= {2}
print(sorted(g), h, type(g).__name__)
for t in "a.union(5)", "a.intersection(5)", "a.difference(None)", "a.symmetric_difference()", "a.symmetric_difference([1], [2])", "a.issubset(5)", "a.isdisjoint()", "a.isdisjoint(5)", "a.update(5)", "a.union([[]])", "a.intersection([[]])", "a.difference([[]])", "a.update([[]])", "a.issuperset([[]])", "a.issubset()", "a.symmetric_difference_update(5)", "f.update([1])", "a.copy(1)", "a.clear(1)":
    try:
        r = eval(t)
        print(t, sorted(r) if isinstance(r, (set, frozenset)) else r)
    except Exception as x:
        print(t, "->", type(x).__name__, x)
for t in "a |= [1]", "a &= [1]", "a -= 5", "a ^= 'x'", "f += {1}":
    try:
        exec(t)
    except TypeError as x:
        print(t, "->", x)
print({1, 2}.__or__([1]), {1}.__and__({1}), {1}.__sub__({1}), {1}.__xor__({2}) == {1, 2}, {1}.__lt__({1, 2}), {1}.__eq__([1]), {1}.__contains__(1), {1}.__rsub__({1, 2}))
