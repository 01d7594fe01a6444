# anext() with a default: its steps, whatever __anext__() gives.
import sys
async def ag():
    yield 1
class Aw:
    def __await__(self): return iter([1,2])
class AI:
    def __anext__(self): return Aw()
class AI2:
    async def __anext__(self): raise StopAsyncIteration
class AI3:
    def __anext__(self): return 5
class AI4:
    async def __anext__(self): raise ValueError("x")
a = anext(AI(), "d")
print(type(a).__name__, [n for n in dir(a) if n[0] != "_"])
print(next(a.__await__()), next(a), type(a.__await__()))
try: print(a.send(5))
except Exception as e: print(type(e), e)
a = anext(AI2(), "d")
try: print(a.send(None))
except StopIteration as e: print(type(e), e.value)
try: print(anext(AI2(), "d").send(5))
except Exception as e: print(type(e), e)
try: print(anext(AI3(), "d").send(None))
except Exception as e: print(type(e), e)
try: print(anext(AI4(), "d").send(None))
except Exception as e: print(type(e), e)
try: print(anext(AI4(), "d").throw(KeyError("k")))
except Exception as e: print(type(e), e)
try: print(anext(AI(), "d").throw(KeyError("k")))
except Exception as e: print(type(e), e)
x = anext(AI2(), "d"); print(x.close())
try: print(x.send(None))
except Exception as e: print(type(e), e)
x = anext(ag(), "d"); print(x.close())
try: x.send(None)
except Exception as e: print(type(e), e)
def stop():
    yield
class G:
    def __await__(self): return stop()
class AG:
    def __anext__(self): return G()
x = anext(AG(), 1); x.send(None); x.close()
x = anext(AG(), 1); x.send(None)
try: x.throw(StopAsyncIteration)
except Exception as e: print(type(e), repr(e))
for f in (lambda: anext(), lambda: anext(5, 6), lambda: anext(AI(), 1, 2), lambda: aiter(), lambda: aiter(5,6), lambda: anext(AI())):
    try: print(type(f()))
    except Exception as e: print(type(e), e)
