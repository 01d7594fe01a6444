# "Did you mean" for misspelt keywords, and the protocols of with.
class A:
    async def __aenter__(s): pass
    async def __aexit__(s,*a): pass
class AE(A):
    def __exit__(s,*a): pass
class S:
    def __enter__(s): pass
    def __exit__(s,*a): pass
class SE(S):
    async def __aexit__(s,*a): pass
class H:
    async def __aexit__(s,*a): pass
for o in A(), AE(), H(), 5:
    try:
        with o: pass
    except TypeError as e: print(e)
async def f(o):
    async with o: pass
for o in S(), SE(), 5, H():
    try: f(o).send(None)
    except TypeError as e: print(e)
def area(width, /, height, *, depth_of, **k): pass
def area2(width, /, height, *, depth_of): widths=0
import functools
class C:
    def m(self, colour): pass
for t in ["area2(1, heigth=2, depth_of=1)", "area2(1, 2, depthof=2)", "area2(1,2,depth_of=1,widths=2)","area2(1,2,depth_of=1,widt=2)", "C().m(color=1)", "int('5', bas=3)", "sorted([], kee=1)","print(1, ends='')", "f(O=1)", "area2(1,2, zzz=1, heigh=1)", "area2(1, heigth=2, zzz=1)", "area2(1, xx=1)", "(lambda x, /: 1)(x=1)", "C().m(selff=1)"]:
    try: eval(t)
    except TypeError as e: print(t, e)
