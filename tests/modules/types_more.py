# types: class making step by step, coroutine() for functions, attributes of instances only, and what is an instance of what.
import types

class Entries:
    def __init__(self, *bases): self.bases = bases
    def __mro_entries__(self, bases): return self.bases
    def __repr__(self): return f"Entries{self.bases}"

class Bad:
    def __mro_entries__(self, bases): return [int]

class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kwds):
        print("prepare", name, bases, kwds)
        return {"prepared": True}
    def __new__(mcls, name, bases, namespace, **kwds):
        print("new", name, sorted(kwds))
        return super().__new__(mcls, name, bases, namespace)
    def __init__(cls, name, bases, namespace, **kwds): pass

class Other(type): pass

for what in ("types.resolve_bases((Entries(int, str), object))", "types.resolve_bases([int, Entries()])", "types.resolve_bases((Bad(),))",
             "types.resolve_bases((int,))", "types.resolve_bases(5)",
             "types.new_class('A', (), {'metaclass': Meta, 'x': 1}).prepared", "types.new_class('B', (Entries(int),)).__orig_bases__",
             "types.new_class('B', (Entries(int),)).__bases__", "types.new_class('C', exec_body=lambda ns: ns.update(y=2)).y",
             "types.new_class('D', (Meta('M', (), {}), Other('O', (), {})))", "types.new_class('E', (), dict(metaclass=Meta)).__module__",
             "types.prepare_class('F', (), {'metaclass': Meta, 'k': 2})", "types.prepare_class('G', (int,))",
             "types.new_class('H', (), {'metaclass': lambda *args: args})",
             "types.get_original_bases(int)", "types.get_original_bases(types.new_class('B', (Entries(int),)))",
             "types.get_original_bases(5)", "types.get_original_bases('text')"):
    try: print(what, "=", eval(what))
    except Exception as e: print(what, "->", type(e).__name__, e)

class OnlyInstances(type):
    def __getattr__(cls, name): return "the metaclass answers " + name
class K(metaclass=OnlyInstances):
    @types.DynamicClassAttribute
    def value(self):
        "doc of value"
        return self._value
    @value.setter
    def value(self, new): self._value = new
    @value.deleter
    def value(self): del self._value
    readonly = types.DynamicClassAttribute(lambda self: 1, doc="given")
    writeonly = types.DynamicClassAttribute(None, lambda self, value: None, doc="w")
k = K()
k.value = 3
print(k.value, K.value, K.readonly, K.__dict__["value"].__doc__, K.__dict__["readonly"].__doc__, K.__dict__["value"].overwrite_doc)
del k.value
for what in "k.readonly = 1", "del k.readonly", "k.writeonly", "k.value":
    try: exec(what); print(what)
    except AttributeError as e: print(what, "->", e)

def inner():
    got = yield 1
    return got, (yield 2)
generator = inner()
@types.coroutine
def plain():
    "doc"
    return generator
wrapper = plain()
print(type(wrapper).__name__, plain.__name__, plain.__doc__, wrapper.__await__() is generator, wrapper.__name__, wrapper.cr_running, wrapper.gi_code is generator.gi_code)
async def use(): return await plain()
running = use()
print(running.send(None), running.send("a"))
try: running.send("b")
except StopIteration as e: print(e.value)
for what in 1, None, "text":
    try: types.coroutine(what)
    except TypeError as e: print(e)
@types.coroutine
def number(): return 5
print(number(), types.coroutine(number)(), types.coroutine(len)("abc"))
async def already(): return 7
print(types.coroutine(already) is already)
print(types.coroutine(inner) is inner, inner.__code__.co_flags & 0x100)

class S:
    __slots__ = ("slot",)
    def m(self): pass
try: raise OSError
except OSError as e: traceback = e.__traceback__
for value, kind in ((object.__init__, "WrapperDescriptor"), (object.__str__, "WrapperDescriptor"), (int.__lt__, "WrapperDescriptor"),
                    (object().__init__, "MethodWrapper"), ((1).__add__, "MethodWrapper"), (int.__new__, "BuiltinMethod"),
                    (int.from_bytes, "BuiltinMethod"), (int.__dict__["from_bytes"], "ClassMethodDescriptor"), (S.slot, "MemberDescriptor"),
                    (type(S.m).__code__, "GetSetDescriptor"), (traceback, "Traceback"), (traceback.tb_frame, "Frame"), (S().m, "Method"),
                    ((lambda: kind).__closure__, "None"), ((lambda: traceback).__code__, "Code")):
    print(kind, isinstance(value, getattr(types, kind + "Type")), end="; ")
print()
print(int.__new__.__module__, int.__new__.__self__, int.__new__.__qualname__, int.__new__.__name__)
print([name for name in sorted(types.__all__) if name not in ("CapsuleType",)])
