# Every TypeError for wrong numbers of arguments.
def f0(): pass
def f1(a): pass
def f2(a, b): pass
def f3(a, b, c): pass
def fd(a, b=1): pass
def fdd(a, b=1, c=2): pass
def fs(a, *args): pass
def fk(a, *, k): pass
def fk2(*, k1, k2): pass
def fk3(*, k1, k2, k3): pass
def fkd(a, b=1, *, k=2): pass
def fp(a, b, /): pass
def fpk(a, /, b, *, c): pass
def fkw(**kw): pass
calls = """f0(1)
f0(1, 2)
f0(a=1)
f1()
f1(1, 2)
f1(1, 2, 3)
f2()
f2(1)
f2(b=1)
f2(1, 2, 3)
f3()
f3(1)
f3(b=2)
fd()
fd(1, 2, 3)
fdd()
fdd(1, 2, 3, 4)
fs()
fs(b=1)
fk()
fk(1)
fk(1, 2)
fk(1, 2, k=3)
fk(k=1)
fk2()
fk2(k1=1)
fk3()
fk3(k2=1)
fkd()
fkd(1, 2, 3)
fkd(1, 2, 3, k=1)
fkd(1, 2, 3, 4, z=1)
fp(1)
fp(a=1, b=2)
fp(1, b=2)
fpk(1)
fpk(1, 2)
fpk(1, 2, 3)
fpk(a=1, b=2, c=3)
fkw(1)
fkw(1, 2, a=3)
f1(a=1, b=2)
f1(1, a=2)
f2(1, a=2)
f1(A=1)
fk(1, key=2)
f1(*[1, 2])
f1(**{'a': 1, 'b': 2})""".splitlines()
for call in calls:
    try:
        eval(call)
        print(call, "ok")
    except TypeError as e:
        print(call, "->", e)
