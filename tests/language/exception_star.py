# try/except*.
def run(exc):
    out = []
    try:
        try:
            if exc:
                raise exc
        except* ValueError as e:
            out.append(("V", repr(e)))
        except* (KeyError, TypeError) as e:
            out.append(("KT", repr(e)))
        else:
            out.append("else")
        finally:
            out.append("finally")
    except BaseException as e:
        out.append(("escaped", repr(e)))
    for line in out:
        print("  ", line)


for exc in (None, ValueError("plain"), ExceptionGroup("g", [ValueError(1)]), ExceptionGroup("g", [ValueError(1), KeyError(2), OSError(3)]), OSError("x"),
            ExceptionGroup("g", [ExceptionGroup("h", [ValueError(1), TypeError(2)]), KeyError(3)]), BaseExceptionGroup("b", [ValueError(), KeyboardInterrupt()])):
    print(repr(exc))
    run(exc)
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
    except* ValueError:
        raise IndexError("new")
except ExceptionGroup as e:
    print(repr(e), [repr(x.__context__) for x in e.exceptions])
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
    except* ValueError:
        raise
    except* KeyError as e:
        raise OSError("os") from e
except ExceptionGroup as e:
    print(repr(e))
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), ValueError(2)])
    except* ValueError as e:
        raise
except ExceptionGroup as e:
    print(repr(e))
try:
    try:
        raise ValueError("v")
    except* ExceptionGroup:
        pass
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError("v")
    except* 5:
        pass
except TypeError as e:
    print(e)
try:
    raise ExceptionGroup("g", [ValueError(1)])
except* ValueError as e:
    pass
print("e" in globals())
try:
    raise ExceptionGroup("g", [KeyError("q")])
except* KeyError, ValueError:
    print("no parentheses")
for text in "try:\n pass\nexcept* ValueError:\n pass\nexcept KeyError:\n pass", "try:\n pass\nexcept*:\n pass", "for x in y:\n try:\n  pass\n except* ValueError:\n  break", "def f():\n try:\n  pass\n except* ValueError:\n  return":
    try:
        compile(text, "t", "exec")
    except SyntaxError as e:
        print(e.msg)
