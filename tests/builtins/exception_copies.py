# copy and pickle of exceptions: what is not among their args comes along.
import copy, pickle
class Own(ImportError): pass
def show(e): return type(e).__name__, e.args, [(name, getattr(e, name)) for name in ("name", "path", "name_from", "obj", "filename", "filename2", "value", "code", "exceptions", "lineno", "extra", "__notes__") if getattr(e, name, None) is not None]
noted, extra = ValueError(1), OSError(9999, "m", "f")
noted.add_note("n"); extra.extra = 1
for e in ImportError("test", name="somename", path="somepath"), ImportError("x"), ImportError("x", name="n", name_from="nf"), ModuleNotFoundError("x", name="n"), Own("o", path="p"), AttributeError("t", name="n", obj=5), AttributeError("t"), NameError("t", name="n"), SyntaxError("m", ("f", 1, 2, "t")), UnicodeDecodeError("utf8", b"x", 0, 1, "r"), StopIteration(5), ExceptionGroup("g", [ValueError(1)]), OSError(9999, "m"), OSError(9999, "m", "f", None, "g"), extra, SystemExit(3), noted, KeyError():
    reduced = e.__reduce__()
    print(len(reduced), reduced[1], reduced[2:], show(copy.copy(e)) == show(pickle.loads(pickle.dumps(e))), show(copy.copy(e)))
