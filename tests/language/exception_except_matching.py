# How except clauses choose: subclasses, tuples, nested tuples, dynamic expressions, virtual classes.
order = []
def kinds(*k):
    order.append([x.__name__ for x in k])
    return k
def attempt(e):
    order.clear()
    try:
        raise e
    except kinds(ValueError):
        r = "first"
    except kinds(KeyError, IndexError):
        r = "second"
    except kinds(LookupError):
        r = "third"
    except kinds(BaseException):
        r = "last"
    print(type(e).__name__, r, len(order))
for e in ValueError(), KeyError(), IndexError(), LookupError(), UnicodeError(), OSError(), KeyboardInterrupt(), UnicodeDecodeError("a", b"", 0, 1, "r"):
    attempt(e)
for handler in (ValueError, (), (KeyError,), (KeyError, ValueError), ((KeyError, (ValueError,)),), Exception, BaseException, object):
    try:
        try: raise ValueError("v")
        except handler as e: print("caught by", handler)
    except ValueError: print("not caught by", handler)
    except TypeError as e: print("TypeError", e)
class Meta(type):
    def __subclasscheck__(cls, c): return True
    def __instancecheck__(cls, o): return True
class Virtual(Exception, metaclass=Meta): pass
try:
    try: raise ValueError
    except Virtual: print("virtual matched")
except ValueError: print("virtual ignored: the real MRO counts")
def risky():
    order.append("evaluated")
    return ValueError
order.clear()
try: pass
except risky(): pass
print("handlers are not evaluated without an exception", order)
try:
    try: raise KeyError("original")
    except undefined_name: pass
except NameError as e: print(e, repr(e.__context__))
try:
    try: raise KeyError("original")
    except (ValueError, 1 / 0): pass
except ZeroDivisionError as e: print(e, repr(e.__context__))
e = "outer e"
try: raise ValueError("x")
except ValueError as e: inner = e
print(inner, "e" in globals())
def f():
    e = 1
    try: raise ValueError
    except ValueError as e: pass
    try: return e
    except UnboundLocalError as u: return str(u)
print(f())
def loop():
    out = []
    for exc in (ValueError, KeyError, None):
        try:
            if exc: raise exc("m")
        except ValueError as exc: out.append("V")
        except KeyError as k: out.append("K" + str(k))
        else: out.append("none")
    return out
print(loop())
try: raise ValueError
except Exception as a:
    try: raise KeyError
    except Exception as b: print(type(a).__name__, type(b).__name__, b.__context__ is a)
class A(Exception): pass
class B(A): pass
for cls in A, B:
    try: raise cls
    except B: print("B")
    except A: print("A")
def multi():
    try:
        try: raise A
        except B: return "inner"
        else: return "else"
        finally: print("finally")
    except A: return "outer"
print(multi())
