# pickle and copyreg: round trips in all protocols, pickles that CPython wrote, errors.
import collections, copyreg, functools, io, pickle

class Plain:
    def __init__(self): self.a = 1; self.me = self
    def method(self): return self.a
    class Inner: pass
class Slots:
    __slots__ = ("x", "y")
class State:
    def __getstate__(self): return {"saved": 1}
    def __setstate__(self, state): self.restored = state
class New:
    def __new__(cls, a, *, b): self = super().__new__(cls); self.pair = a, b; return self
    def __getnewargs_ex__(self): return (self.pair[0],), {"b": self.pair[1]}
class Args(tuple):
    def __new__(cls, *items): return super().__new__(cls, items)
    def __getnewargs__(self): return tuple(self)
class Reduced:
    def __reduce__(self): return Reduced.make, (5,), {"b": 2}
    @staticmethod
    def make(a): r = Reduced(); r.a = a; return r
class Single:
    def __reduce__(self): return "single"
single = Single()
class MyList(list): pass
class MyDict(dict): pass
class Registered: value = 0
class MyError(Exception): pass
def remake(value): r = Registered(); r.value = value; return r
copyreg.pickle(Registered, lambda r: (remake, (r.value + 1,)))
Point = collections.namedtuple("Point", "x y")
def function(): return "called"

recursive = [1]; recursive.append(recursive)
knot = ([],); knot[0].append(knot)
shared = ["shared"]
values = [None, True, False, 0, 255, 256, 65536, -1, 2**31, -2**31, 2**63, -128, 128, 1.5, -1e300, float("inf"), "", "abc", "\xe9\u20ac\U0001f40d", "\udc80", "a\nb\\n", "x" * 300, b"", b"a\xff", b"x" * 300, bytearray(b"ba"), (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1, [2]], {}, {"a": 1, (2,): [3]}, set(), {1}, frozenset({1}), 1 + 2j, range(1, 9, 2), slice(1, None), len, int, list, function, Plain, Plain.Inner, ..., NotImplemented, type(None), type(...), ValueError("bad", 3), KeyError("k"), Point(1, 2), collections.OrderedDict(b=1, a=2), collections.deque([1, 2], 5), collections.Counter("aab"), list[int], functools.partial(int, base=2), str.upper, Args(1, 2), collections.defaultdict(list, a=[1])]
for protocol in 0, 2, 3, 4, 5:
    wrong = [value for value in values if repr(pickle.loads(pickle.dumps(value, protocol))) != repr(value) or type(pickle.loads(pickle.dumps(value, protocol))) is not type(value)]
    p = pickle.loads(pickle.dumps(Plain(), protocol))
    s = Slots(); s.x = 5
    s = pickle.loads(pickle.dumps(s, protocol)) if protocol > 1 else s
    r = pickle.loads(pickle.dumps(recursive, protocol)); k = pickle.loads(pickle.dumps(knot, protocol))
    both = pickle.loads(pickle.dumps([shared, shared], protocol))
    m = MyList([1, 2]); m.tag = "t"; m = pickle.loads(pickle.dumps(m, protocol))
    d = MyDict(a=1); d.tag = d; d = pickle.loads(pickle.dumps(d, protocol))
    e = MyError("text", 2); e.extra = 1; e = pickle.loads(pickle.dumps(e, protocol))
    it = iter([1, 2, 3]); next(it); it = pickle.loads(pickle.dumps(it, protocol))
    print(protocol, wrong, p.me is p, p.a, s.x, hasattr(s, "y"), r[1] is r, k[0][0] is k, both[0] is both[1], m, m.tag, type(m).__name__, d, d.tag is d, e.args, e.extra, type(e).__name__, list(it), pickle.loads(pickle.dumps(State(), protocol)).restored, vars(pickle.loads(pickle.dumps(Reduced(), protocol))), pickle.loads(pickle.dumps(single, protocol)) is single, pickle.loads(pickle.dumps(Registered(), protocol)).value, pickle.loads(pickle.dumps(Plain().method, protocol))(), pickle.loads(pickle.dumps([3, 1].index, protocol))(1))
long = list(range(1010))
print(pickle.loads(pickle.dumps(long)) == long, pickle.loads(pickle.dumps(dict.fromkeys(long))) == dict.fromkeys(long))
print([pickle.loads(pickle.dumps(New(1, b=2), protocol)).pair for protocol in (2, 3, 4, 5)])

# What CPython writes, and what older versions wrote.
for data in (b"\x80\x05\x95\x1d\x00\x00\x00\x00\x00\x00\x00}\x94(\x8c\x01a\x94K\x01\x8c\x01b\x94]\x94(K\x02G@\x04\x00\x00\x00\x00\x00\x00eu.", b"(lp0\nI1\naL2L\naF3.5\naVabc\\u20ac\np1\naS'str\\n'\np2\naI01\naNa.", b"(dp0\nVk\np1\n(I1\nI2\ntp2\ns.", b"c__builtin__\nset\np0\n((lp1\nI1\natp2\nRp3\n.", b"\x80\x02c_codecs\nencode\nq\x00X\x04\x00\x00\x00ab\xc3\xbfq\x01X\x06\x00\x00\x00latin1q\x02\x86q\x03Rq\x04.", b"\x80\x02c__builtin__\nxrange\nq\x00K\x01K\x05K\x01\x87q\x01Rq\x02.", b"ccopy_reg\n_reconstructor\n(c__main__\nPlain\nc__builtin__\nobject\nNtR(dVa\nI7\nsb.", b"\x80\x04\x8f(K\x01\x90.", b"(K\x01K\x02l.", b"(c__builtin__\nlist\no.", b"(i__builtin__\nlist\n.", b"K\x01K\x02\x86\x32\x86."):
    made = pickle.loads(data)
    print(made.a if type(made) is Plain else made)

# Copies are made in the same way.
import copy
print(copy.copy(Registered()).value, copy.deepcopy([Registered()])[0].value, copy.copy(New(3, b=4)).pair, copy.deepcopy(New([3], b=4)).pair)
inner = slice([1], 2, [3])
print(copy.copy(inner) is inner, copy.deepcopy(inner), copy.deepcopy(inner).start is inner.start)
class BadEx:
    def __getnewargs_ex__(self): return self.given
for given in [1], (1,), ((1,), {}):
    bad = BadEx(); bad.given = given
    try: copy.copy(bad)
    except (TypeError, ValueError) as e: print(type(e).__name__, str(e).split(": BadEx")[0])

# Files, persistent objects, own reducers.
file = io.BytesIO()
pickle.dump([1], file); pickle.dump({"two": 2}, file, protocol=0); file.seek(0)
print(pickle.load(file), pickle.load(file))
class P(pickle.Pickler):
    def persistent_id(self, obj): return "the list" if obj is shared else None
    def reducer_override(self, obj): return (int, ("42",)) if type(obj) is Slots else NotImplemented
class U(pickle.Unpickler):
    def persistent_load(self, pid): return [pid]
    def find_class(self, module, name): print("find", module, name); return super().find_class(module, name)
file = io.BytesIO()
P(file).dump((shared, Slots(), Plain)); file.seek(0)
print(U(file).load()[:2])
pickler = pickle.Pickler(io.BytesIO()); pickler.dispatch_table = {Slots: lambda s: (int, ())}
pickler.dump(Slots())

def local():
    class Local: pass
    return Local
def attempt(*texts):
    for text in texts:
        try: print(text, "=", eval(text))
        except Exception as e: print(text, "->", type(e).__name__, str(e).split(" at 0x")[0].split("<function")[0].split("<class")[0].rstrip())
attempt("pickle.loads(b'')", "pickle.loads(b'\\xff')", "pickle.loads(b'K')", "pickle.loads(b'.')", "pickle.loads(b'h\\x05.')", "pickle.loads(b'\\x80\\x09.')", "pickle.loads('text')", "pickle.loads(b'X\\x05\\0\\0\\0ab')", "pickle.loads(b'cnowhere\\nnothing\\n.')", "pickle.loads(b'cbuiltins\\nnothing\\n.')", "pickle.loads(b'Pabc\\n.')",
        "pickle.dumps(lambda: 0)", "pickle.dumps(local())", "pickle.dumps((i for i in []))", "pickle.dumps(1, 9)", "pickle.dumps(1, -1)", "pickle.Pickler(5)", "pickle.Unpickler(5)", "pickle.dumps(type('Lost', (), {}))", "copyreg.pickle(int, 5)", "copyreg.constructor(5)", "copyreg.add_extension('a', 'b', 0)")
copyreg.add_extension("__main__", "Plain", 240)
data = pickle.dumps(Plain, 2)
print(data, pickle.loads(data) is Plain)
attempt("copyreg.add_extension('__main__', 'Plain', 241)", "copyreg.add_extension('x', 'y', 240)", "copyreg.remove_extension('x', 'y', 240)", "copyreg.remove_extension('__main__', 'Plain', 240)", "pickle.loads(data) is Plain", "copyreg.clear_extension_cache()", "pickle.loads(data)")
