# Module objects: attributes, __getattr__, __dir__, reload-like behaviour.
import support.lazy as lazy
import sys
import types

print(lazy.real, lazy.computed, lazy.also_computed)
try:
    lazy.missing
except AttributeError as e:
    print(e)
from support.lazy import dynamic_name
print(dynamic_name, dir(lazy))
try:
    from support.lazy import missing_too
except ImportError as e:
    print(type(e).__name__, str(e).split(" (")[0])
m = types.ModuleType("made", "the doc")
print(m.__name__, m.__doc__, m.__package__, m.__spec__, m.__loader__, repr(m))
m.x = 1
print(m.x, sorted(k for k in vars(m) if not k.startswith("__")))
del m.x
try:
    m.x
except AttributeError as e:
    print(e)
sys.modules["injected"] = m
m.value = "from injected"
import injected
from injected import value
print(injected is m, value)
sys.modules["object_module"] = 5
import object_module
print(object_module)
sys.modules["blocked"] = None
try:
    import blocked
except ImportError as e:
    print(type(e).__name__, e)
m.__name__ = "renamed"
try:
    m.y
except AttributeError as e:
    print(e)


class M(types.ModuleType):
    @property
    def prop(self): return "property on module"


print(M("sub").prop, isinstance(M("sub"), types.ModuleType), type(sys).__name__)
try:
    types.ModuleType()
except TypeError as e:
    print(e)
print(__name__, "__builtins__" in globals(), __doc__)
