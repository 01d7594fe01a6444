# Exceptions inside handlers, nested try blocks, loops with try, state restored.
import sys
def f(n):
    try:
        try:
            if n == 1: raise ValueError("v")
            if n == 2: raise KeyError("k")
            if n == 3: raise TypeError("t")
            return "normal"
        except ValueError:
            if n == 1: raise KeyError("from handler")
        except KeyError as e:
            return f"inner {e}"
        finally:
            print("inner finally", n)
    except KeyError as e:
        return f"outer {e}, context {e.__context__!r}"
    except TypeError as e:
        return f"outer type {e}"
    finally:
        print("outer finally", n)
for n in range(4):
    print(f(n))
results = []
for x in [1, 0, "a", None, 2]:
    try:
        r = 10 / x
    except ZeroDivisionError:
        results.append("zero")
        continue
    except TypeError as e:
        results.append(str(e)[:20])
    else:
        results.append(r)
    finally:
        results.append("f")
print(results)
def retry(times):
    for attempt in range(times):
        try:
            if attempt < 2: raise OSError(f"attempt {attempt}")
            return f"succeeded at {attempt}"
        except OSError as e:
            last = e
    raise last
print(retry(3))
try:
    retry(2)
except OSError as e:
    print(e, e.__context__)
def g():
    try:
        return h()
    except ValueError as e:
        raise RuntimeError("wrapped") from e
def h(): raise ValueError("from h")
try:
    g()
except RuntimeError as e:
    print(e, "<-", e.__cause__, e.__suppress_context__, sys.exception() is e)
print(sys.exception())
try:
    try:
        raise ValueError(1)
    except ValueError as e:
        try:
            raise ValueError(2)
        except ValueError as e:
            print("inner", e)
        print("e" in globals())
except NameError as n:
    print(n)
def swallow(n):
    while True:
        n -= 1
        try:
            if n % 2: raise ValueError
            if n == 0: return "done"
        except ValueError:
            continue
        else:
            n -= 1
print(swallow(12))
class Ctx:
    def __enter__(self): raise ValueError("enter")
    def __exit__(self, *a): print("never")
try:
    with Ctx(): pass
except ValueError as e: print(e)
def cleanup():
    steps = []
    try:
        steps.append(1)
        try:
            steps.append(2)
            raise KeyError
        finally:
            steps.append(3)
            try:
                raise ValueError
            except ValueError:
                steps.append(4)
    except KeyError:
        steps.append(5)
    return steps
print(cleanup())
