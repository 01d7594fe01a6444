# return, break and continue inside try/finally.
def f1():
    try:
        return "try"
    finally:
        print("finally")


def f2():
    try:
        return "try"
    finally:
        return "finally"


def f3():
    try:
        raise ValueError
    finally:
        return "swallowed"


def f4():
    for i in range(3):
        try:
            continue
        finally:
            print("f4", i)
    return "end"


def f5():
    for i in range(3):
        try:
            raise ValueError
        finally:
            break
    return i


def f6():
    while True:
        try:
            return "return"
        finally:
            break
    return "after break"


def f7():
    for i in range(3):
        try:
            1 / 0
        except ZeroDivisionError:
            continue
        finally:
            if i == 1:
                break
    return i


def f8():
    x = 1
    try:
        return x
    finally:
        x = 2


def f9():
    x = []
    try:
        return x
    finally:
        x.append("mutated")


def f10():
    try:
        try:
            return "inner"
        finally:
            print("inner finally")
            raise KeyError("k")
    except KeyError as e:
        return f"except {e}"
    finally:
        print("outer finally")


def f11():
    try:
        pass
    except Exception:
        return "never"
    else:
        return "else"
    finally:
        print("f11 finally")


def f12():
    for a in range(2):
        for b in range(2):
            try:
                if b == 1:
                    break
                continue
            finally:
                print("f12", a, b)
        else:
            print("no break")
    return "done"


def f13():
    try:
        yield 1
        return
    finally:
        yield 2


def f14():
    while True:
        try:
            try:
                break
            finally:
                print("one")
        finally:
            print("two")
    return "out"


def f15():
    for i in range(5):
        try:
            if i == 3:
                return i
        finally:
            if i == 3:
                continue
    return "continued past return"


for f in f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f14, f15:
    print(f.__name__, f())
print(list(f13()))
