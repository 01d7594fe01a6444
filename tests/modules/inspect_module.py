# inspect: what things are, members, docstrings, signatures and binding of arguments.
import functools, inspect, types
from inspect import Parameter, Signature, signature

def attempt(*texts):
    for text in texts:
        try: print(text, "=", eval(text))
        except Exception as e: print(text, "->", type(e).__name__, e)

class Base:
    "Base's doc"
    __slots__ = ("slot",)
    def method(self, a, b=1): "doc of method"
    @property
    def prop(self): "doc of prop"
    def only_in_base(self): "doc in base"
class Derived(Base):
    def method(self, a, b=2): pass
    def own(self): pass
    @classmethod
    def cm(cls, x, /, y): pass
    @staticmethod
    def sm(x, *, y=3): pass
def plain(a, b: int = 1, *args: str, c, d: "text" = 2.5, **kwargs: dict) -> list[int]: pass
def only(a, /, b, *, c): pass
def generator(): yield
async def coroutine(): pass
async def asynchronous(): yield
g, c, a = generator(), coroutine(), asynchronous()

things = {"module": inspect, "class": Base, "method": Derived().own, "function": plain, "builtin": len, "bound builtin": [].append, "wrapper": int.__add__, "method wrapper": (1).__add__, "method descriptor": str.upper, "slot": Base.slot, "getset": types.FunctionType.__code__, "property": Base.prop, "code": plain.__code__, "generator": g, "coroutine": c, "asyncgen": a, "genfunc": generator, "corofunc": coroutine, "asyncgenfunc": asynchronous, "partial": functools.partial(coroutine), "5": 5, "None": None}
for name, thing in things.items():
    print(name, [question for question in ("ismodule", "isclass", "ismethod", "isfunction", "isbuiltin", "isroutine", "ismethoddescriptor", "isdatadescriptor", "isgetsetdescriptor", "ismemberdescriptor", "ismethodwrapper", "iscode", "isframe", "istraceback", "isgenerator", "isasyncgen", "iscoroutine", "isawaitable", "isabstract", "isgeneratorfunction", "isasyncgenfunction", "iscoroutinefunction") if getattr(inspect, question)(thing)])
print(inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g), g.close(), inspect.getgeneratorstate(g), inspect.getcoroutinestate(c), c.close(), inspect.getcoroutinestate(c), inspect.getasyncgenstate(a))
@types.coroutine
def marked(): yield
print(inspect.isawaitable(marked()), inspect.iscoroutinefunction(inspect.markcoroutinefunction(lambda: 0)))

for thing in Base, Derived, Derived.method, Base.method, Derived().only_in_base, Base.prop, Derived.own, 5, plain: print(inspect.getdoc(thing) if thing != 5 else "", end="|")
print()
for text in "one", " one\n  two\n    three\n  four  \n\n", "\n\n  a\n b\n", "", "a\n\tb\n\t c", "   ", "a\n\n\n    b": print(repr(inspect.cleandoc(text)))
print([name for name, value in inspect.getmembers(Derived, inspect.isfunction)], [name for name, value in inspect.getmembers(Derived()) if not name.startswith("_")])

class Tricky:
    stored = property(lambda self: "computed")
    def __getattr__(self, name): return "from getattr"
t = Tricky()
t.own = 1
print(type(inspect.getattr_static(t, "stored")), inspect.getattr_static(t, "own"), inspect.getattr_static(t, "nothing", "default"), type(inspect.getattr_static(Derived, "cm")))
attempt("inspect.getattr_static(t, 'nothing')", "inspect.unwrap(functools.wraps(plain)(lambda: 0)) is plain", "inspect.getmro(Derived)[1].__name__", "inspect.getmodule(plain).__name__", "inspect.getmodulename('/a/b/c.py')", "inspect.getfile(5)", "inspect.getfile(int)", "inspect.currentframe().f_code.co_name")

# Signatures.
class Init:
    def __init__(self, a, b=1): pass
class New:
    def __new__(cls, x, *rest): return super().__new__(cls)
class Both(Init):
    def __new__(cls, *args): return super().__new__(cls)
class Call:
    def __call__(self, q, w=None): pass
class MetaCall(type):
    def __call__(cls, m): pass
class WithMeta(metaclass=MetaCall): pass
class Nothing: pass
class Given: __signature__ = Signature([Parameter("given", Parameter.KEYWORD_ONLY)])
wrapped = functools.wraps(plain)(lambda *args: None)
attempt(*(f"signature({text})" for text in ("plain", "only", "lambda: 0", "lambda x, /: 0", "lambda *a, **k: 0", "Derived().own", "Derived.own", "Derived.cm", "Derived.sm", "Derived().method", "Init", "New", "Both", "Call()", "WithMeta", "Nothing", "Given", "wrapped", "wrapped, follow_wrapped=False", "5", "functools.partial(plain, 1, c=5)", "functools.partial(only, 1)", "functools.partial(plain, b=2)", "functools.partial(Init, 1)", "plain, eval_str=False", "functools.lru_cache(only)")))
s = signature(plain)
print(list(s.parameters), s.return_annotation, [p.kind for p in s.parameters.values()], [str(p.kind) for p in s.parameters.values()], s.parameters["b"], repr(s.parameters["b"]), s.parameters["b"].default, s.parameters["a"].default is Parameter.empty, s.parameters["d"].annotation, repr(s), s == signature(plain), s != signature(only), hash(s.parameters["a"]) == hash(signature(only).parameters["b"].replace(name="a")))
print(s.replace(return_annotation=Signature.empty), s.replace(parameters=[]), s.parameters["a"].replace(name="z", annotation=int, default=4), Parameter.POSITIONAL_ONLY < Parameter.KEYWORD_ONLY, Parameter.VAR_KEYWORD.name, Parameter.VAR_KEYWORD.description, s.format(max_width=20))
attempt("Parameter('a', 5)", "Parameter('1', Parameter.KEYWORD_ONLY)", "Parameter('if', Parameter.KEYWORD_ONLY)", "Parameter(5, Parameter.KEYWORD_ONLY)", "Parameter('a', Parameter.VAR_POSITIONAL, default=1)", "Signature([Parameter('a', Parameter.KEYWORD_ONLY), Parameter('b', Parameter.POSITIONAL_ONLY)])", "Signature([Parameter('a', Parameter.KEYWORD_ONLY)] * 2)", "Signature([Parameter('a', Parameter.POSITIONAL_ONLY, default=1), Parameter('b', Parameter.POSITIONAL_ONLY)])", "Signature([Parameter('a', Parameter.POSITIONAL_ONLY), Parameter('b', Parameter.KEYWORD_ONLY)])")
attempt("s.bind(1, c=2)", "s.bind(1, 2, 3, 4, c=5, e=6)", "s.bind(1, 2, 3, 4, c=5, e=6).args", "s.bind(1, 2, 3, 4, c=5, e=6).kwargs", "s.bind()", "s.bind(1)", "s.bind(1, a=2, c=3)", "s.bind_partial()", "s.bind_partial(c=1).arguments", "signature(only).bind(1, 2, 3)", "signature(only).bind(a=1, b=2, c=3)", "signature(only).bind(1, c=3)", "signature(only).bind(1, 2)", "signature(only).bind(1, 2, c=3, d=4)", "signature(only).bind(1, b=2, c=3).args", "signature(only).bind(1, b=2, c=3).kwargs", "s.bind(1, c=2) == s.bind(a=1, c=2)", "signature(lambda: 0).bind(1)")
bound = s.bind(1, c=2)
bound.apply_defaults()
print(bound, bound.arguments, bound.signature is s, bound.args, bound.kwargs)
print(inspect.getfullargspec(plain), inspect.getfullargspec(Derived().method))
attempt("inspect.getfullargspec(5)", "signature(only).bind(1)", "signature(only).bind()", "s.bind(b=1)", "signature(lambda a=1, /, *, b: 0).bind(a=1)", "signature(lambda a=1, /, *, b: 0).bind(a=1, b=2)", "signature(lambda a, b, /, c: 0).bind(1, c=2)", "signature(int)", "signature(object)", "signature(type('I', (int,), {}))", "signature(type('E', (Exception,), {}))")
