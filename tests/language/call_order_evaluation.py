# Evaluation order inside calls, defaults, decorators, class headers, subscripts.
log = []
def t(x, v=None):
    log.append(x)
    return v if v is not None else x
def show(label):
    print(label, " ".join(map(str, log)))
    log.clear()
def f(*a, **k): pass
t("f", f)(t(1), t(2), *t("star", [0]), k=t(3), **t("kw", {"z": 0}))
show("call")
t("f", f)(k=t(1), *t("star", [5]))
show("star after keyword")
{t("k1"): t("v1"), t("k2"): t("v2")}
show("dict")
[t(1), *t("s", [2]), t(3)]
show("list")
t("a", 1) + t("b", 2) * t("c", 3) ** t("d", 1)
show("arith")
t("a", [1, 2, 3])[t("i", 0):t("j", 2):t("k", 1)]
show("slice")
t("x", 5) if t("cond", 0) or False else t("y", 6)
show("conditional")
t("a", 1) < t("b", 2) > t("c", 3) < t("d", 9)
show("chain")
@t("dec1", lambda c: c)
@t("dec2", lambda c: c)
class C(t("base", object), metaclass=t("meta", type)):
    t("body")
    x: t("annotation") = t("value")
show("class")
@t("dec", lambda c: c)
def g(a=t("default"), *, b: t("ann") = t("kwdefault")) -> t("ret"): pass
show("def")
lambda a=t("lambda default"): t("lambda body")
show("lambda")
t("t1", {})[t("k1")] = t("t2", {})[t("k2")] = t("value")
show("assign")
o = t("obj", C())
t("o2", o).attr = t("v")
show("attr assign")
d = {"k": 1}
t("d", d)[t("k")] += t("inc", 1)
show("aug")
del t("d", d)[t("k")], t("l", [1, 2])[t("i", 0)]
show("del")
for t("tgt", d)["x"] in t("iter", [1]): t("body")
show("for")
[t("elt") for x in t("it1", [1, 2]) if t("if") for y in t("it2", [1])]
show("comp")
{t("key"): t("val") for x in t("iter", [1])}
show("dict comp")
f"{t('a')}{t('b'):{t('spec', '>3')}}{t('c')!r}"
show("fstring")
assert t("ok"), t("never")
show("assert")
class M:
    def __init__(self, n): self.n = n
    def __enter__(self): log.append("enter" + self.n)
    def __exit__(self, *a): log.append("exit" + self.n)
with t("m1", M("1")), t("m2", M("2")): t("body")
show("with")
try:
    raise t("exc", ValueError()) from t("cause", KeyError())
except t("match", ValueError): t("handler")
show("raise")
print(t(1), t(2), sep=t("sep", " "))
show("print")
t("a", False) or t("b", False) and t("c") or t("d")
show("bool")
x = y, z = t("v", (1, 2))
show("unpack")
return_ = (lambda: (t(1), t(2))[t("i", 0)])()
show("return")
