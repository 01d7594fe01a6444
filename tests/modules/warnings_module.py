# warnings: filters, where and how often, recording, errors, deprecated().
import sys, warnings

def attempt(function, *args, **kwargs):
    try: print(function(*args, **kwargs))
    except Exception as e: print(type(e).__name__, e)

def inner(level=1): warnings.warn("inner", stacklevel=level)
def outer(): inner(2)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    inner(); outer(); warnings.warn("plain", RuntimeWarning); warnings.warn(UserWarning("object", 2))
    warnings.warn("deep", stacklevel=99)
    warnings.warn_explicit("explicit", SyntaxWarning, "file.py", 7)
for w in log: print(w.category.__name__, w.message, w.lineno, type(w.message).__name__, w.filename.rsplit("/", 1)[-1], w.line, w.source)
print(str(log[-1]).replace(log[-1].filename, "F"))

def count(action, times=3, category=UserWarning):
    with warnings.catch_warnings(record=True) as log:
        warnings.resetwarnings()
        if action: warnings.simplefilter(action)
        for i in range(times): warnings.warn("same place", category)
        for i in range(times): warnings.warn("same place", category)
        for i in range(2): warnings.warn(f"text {i}", category)
    return len(log)
print([(action, count(action)) for action in ("always", "all", "default", "module", "once", "ignore", None)])
attempt(count, "error")
with warnings.catch_warnings(record=True) as log:
    for category in UserWarning, DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning, RuntimeWarning, FutureWarning:
        warnings.warn("default filters", category)
print([w.category.__name__ for w in log])
with warnings.catch_warnings(record=True, action="error", category=RuntimeWarning) as log:
    warnings.warn("user")
    attempt(warnings.warn, "runtime", RuntimeWarning)
    warnings.simplefilter("ignore", append=True)
    warnings.simplefilter("ignore", lineno=5)
    print(warnings.filters[0], warnings.filters[-1])
print(len(log), warnings.filters[0][0])
with warnings.catch_warnings():
    warnings.showwarning = lambda *args, **kwargs: print("shown", args[0], args[1].__name__, args[3] > 0)
    warnings.warn("by own function")
    warnings.warn("hidden", DeprecationWarning, stacklevel=50)
for args in ("no action",), ("ignore", 5), ("ignore", UserWarning, -1): attempt(warnings.simplefilter, *args)
for args in ("no action",), ("ignore", 5), ("ignore", "", int), ("ignore", "", UserWarning, 5), ("ignore", "", UserWarning, "", -1): attempt(warnings.filterwarnings, *args)
warnings.resetwarnings()
warnings.simplefilter("error")
for args in ("text", 5), ("text", int), ("text", "UserWarning"), ("text",), (DeprecationWarning("object"),), ("text", BytesWarning): attempt(warnings.warn, *args)
print(warnings.formatwarning("message", UserWarning, "nowhere.py", 3), warnings.formatwarning("message", UserWarning, "nowhere.py", 3, " the line "), sep="", end="")
catcher = warnings.catch_warnings()
attempt(catcher.__exit__)
with catcher: attempt(catcher.__enter__)
print(catcher, warnings.catch_warnings(record=True))

@warnings.deprecated("use new()")
def old(a): "doc"; return a
@warnings.deprecated("no class")
class Old:
    def __init__(self, a): self.a = a
@warnings.deprecated("quiet", category=None)
def quiet(): return 1
warnings.simplefilter("always")
with warnings.catch_warnings(record=True) as log:
    print(old(1), old.__deprecated__, old.__doc__, old.__name__, Old(2).a, Old.__deprecated__, quiet(), quiet.__deprecated__)
    class Derived(Old): pass
    print(Derived(3).a)
print([(w.category.__name__, str(w.message), w.lineno) for w in log])
attempt(warnings.deprecated, 5)
