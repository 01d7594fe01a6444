# Generator objects: attributes, states, names, frames; generators as arguments and values.
def g(x):
    "doc of g"
    y = yield x
    yield y
a = g(1)
print(a.__name__, a.__qualname__, g.__doc__, a.gi_code.co_name, a.gi_running, a.gi_suspended, a.gi_frame.f_locals, a.gi_yieldfrom)
next(a)
print(a.gi_suspended, a.gi_frame.f_locals, a.gi_frame.f_lineno > 0)
print(a.send("sent"), a.gi_frame.f_locals)
print(list(a), a.gi_frame, a.gi_running, a.gi_suspended)
a.__name__ = "renamed"
a.__qualname__ = "q.renamed"
print(a.__name__, repr(a).split(" at ")[0])
for t in "a.__name__ = 5", "a.gi_running = 1", "a.x = 1", "len(a)", "a[0]", "a + a", "a()", "a.send()", "a.send(1, 2)", "a.throw()", "a.close(1)", "next(a, 1, 2)", "g.send(1)", "g()", "type(a)()", "bool(a) and a.nothing":
    try:
        exec(t)
        print(t, "ok")
    except Exception as e:
        print(t, "->", type(e).__name__, e)
def running():
    print(me.gi_running, me.gi_suspended)
    yield
me = running()
next(me)
class C:
    def meth(self):
        yield self
        yield from (i for i in "ab")
    def __iter__(self): yield from range(2)
    @staticmethod
    def s(): yield "static"
    @classmethod
    def c(cls): yield cls.__name__
    prop = property(lambda self: (x for x in "p"))
c = C()
m = c.meth()
print(next(m) is c, list(m), list(c), list(C.s()), list(C.c()), list(c.prop), m.__qualname__, c.prop.__qualname__, [*c, *c])
def args(*a, k=0, **kw): yield a; yield k; yield kw
print(list(args(1, 2, k=3, z=4)))
def params(gen): return sum(gen), list(gen)
print(params(x for x in range(4)), max(g2 for g2 in [3, 1]), dict((k, v) for k, v in zip("ab", [1, 2])))
def pingpong():
    x = 0
    while x is not None: x = yield f"got {x}"
    return "bye"
p = pingpong()
print(p.send(None), p.send(1), p.send([2]))
try: p.send(None)
except StopIteration as e: print(e.value, e.args)
for action in (lambda: p.send(None), lambda: p.send(5), lambda: next(p), lambda: p.throw(ValueError("after end"))):
    try: print(action())
    except BaseException as e: print(type(e).__name__, e)
p.close()
def conditional_yield(flag):
    if flag: yield 1
print(list(conditional_yield(True)), list(conditional_yield(False)))
def infinite():
    n = 0
    while True:
        n += 1
        cmd = yield n
        if cmd == "reset": n = 0
i = infinite()
print(next(i), next(i), i.send("reset"), next(i), [next(i) for _ in range(3)])
def tee(it, n):
    queues = [[] for _ in range(n)]
    def branch(q):
        while True:
            if not q:
                try: v = next(it)
                except StopIteration: return
                for o in queues: o.append(v)
            yield q.pop(0)
    it = iter(it)
    return [branch(q) for q in queues]
x, y = tee("abc", 2)
print(next(x), next(x), list(y), list(x))
def nested():
    def inner():
        got = yield "inner"
        return got
    r = yield from inner()
    yield ("result", r)
n = nested()
print(next(n), n.send("value"))
