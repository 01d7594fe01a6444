# Indexes whose __index__() empties the sequence that is being changed.
class I:
    def __init__(self, a, v): self.a=a; self.v=v
    def __index__(self):
        self.a.clear(); return self.v
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
a=bytearray(b'x'*5000); t(lambda: a.insert(4000, I(a,65))); print(a[:5], len(a))
a=bytearray(b'x'*5000)
def f():
    a[I(a,100):200]=b'zz'
t(f); print(a[:5], len(a))
a=bytearray(b'x'*5000)
t(lambda: a[I(a,100):200])
a=bytearray(b'x'*5000)
def f():
    a[I(a,100):200:2]=b'z'*50
t(f); print(a[:5], len(a))
a=[1]*5000
t(lambda: a[I(a,100):200])
a=[1]*5000
def f(): a[I(a,100):200]=[7]
t(f); print(a[:5], len(a))
a=[1]*5000
def f(): a[I(a,100):200:2]=[7]*50
t(f); print(a[:5], len(a))
a=[1]*5000
def f(): del a[I(a,100):200:2]
t(f); print(a[:5], len(a))
a=bytearray(10); m=memoryview(a)
t(lambda: a.__init__(3)); t(lambda: m[9])


def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class I:
    def __init__(self, a, v): self.a=a; self.v=v
    def __index__(self): self.a.clear(); return self.v
a=[1,2,3]*100
def f():
    global a
    a *= I(a,3)
    return a
t(f)
a=[1,2,3]*100
t(lambda: a * I(a,3))
a=[1,2,3]*100
t(lambda: a.index(5, I(a,2)))
a=[1,2,3]*100
t(lambda: a.pop(I(a,2)))
a=[1,2,3]*100
t(lambda: a.insert(I(a,20),7)); print(a)
a=bytearray(b'abc'*100)
def f():
    global a
    a *= I(a,3)
    return a
t(f)
