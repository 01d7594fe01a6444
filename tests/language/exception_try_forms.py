# try with except, else and finally in all orders of events.
def run(action):
    out = []
    try:
        out.append("try")
        if action == "value":
            raise ValueError("v")
        if action == "key":
            raise KeyError("k")
        if action == "index":
            raise IndexError("i")
        if action == "type":
            raise TypeError("t")
        if action == "base":
            raise KeyboardInterrupt
    except ValueError:
        out.append("ValueError")
    except (KeyError, IndexError) as e:
        out.append(f"{type(e).__name__} {e}")
    except Exception as e:
        out.append(f"Exception {e!r}")
    except:
        out.append("bare")
    else:
        out.append("else")
    finally:
        out.append("finally")
    return out


for action in "none", "value", "key", "index", "type", "base":
    print(action, run(action))
try:
    try:
        raise ValueError("inner")
    finally:
        print("finally runs")
except ValueError as e:
    print("propagated", e)
try:
    pass
finally:
    print("only finally")
try:
    raise ValueError
except ValueError as e:
    e2 = e
try:
    e
except NameError as n:
    print(n)
print(repr(e2))
e = "before"
try:
    raise KeyError
except KeyError as e:
    pass
print("e" in globals())
try:
    try:
        1 / 0
    except ValueError:
        print("never")
    else:
        print("never")
    finally:
        print("inner finally")
except ArithmeticError as e:
    print(type(e).__mro__[1].__name__)
try:
    try:
        pass
    except Exception:
        pass
    else:
        raise ValueError("from else")
except ValueError as e:
    print(e)
kinds = ValueError, KeyError
for k in kinds:
    try:
        raise k("dynamic")
    except kinds as e:
        print(repr(e))
for handler in (5, "str", (ValueError, 5), None, [ValueError], object):
    try:
        try:
            raise ValueError
        except handler:
            print("caught")
    except TypeError as e:
        print(e)
try:
    raise OSError
except ValueError, OSError:
    print("unparenthesised tuple (3.14)")
