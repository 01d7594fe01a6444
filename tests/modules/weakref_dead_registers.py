# gc.collect() finds what earlier statements of the running functions have left nowhere but in the interpreter.
# skip-in: sanitize (its C frames keep stale references)
import gc, weakref

class MyException(Exception):
    def __init__(self, obj): self.obj = obj
class MyObj:
    def method(self): pass

def collect(): gc.collect()

def method_bound():
    obj = MyObj()
    r = weakref.WeakMethod(obj.method)
    del obj
    gc.collect()
    return r()

def caught(how):
    obj = MyObj()
    def inner():
        local = obj
        raise MyException(obj)
    r = weakref.ref(obj)
    if how == 0:
        try: inner()
        except MyException as e: pass
    elif how == 1:
        try: inner()
        except MyException: pass
    elif how == 2:
        for i in [0]:
            try: inner()
            except: break
    elif how == 3:
        try: inner()
        except: pass
    obj = None
    collect()
    return r()

def cycle(make):
    obj = MyObj()
    r = weakref.ref(obj)
    container = make([obj, 1])
    obj.x = iter(container)
    del obj, container
    gc.collect()
    return r()

print(method_bound())
print([caught(how) for how in range(4)])
print([cycle(make) for make in (list, tuple, set, frozenset, dict.fromkeys)])
print(sum([len(str(caught(how))) for how in range(4)]))
