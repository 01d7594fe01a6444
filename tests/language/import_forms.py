# Forms of import with a local package.
import support.simple
import support.simple as s
from support import simple
from support.simple import value, function as fn
from support import simple as again, package_value
from support.sub import deeper
import support.sub.deeper as d
from support.sub.deeper import (
    up,
    sideways,
)
import sys, math as m

print(support.simple is s is simple is again, value, fn(), package_value)
print(deeper is d, up, sideways.where, support.sub.deeper.NAME)
print(support.__name__, support.__path__ is not None, s.__name__, s.__package__, support.__package__)
print(m.floor(2.5), "support.simple" in sys.modules, sys.modules["support.simple"] is s)
from support.star import *
print(public, "_hidden" in globals(), "not_listed" in globals())
from support.star_all import *
print(_listed, "unlisted" in globals())


def trial(text):
    try:
        exec(text, {})
        print(text, "ok")
    except Exception as e:
        print(text, "->", type(e).__name__, str(e).split(" (")[0])


trial("import not_there")
trial("import support.not_there")
trial("from support import not_there")
trial("from support.simple import nothing")
trial("import support.simple.deeper")
trial("from . import x")
trial("from .. import x")
trial("import support.raises")
for package in {"__package__": 5}, {"__name__": 5}, {"__package__": ""}, {"__name__": "a"}, {"__package__": None}:
    try:
        exec("from . import x", dict(package))
    except Exception as e:
        print(package, "->", type(e).__name__, e)
trial("from support.raises import x")
trial("import math.floor")
trial("from math import nothing")
trial("import support.broken")
print("support.raises" in sys.modules)


def local_import():
    import support.sub as x
    from support.sub import deeper as y
    return x.__name__, y.NAME, sorted(locals())


print(local_import())
print(__import__("support.sub").__name__, __import__("support.simple", fromlist=["x"]).__name__)
print(support.simple.counter, __name__)
del sys.modules["support.simple"]
import support.simple as fresh
print(fresh is s, fresh.value)
class C:
    import math
    from math import pi as circle
print(C.math.floor(1.5), round(C.circle, 2))
import support.circular_a
print(support.circular_a.result)
