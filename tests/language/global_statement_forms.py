# global and nonlocal in all positions.
a = 1
def set_a(v):
    global a
    a = v
set_a(2); print(a)
def declare_many():
    global b, c, d
    b = c = d = "made"
declare_many(); print(b, c, d)
def delete():
    global b
    del b
delete(); print("b" in globals())
def loop():
    global i
    for i in range(3): pass
loop(); print(i)
def imports():
    global math
    import math
imports(); print(math.floor(1.5))
def define():
    global made
    def made(): return "global function"
    global Klass
    class Klass: pass
define(); print(made(), Klass.__qualname__, made.__qualname__)
def handler():
    global err
    try: raise ValueError("v")
    except ValueError as err: pass
handler(); print("err" in globals())
def walrus():
    global w
    return [w := n for n in range(3)]
print(walrus(), w)
def withs():
    global target
    class M:
        def __enter__(self): return "entered"
        def __exit__(self, *a): pass
    with M() as target: pass
withs(); print(target)
def nest():
    x = "nest"
    def inner():
        global x
        x = "global x"
        return x
    return x, inner(), x
print(nest(), x)
def nl():
    v, w = 1, []
    def one():
        nonlocal v, w
        v += 1; w = w + [v]
        def two():
            nonlocal v
            v *= 10
            return v
        return two()
    return one(), one(), v, w
print(nl())
class Body:
    global in_class
    in_class = "from class"
    local = 1
print(in_class, hasattr(Body, "in_class"))
def counter():
    count = 0
    class C:
        def bump(self):
            nonlocal count
            count += 1
            return count
    return C()
k = counter(); k.bump(); print(k.bump())
def param(n):
    def set(v):
        nonlocal n
        n = v
    set(99)
    return n
print(param(1))
exec("global z9\nz9 = 5"); print(z9)
def shadow():
    print_ = 1
    def f():
        nonlocal print_
        print_ += 1
        return print_
    return f() + f()
print(shadow())
def aug():
    global a
    a += 10
aug(); print(a)
