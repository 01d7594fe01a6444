# args, notes, attributes of built-in exceptions, repr and str.
e = ValueError("a", 1)
print(e.args, str(e), repr(e))
e.args = (5,)
print(e, repr(e))
e.args = [1, 2]
print(e.args)
try:
    e.args = 5
except TypeError as t:
    print(t)
e.custom = "attribute"
print(e.custom, e.__dict__)
e.add_note("first")
e.add_note("second")
print(e.__notes__)
try:
    e.add_note(5)
except TypeError as t:
    print(t)
print(repr(Exception()), repr(Exception("x")), repr(Exception("x", 2)), repr(KeyError("k")), str(KeyError("k")), str(KeyError("a", "b")), str(KeyError()))
o = OSError(999, "No such file", "name.txt")
print(o.errno, o.strerror, o.filename, o.args, type(o).__name__, o, repr(o))
o = OSError(998, "Denied", "a", None, "b")
print(type(o).__name__, o, o.filename2)
import errno
for n in "EPERM ENOENT EINTR EAGAIN EACCES EEXIST ENOTDIR EISDIR EPIPE ECONNRESET ETIMEDOUT ECONNREFUSED ENOTEMPTY ESRCH ECHILD EALREADY EINPROGRESS".split():
    print(n, type(OSError(getattr(errno, n), "m")).__name__)
print(type(OSError("x")).__name__, OSError("x").errno, IOError is OSError, EnvironmentError is OSError)
s = StopIteration(1, 2)
print(s.value, s.args, StopIteration().value)
x = SystemExit(1, 2)
print(x.code, SystemExit().code, SystemExit("m").code)
n = NameError("m", name="foo")
print(n.name, n, AttributeError("m", name="a", obj=1).obj, ImportError("m", name="n", path="p").path)
for f in (lambda: NameError(foo=1), lambda: ValueError(a=1), lambda: ImportError(foo=1), lambda: Exception(x=1), lambda: KeyError(k=1)):
    try:
        f()
    except TypeError as t:
        print(t)
u = UnicodeDecodeError("utf-8", b"ab\xff", 2, 3, "bad byte")
print(u, u.encoding, u.object, u.start, u.end, u.reason)
u = UnicodeEncodeError("ascii", "a\u1234b\U0001f600", 1, 2, "ordinal")
print(u, UnicodeEncodeError("ascii", "abc", 0, 2, "range"), UnicodeTranslateError("x\xe9", 1, 2, "why"))
se = SyntaxError("msg", ("file.py", 3, 5, "text line"))
print(se, se.msg, se.filename, se.lineno, se.offset, se.text, se.args)
try:
    [].x
except AttributeError as a:
    print(a.name, a.obj)
try:
    undefined_name
except NameError as a:
    print(a.name)
try:
    import not_a_module_at_all
except ModuleNotFoundError as a:
    print(a.name, a.path, a, a.msg)
try:
    from sys import nothing_here
except ImportError as a:
    print(a.name, str(a))
try:
    {}["key"]
except KeyError as k:
    print(k.args)
class E(Exception):
    def __str__(self): return "custom str"
class F(Exception):
    def __repr__(self): return "custom repr"
print(E(1), repr(E(1)), F(1), repr(F(1)), [E(2)])
