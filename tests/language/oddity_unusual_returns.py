# Special methods that return unusual values.
class A:
    def __init__(self): pass
    def __len__(self): return True
    def __bool__(self): return True
    def __contains__(self, x): return "yes"
    def __eq__(self, o): return None
    def __ne__(self, o): return 0
    def __lt__(self, o): return [1]
    def __hash__(self): return True
    def __index__(self): return True
    def __int__(self): return False
    def __iter__(self): return iter(())
    def __call__(self): return self
    def __getitem__(self, i): return i
    def __enter__(self): return None
    def __exit__(self, *a): return []
    def __add__(self, o): return ...
    def __neg__(self): return self
    def __getattr__(self, n): return None
    def __format__(self, s): return ""
    def __str__(self): return ""
    def __repr__(self): return ""
    def __dir__(self): return ()
    def __del__(self): return 5
    def __round__(self, n=7): return n
    def __divmod__(self, o): return 1
    def __abs__(self): return "abs"
    def __length_hint__(self): return 10
    def __reversed__(self): return 5
    def __setattr__(self, n, v): return "ignored"
    def __missing__(self, k): return k
a = A()
import warnings
warnings.simplefilter("ignore")
print(len(a), bool(a), 1 in a, 5 not in a, a == 1, a != 1, a < 1, [a < 2 and "lt"], hash(a), [5, 6][a], list(a), a() is a, a[a] is a, a[1:2], a + 1, -a is a, a.x, f"[{a}]", [a], str(a), dir(a), round(a), round(a, 2), divmod(a, 1), abs(a), reversed(a), setattr(a, "q", 1), a.q, a.__dict__, list(map(a.__getitem__, [1])), sorted([a], key=str), "%s|%r" % (a, a), "{}".format(a), a.__class__.__name__, callable(a), range(a), "ab" * a, bin(a), hex(a))
with a as w: print(w)
try:
    with a: raise ValueError
except ValueError: print("falsy list does not suppress")
class D(dict):
    def __missing__(self, k): return None
    def __getitem__(self, k): return ("d", dict.get(self, k))
    def get(self, k, d=None): return "overridden get"
d = D(a=1)
print(d["a"], d["b"], d.get("a"), "%(a)s" % d, "{0[a]}".format(d), {**d}, dict(d), eval("a", {}, d), d.pop("a"), d)
class L(list):
    def __getitem__(self, i): return "item"
    def __iter__(self): yield "iter"
    def __len__(self): return 7
    def __reversed__(self): return "rev"
l = L([1, 2])
x, = l
print(l[0], list(l), len(l), x, [*l], reversed(l), l, sum([1]), ",".join(l), l + [3], l * 1, l == [1, 2], l[0:1], l.index(2), l.copy(), 1 in l, "iter" in l, sorted(l), tuple(l), max(l), list(zip(l)), dict(zip(l, l)), l.count(1))
