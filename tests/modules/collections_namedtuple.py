# collections.namedtuple.
from collections import namedtuple
P = namedtuple("P", "x y")
p = P(1, y=2)
print(p, p.x, p[1], p == (1, 2), tuple(p), len(p), p._fields, P._fields, p._asdict(), p._replace(x=9), P._make([5, 6]), [*p], hash(p) == hash((1, 2)), p + (3,), p < P(1, 3), repr(p), P.__name__, P.__doc__, isinstance(p, tuple), P.__bases__)
x, y = p
print(x, y, P(*[3, 4]), P(**{"x": 1, "y": 2}), "%s-%s" % p, p.count(1), p.index(2), sorted([P(2, 1), P(1, 2)]), max(p), P.x.__doc__)
D = namedtuple("D", ["a", "b", "c"], defaults=[2, 3])
print(D(1), D(1, 5), D._field_defaults, namedtuple("E", "")(), namedtuple("F", "a, b")(1, 2), namedtuple("G", ("p", "q"), rename=True)(1, 2), namedtuple("H", "a class a _x", rename=True)._fields, namedtuple("M", "a", module="mod").__module__)
for t in "P(1)", "P(1, 2, 3)", "P(1, z=2)", "P(1, 2, y=3)", "namedtuple('A', 'a a')", "namedtuple('A', 'class')", "namedtuple('A', '_x')", "namedtuple('1A', 'a')", "namedtuple('A', '1a')", "namedtuple('A', 'a', defaults=[1, 2])", "p._replace(z=1)", "P._make([1])", "P._make(5)", "namedtuple('A', [1])", "p.z", "P()", "P(x=1)", "namedtuple('A')", "namedtuple('class', 'a')":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
for t in "p.x = 5", "p[0] = 1", "del p.x", "p.new = 1":
    try:
        exec(t)
    except Exception as e:
        print(t, "->", type(e).__name__, e)
class Q(namedtuple("Q", "a b")):
    __slots__ = ()
    @property
    def total(self): return self.a + self.b
    def __str__(self): return f"Q<{self.a}>"
q = Q(1, 2)
print(q, repr(q), q.total, q._replace(a=5).total, type(q._replace(a=1)).__name__)
match p:
    case P(x=1, y=n):
        print("matched", n)
match p:
    case (a, b):
        print(a, b)
match p:
    case P(a, b):
        print("positional", a, b, P.__match_args__)
