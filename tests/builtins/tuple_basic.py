# Tuples: construction, operators, methods, immutability.
print((), (1,), (1, 2), 1, tuple(), tuple("ab"), tuple([1]), (1, (2, (3,))), tuple(range(2)), (*"ab", 3), tuple({1: 2}))
t = 1, "a", None
print(t[0], t[-1], t[1:], t[::-1], len(t), "a" in t, t + (4,), t * 2, 2 * (1,), t * 0, t == (1, "a", None), t != [1, "a", None], hash(t) == hash((1, "a", None)), bool(()), bool((0,)))
print((1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (2,) > (1, 5), (1, "a") < (2, 0), (1, 2) <= (1, 2), (1, 2, 3).count(2), (1, 2, 3).index(3), (1, 1.0, True).count(1), (3, 1, 2).index(1, 1), sorted((3, 1, 2)), max((1, 5)), sum((1, 2)))
for x in "t[3]", "t[0] = 1", "del t[0]", "t['a']", "t + [1]", "t + 'a'", "t * 't'", "t.append(1)", "t.index(99)", "t.index('a', 2)", "t.x = 1", "(1,) < ('a',)", "(1,) < [1]", "hash(([],))", "tuple(5)", "tuple(1, 2)", "t[1.0]", "t.count()", "t - t", "t.sort()", "tuple(x=1)", "(1, 2)()", "t[0:1] = (2,)", "t += 5", "t * 1.5":
    try:
        exec(x)
        print(x, "ok")
    except Exception as e:
        print(x, "->", type(e).__name__, e)
a = (1, [2])
a[1].append(3)
print(a, tuple(a) is a, a[:] is a, () is (), (1,) == (1.0,))
x, y = y, x = 1, 2
print(x, y)
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    @property
    def first(self): return self[0]
    def __repr__(self): return "T" + tuple.__repr__(self)
u = T(1, 2)
print(u, u.first, u + (3,), type(u + (1,)).__name__, type(u[:]).__name__, u == (1, 2), hash(u) == hash((1, 2)), {u: 1}[(1, 2)], len(u), tuple(u), isinstance(u, tuple))
u.attr = 5
print(u.__dict__, "%s-%s" % u, [*u], dict([u]))
print(((1, 2), 3), repr((("a",),)), str((1.0, "b", b"c")), (1, 2).__getnewargs__(), iter(()).__length_hint__(), type(iter(())).__name__)
r = ([],)
r[0].append(r)
print(r)
