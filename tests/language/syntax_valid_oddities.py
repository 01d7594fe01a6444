# Legal constructs that look strange.
print(((((1)))), (lambda: (lambda: 2)())(), [[]][0], {}.get(1), ()[:], ""[:0] == "")
x = (yield_ := 3) if 1 else 0
if (a := 1) and (b := a + 1): print(a, b)
print(not not not 0, - - 1, ~~5, +-+1, not-1, 1 if not 0 else 2)
print(1 if 0 else 2 if 0 else 3, (1 if 0 else 2) if 0 else 3, [1, 2][True if 1 else 0])
print("a" if "b" else "c" "d", ("a" if 0 else "c") + "d", *"x" if 1 else "y")
assert (1, "always true")[0]
def f(a, b=(1, 2), *, c={"k": [1]}["k"][0]): return a, b, c
print(f(0))
class C(object, ): pass
class D(*(C,), **{}): pass
print(D.__mro__[1].__name__)
for i in range(3): continue
else: print("continue else")
while True: break
def g(): """only a docstring"""
def h(): "a"; "b"; 5; None; ...; return 1
print(g(), h(), g.__doc__, h.__doc__)
def documented():
    "first" " part"
    return 1
def not_doc():
    f"not a docstring"
def expr_first():
    1
    "not doc"
print(documented.__doc__, not_doc.__doc__, expr_first.__doc__)
try: raise ValueError
except (ValueError): pass
except (): print("never")
else: pass
finally: print("finally")
with (type("M", (), {"__enter__": lambda s: (1, 2), "__exit__": lambda *a: None})() as (m, n)): print(m, n)
print(f(1)[0], f(1) [1] [0], f  (2)  . __class__ . __name__, (f)(3)[0])
print(1 .bit_length(), 1.0.is_integer(), 1j.imag, 0xf.bit_length(), "".join.__name__, [].append.__name__, {}.keys.__name__, ().__class__, (1,).__len__(), "%d" % 5 .real)
lst = [1, 2, 3]; lst[0], lst[1] = lst[1], lst[0]; print(lst)
lst[lst[0] - 1] = lst[-1] = 9; print(lst)
a = b = [] ; a.append(1) ; print(b) ;
_ = __ = ___ = 1
print(_, __, ___)
def k(*, _=1, __=2): return _ + __
print(k(), k(_=5))
print({1: 2}[1], {1, 2} - {1}, {**{}} or "empty", [*{}], {*{}} == set(), -1 ** 2, 2 ** -1, (-1) ** 2, 1 - -1)
match = {"case": 1}; print(match["case"])
type = 5; print(type); del type
print(type(5))
async def co(): return [x async for x in ag()], await sub()
async def ag():
    yield 1
async def sub(): return "s"
try: co().send(None)
except StopIteration as e: print(e.value)
print((lambda *, a: a)(a=1), (lambda *a, b=2: (a, b))(), (lambda a, /: a)(1), (lambda: None)(), (lambda a=1, *b, c, **d: c)(c=3))
if True: pass; print("after pass")
if 1:
    pass
elif 2: pass
else:
    pass
print("end"); print("same line")
