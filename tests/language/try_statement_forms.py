# Every form of the try statement.
def run(n):
    out = []
    try:
        if n == 1: raise ValueError
        if n == 2: raise KeyError
    except ValueError: out.append("V")
    except KeyError as e: out.append("K")
    else: out.append("else")
    finally: out.append("finally")
    try: pass
    finally: out.append("f2")
    try:
        if n == 3: raise OSError
    except: out.append("bare")
    else: out.append("no error")
    try:
        try:
            if n == 4: raise TypeError("t")
        finally: out.append("inner")
    except (TypeError, ValueError) as e: out.append(str(e))
    return out
for n in range(5): print(run(n))
def nest(n):
    for i in range(3):
        try:
            try:
                if i == n: raise IndexError(i)
            except KeyError: print("never")
            else: print("else", i)
        except IndexError as e:
            print("index", e)
            continue
        finally: print("finally", i)
        print("end", i)
nest(1)
try: raise ValueError("a")
except ValueError as e:
    try: raise KeyError("b")
    except KeyError as e2: print(repr(e), repr(e2))
try:
    try: raise ValueError("x")
    except KeyError: pass
    finally: print("cleanup")
except ValueError as e: print("outer", e)
def value():
    try: return "try"
    except Exception: return "except"
    else: return "else"
    finally: print("f")
print(value())
def gen():
    try:
        yield 1
        yield 2
    except ValueError: yield "caught"
    else: yield "else"
    finally: yield "finally"
print(list(gen()))
g = gen(); next(g); print(g.throw(ValueError), list(g))
try: raise (ValueError if 1 else KeyError)("dynamic")
except (ValueError if 1 else KeyError) as e: print(e)
try:
    assert False, "asserted"
except AssertionError as e: print(e)
class E(Exception): pass
try: raise E
except (E): print("parenthesised")
try: raise E
except (E,): print("tuple")
try: raise E from None
except E as e: print(e.__cause__, e.__suppress_context__)
