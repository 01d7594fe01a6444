# Every form of import and what it binds.
import sys
import sys as system
import os.path
import os.path as p
import sys, math as m, json
from math import pi
from math import pi as circle, e
from math import (sin, cos,)
from os import path as q
print(system is sys, os.path is p is q, m.pi == pi == circle, round(e, 3), json.dumps(1), sin(0), cos(0))
def f():
    import math
    from math import floor as fl
    return math.floor(1.5), fl(2.5), "math" in globals()
print(f())
class C:
    import json as j
    from math import ceil
print(C.j is json, C.ceil(1.2))
if True: import time as t
print(t.__name__)
try: import nothing_here
except ImportError as x: print(x.name, type(x).__name__)
try: from math import nothing
except ImportError as x: print(x.name)
for mod in "math", "json", "sys": print(__import__(mod).__name__, end=" ")
print()
import math, math as math2
print(math is math2 is m, "math" in sys.modules, sys.modules["math"] is math)
del math
try: math
except NameError as x: print(x)
import math
print(math.floor(3.7))
from math import *
print(floor(2.5), "pi" in globals(), "_x" in globals())
exec("import json as jj\nfrom math import tau", globals())
print(jj is json, tau > 6)
def star():
    try: exec("from math import *", ns := {})
    except SyntaxError as x: return str(x)
    return "sqrt" in ns
print(star())
