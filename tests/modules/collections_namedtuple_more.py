# namedtuple in use: records, sorting, replacing, subclassing, docs, errors.
from collections import namedtuple
Point = namedtuple("Point", "x, y, z", defaults=(0,))
Employee = namedtuple("Employee", ["name", "dept", "salary"])
staff = [Employee(*r) for r in [("Ann", "it", 50), ("Bob", "hr", 40), ("Cid", "it", 45)]]
print(max(staff, key=lambda e: e.salary).name, sorted(staff, key=lambda e: (e.dept, -e.salary)), [e._replace(salary=e.salary + 5).salary for e in staff], sum(e.salary for e in staff), {e.dept: e for e in staff}["hr"].name, [e._asdict() for e in staff[:1]], staff[0]._fields)
p = Point(1, 2)
print(p, p.z, p[:2], p + (1,), p * 2, p == (1, 2, 0), p != Point(1, 2, 1), hash(p) == hash((1, 2, 0)), 2 in p, len(p), [*p], max(p), p.index(2), p.count(0), Point._field_defaults, Point._make(range(3)), p._replace(x=5, z=9), Point(**{"x": 1, "y": 2}), Point(y=1, x=0), "%d %d %d" % p, f"{p.x} {p}", repr(p), str(p), p.__class__.__name__, type(p).__bases__)
x, *rest = p
print(x, rest, dict(zip(p._fields, p)), isinstance(p, tuple), p < Point(2, 0), {p: 1}[1, 2, 0], list(map(lambda t: t.x, [p])), tuple(p) == p, p is p._replace(), p == p._replace())
class P3(Point):
    __slots__ = ()
    @property
    def norm(self): return (self.x ** 2 + self.y ** 2 + self.z ** 2) ** 0.5
    def __add__(self, o): return P3(*(a + b for a, b in zip(self, o)))
    def __repr__(self): return "P3" + super().__repr__()
q = P3(2, 3, 6)
print(q, q.norm, q + P3(1, 1, 1), q._replace(x=0), type(q._replace(x=0)).__name__, hasattr(q, "__dict__"))
class Extra(namedtuple("Extra", "a")):
    def __new__(cls, a): return super().__new__(cls, a * 2)
e = Extra(5); e.other = 1
print(e, e.other, Extra._make([5]))
for t in "Point()", "Point(1)", "Point(1, 2, 3, 4)", "Point(1, 2, w=3)", "Point(1, x=1, y=2)", "p.x = 1", "del p.x", "p.w", "p._replace(w=1)", "Point._make([1])", "p[5]", "p.new = 1", "p['x']", "namedtuple('A', 'x x')", "namedtuple('A', 'def')", "namedtuple('A', '_a')", "namedtuple('A b', 'x')", "namedtuple('A', 'x', defaults=(1, 2))", "namedtuple('A', '1')", "namedtuple('A', 5)", "namedtuple(5, 'a')._fields", "Point.x", "Point.x = 5" if 0 else "Point(*[1] * 5)", "p + 1", "p < 5":
    try:
        exec("r = " + t if " = " not in t and not t.startswith("del") else t)
        print(t, "ok")
    except Exception as x: print(t, "->", type(x).__name__, x)
print(namedtuple("R", "a a def 1x _y ok", rename=True)._fields, namedtuple("E", [])(), namedtuple("S", "a,b c")._fields, namedtuple("T", iter(["p", "q"]))(1, 2), Point.__doc__, Point.x.__doc__, Employee.name.__class__.__name__, Point.__match_args__, Point.__module__)
