# Names that vanish: del in all scopes, exception variables, comprehension variables.
x = 1
del x
try:
    print(x)
except NameError as e:
    print(e)
x = 2
def f():
    global x
    del x
f()
print("x" in globals())
def g(a, b=2, *c, **d):
    del a, b, c, d
    return locals()
print(g(1, 3, 4, z=5))
def h():
    y = 1
    del y
    y = 2
    return y
print(h())
class C:
    a = 1
    b = a + 1
    del a
print(hasattr(C, "a"), C.b)
for i in range(3):
    if i == 1:
        del i
try:
    del i
    print("i existed")
    del i
except NameError as e:
    print(e)
try:
    raise ValueError
except ValueError as err:
    del err
print("err" in globals())
def conditional(flag):
    if flag:
        z = 1
    try:
        return z
    except UnboundLocalError as e:
        return str(e)
print(conditional(True), conditional(False))
def loop():
    for k in []:
        pass
    try:
        k
    except UnboundLocalError as e:
        print(e)
loop()
import math
del math
try:
    math
except NameError as e:
    print(e)
def inner():
    v = 1
    def get():
        return v
    del v
    try:
        return get()
    except NameError as e:
        return str(e)
print(inner())
l = [1, 2, 3]
m = l
del l
print(m)
d = {"f": lambda: 1}
del d["f"]
print(d)
def reuse():
    t = [1]
    u = t
    del t[:]
    return u
print(reuse())
def importing():
    try:
        sys
    except NameError as e:
        print(type(e).__name__, e)
    import sys
importing()
def augment():
    try:
        n += 1
    except UnboundLocalError as e:
        print(e)
    n = 0
augment()
def in_with():
    class M:
        def __enter__(self): return 1
        def __exit__(self, *a): pass
    with M() as w:
        pass
    return w
print(in_with())
