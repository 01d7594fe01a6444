# types: names of the internal types, SimpleNamespace, MappingProxyType, new_class.
import types
def f(): pass
def g(): yield
async def co(): pass
async def ag(): yield
c = co(); c.close()
class C:
    __slots__ = ("s",)
    def m(self): pass
print([isinstance(v, t) for v, t in ((f, types.FunctionType), (lambda: 0, types.LambdaType), (len, types.BuiltinFunctionType), ([].append, types.BuiltinMethodType), (C().m, types.MethodType), (g(), types.GeneratorType), (c, types.CoroutineType), (ag(), types.AsyncGeneratorType), (types, types.ModuleType), (f.__code__, types.CodeType), (C.s, types.MemberDescriptorType), (None, types.NoneType), (..., types.EllipsisType), (NotImplemented, types.NotImplementedType), (list[int], types.GenericAlias), (int | str, types.UnionType), (C.__dict__, types.MappingProxyType), (str.upper, types.MethodDescriptorType), (int.__add__, types.WrapperDescriptorType), ((5).__add__, types.MethodWrapperType))])
n = types.SimpleNamespace(a=1, b="x")
n.c = [2]
print(n, n.a, n == types.SimpleNamespace(a=1, b="x", c=[2]), n != types.SimpleNamespace(), vars(n), types.SimpleNamespace(), types.SimpleNamespace({"k": 1}), types.SimpleNamespace({"k": 1}, k=2))
del n.a
n.self = n
print(n, hasattr(n, "a"))
for t in "types.SimpleNamespace(1)", "types.SimpleNamespace({1: 2})", "n.zz", "hash(n)", "n < n", "n['b']", "types.MappingProxyType(5)", "types.FunctionType()", "types.GeneratorType()", "types.MethodType(f)", "types.NoneType(1)", "types.CodeType()", "types.SimpleNamespace({}, {})":
    try: print(t, eval(t))
    except Exception as e: print(t, "->", type(e).__name__, e)
d = {"x": 1}
p = types.MappingProxyType(d)
d["y"] = 2
print(p, p["y"], len(p), list(p), "x" in p, p.get("z", 0), dict(p), p | {"w": 3}, p == {"x": 1, "y": 2}, sorted(p.keys()), list(p.items()), p.copy(), list(reversed(p)))
for t in "p['x'] = 1", "del p['x']", "p.clear()", "p.update(a=1)", "p.new = 1", "p |= {}":
    try: exec(t); print(t, "ok")
    except Exception as e: print(t, "->", type(e).__name__, e)
h = types.FunctionType((lambda a, b=2: a + b + k).__code__, {"k": 100}, "named", (7,))
print(h(1), h.__name__, h.__defaults__, h.__globals__["k"])
K = types.new_class("K", (C,), {}, lambda ns: ns.update(x=5))
print(K.x, K.__bases__, types.new_class("E"), types.prepare_class("P")[1:], types.resolve_bases((int,)))
class Dyn:
    @types.DynamicClassAttribute
    def v(self): return "instance"
print(Dyn().v)
@types.coroutine
def gc(): return (yield 1)
async def use(): return await gc()
u = use()
print(u.send(None))
try: u.send("r")
except StopIteration as e: print(e.value)
