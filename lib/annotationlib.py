# SPDX-License-Identifier: MIT
"""Annotations as values, as text, or with forward references for names that do not exist yet (PEP 649, PEP 749)."""

import builtins
import enum
import sys
import types

__all__ = ["Format", "ForwardRef", "call_annotate_function", "call_evaluate_function",
           "get_annotate_from_class_namespace", "get_annotations", "annotations_to_string", "type_repr"]


class Format(enum.IntEnum):
    VALUE = 1
    VALUE_WITH_FAKE_GLOBALS = 2
    FORWARDREF = 3
    STRING = 4


# How tightly an expression binds: an operand that binds less than its place asks for stands in parentheses.
_COMPARISON, _UNARY, _POWER, _ATOM = 5, 12, 13, 15

# What the names of captured values begin with.
_CAPTURED = "__annotationlib_name_"

# The classes whose objects stand in an expression as what repr() gives for them.
_LITERALS = (int, float, complex, str, bytes, type(None), type(...))


class ForwardRef:
    """An expression, kept as text until it is evaluated."""

    __slots__ = ("__forward_arg__", "__forward_module__", "__forward_is_argument__", "__forward_is_class__",
                 "__owner__", "__recording__", "__binding__", "__weakref__")

    def __init__(self, arg, *, module=None, owner=None, is_argument=True, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_module__ = module
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__owner__ = owner
        self.__recording__ = None
        self.__binding__ = _ATOM

    def __init_subclass__(cls, /, *args, **kwargs):
        raise TypeError("Cannot subclass ForwardRef")

    def evaluate(self, *, globals=None, locals=None, type_params=None, owner=None, format=Format.VALUE):
        """The value of the expression, now; with Format.FORWARDREF the reference itself where that cannot be had."""
        if format == Format.STRING:
            return self.__forward_arg__
        if format not in (Format.VALUE, Format.FORWARDREF):
            raise NotImplementedError(format)
        if owner is None:
            owner = self.__owner__
        layers = self._layers(globals, locals, type_params, owner)
        if format == Format.VALUE:
            return self._value(_Scope(layers))
        recording = _Recording(owner, layers[-1])
        try:
            value = self._value(_Scope(layers, recording.note))
        except Exception:
            return self
        if type(value) is _StandIn and not recording.captured:
            return self
        recording.finish()
        return value

    # The namespaces that are searched before the built-in names, the first one first.
    def _layers(self, globals, locals, type_params, owner):
        if globals is None:
            globals = self._globals_of(owner)
        if locals is None:
            locals = vars(owner) if isinstance(owner, type) else {}
        if type_params is None:
            type_params = getattr(owner, "__type_params__", ())
        parameters = {parameter.__name__: parameter for parameter in type_params}
        recording = self.__recording__
        return [locals, *((recording.captured, recording.cell_values()) if recording else ()), parameters, globals]

    def _globals_of(self, owner):
        if self.__recording__:
            return self.__recording__.globals
        if self.__forward_module__ is not None:
            module = self.__forward_module__
            return vars(sys.modules[module] if isinstance(module, str) else module)
        if isinstance(owner, type):
            return vars(sys.modules[owner.__module__]) if owner.__module__ in sys.modules else {}
        if isinstance(owner, types.ModuleType):
            return vars(owner)
        return getattr(owner, "__globals__", {})

    def _value(self, scope):
        text = self.__forward_arg__
        if text.isidentifier() and text not in ("None", "True", "False"):
            return scope[text]
        try:
            code = compile(text, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {text!r}") from None
        return eval(code, scope)

    # Texts with captured values are the same only where they were recorded together.
    def _key(self):
        captured = id(self.__recording__) if _CAPTURED in self.__forward_arg__ else None
        return (self.__forward_arg__, self.__forward_module__, self.__forward_is_class__, id(self.__owner__), captured)

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, ForwardRef) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __or__(self, other):
        import typing
        return typing.Union[self, other]

    def __ror__(self, other):
        import typing
        return typing.Union[other, self]

    def __repr__(self):
        text = f"ForwardRef({self.__forward_arg__!r}"
        if self.__forward_module__ is not None:
            text += f", module={self.__forward_module__!r}"
        if self.__forward_is_class__:
            text += ", is_class=True"
        if self.__owner__ is not None:
            text += f", owner={self.__owner__!r}"
        return text + ")"


class _StandIn:
    """Takes the place of a name that has no value and notes what is done with it; at last it becomes a ForwardRef."""

    __slots__ = ForwardRef.__slots__

    __hash__ = object.__hash__

    def __getattr__(self, name):
        recording = self.__recording__
        return recording.note(f"{recording.text(self, _ATOM)}.{name}")

    def __getitem__(self, key):
        recording = self.__recording__
        return recording.note(f"{recording.text(self, _ATOM)}[{recording.index(key)}]")

    def __call__(self, /, *args, **kwargs):
        recording = self.__recording__
        arguments = [recording.text(value) for value in args]
        arguments += [f"{name}={recording.text(value)}" for name, value in kwargs.items()]
        return recording.note(f"{recording.text(self, _ATOM)}({', '.join(arguments)})")

    def __iter__(self):
        yield self.__recording__.note("*" + self.__recording__.text(self, _ATOM))

    def __format__(self, spec):
        raise TypeError("Cannot stringify annotation containing string formatting")

    def __repr__(self):
        return self.__forward_arg__


def _unary(sign):
    def operate(self):
        return self.__recording__.note(sign + self.__recording__.text(self, _UNARY), _UNARY)
    return operate


# An operator that groups to the right (only **) lets its left operand bind less, any other its right operand.
def _binary(sign, binding, swapped=False):
    places = (binding + 1, binding) if binding == _POWER else (binding, binding + 1)
    if binding == _COMPARISON:
        places = (binding + 1, binding + 1)

    def operate(self, other):
        left, right = (other, self) if swapped else (self, other)
        text = self.__recording__.text
        return self.__recording__.note(f"{text(left, places[0])} {sign} {text(right, places[1])}", binding)
    return operate


def _define_operators():
    for name, sign in {"invert": "~", "neg": "-", "pos": "+"}.items():
        setattr(_StandIn, f"__{name}__", _unary(sign))
    for name, sign in {"lt": "<", "le": "<=", "eq": "==", "ne": "!=", "gt": ">", "ge": ">="}.items():
        setattr(_StandIn, f"__{name}__", _binary(sign, _COMPARISON))
    for name, (sign, binding) in {"or": ("|", 6), "xor": ("^", 7), "and": ("&", 8), "lshift": ("<<", 9),
                                  "rshift": (">>", 9), "add": ("+", 10), "sub": ("-", 10), "mul": ("*", 11),
                                  "matmul": ("@", 11), "truediv": ("/", 11), "floordiv": ("//", 11),
                                  "mod": ("%", 11), "pow": ("**", _POWER)}.items():
        setattr(_StandIn, f"__{name}__", _binary(sign, binding))
        setattr(_StandIn, f"__r{name}__", _binary(sign, binding, True))


_define_operators()


class _Recording:
    """What one evaluation with stand-ins has made: they, and the values that occur in expressions with them."""

    def __init__(self, owner, globals, cells={}, captures=True):
        self.owner = owner
        self.globals = globals
        self.cells = cells
        self.captures = captures
        self.captured = {}
        self.noted = []

    def note(self, text, binding=_ATOM):
        """A stand-in for the expression."""
        made = object.__new__(_StandIn)
        ForwardRef.__init__(made, text, owner=self.owner, is_argument=False, is_class=isinstance(self.owner, type))
        made.__recording__ = self
        made.__binding__ = binding
        self.noted.append(made)
        return made

    def finish(self):
        """Makes forward references of all stand-ins."""
        for made in self.noted:
            made.__class__ = ForwardRef
        self.noted.clear()

    def cell_values(self):
        values = {}
        for name, cell in self.cells.items():
            try:
                values[name] = cell.cell_contents
            except ValueError:
                pass
        return values

    def text(self, value, place=0):
        """The expression for a value, where one is expected that binds at least as `place`."""
        kind = type(value)
        if kind is _StandIn:
            return f"({value!r})" if value.__binding__ < place else repr(value)
        if kind in _LITERALS:
            return "..." if value is ... else repr(value)
        if kind is tuple:
            return f"({self._tuple(value)})"
        if kind is list:
            return f"[{self._join(value)}]"
        if kind is dict:
            return "{" + ", ".join(f"{self.text(key)}: {self.text(item)}" for key, item in value.items()) + "}"
        if kind is set and value:
            return "{" + self._join(value) + "}"
        if self.captures:
            return self._capture(value)
        return type_repr(value) if isinstance(value, type) else repr(value)

    def index(self, key):
        if type(key) is slice:
            parts = ["" if part is None else self.text(part) for part in (key.start, key.stop, key.step)]
            return ":".join(parts if parts[2] else parts[:2])
        if type(key) is tuple and key:
            return self._tuple(key, self.index_part)
        return self.text(key)

    def index_part(self, value):
        return self.index(value) if type(value) is slice else self.text(value)

    def _tuple(self, values, text=None):
        return self._join(values, text) + ("," if len(values) == 1 else "")

    def _join(self, values, text=None):
        return ", ".join(map(text or self.text, values))

    def _capture(self, value):
        name = f"{_CAPTURED}{len(self.captured) + 1}__"
        self.captured[name] = value
        return name


class _Scope(dict):
    """Global names of an evaluation: looked for in namespaces, the built-ins, and else left to `missing`."""

    def __init__(self, layers, missing=None):
        self._layers = [*layers, vars(builtins)]
        self._missing = missing

    def __missing__(self, name):
        for layer in self._layers:
            if name in layer:
                return layer[name]
        if self._missing is None:
            raise NameError(f"name {name!r} is not defined", name=name)
        return self._missing(name)


class _Names(dict):
    """Global names of an evaluation that wants no values: a stand-in for each."""

    def __init__(self, recording):
        self._recording = recording

    def __missing__(self, name):
        return self._recording.note(name)


# The function once more, with other global names, and with what `fill` makes of the name and cell of each variable of
# the scopes around it.
def _with_names(function, names, fill):
    closure = function.__closure__
    if closure is not None:
        closure = tuple(map(fill, function.__code__.co_freevars, closure))
    return types.FunctionType(function.__code__, names, closure=closure, argdefs=function.__defaults__)


# Calls the function with stand-ins for all names.
def _record(function, owner, captures):
    recording = _Recording(owner, function.__globals__, _cells(function), captures)

    def fill(name, cell):
        return types.CellType({} if name == "__classdict__" else recording.note(name))

    return _with_names(function, _Names(recording), fill)(Format.VALUE_WITH_FAKE_GLOBALS), recording


def _cells(function):
    return dict(zip(function.__code__.co_freevars, function.__closure__ or ()))


# Calls the function with stand-ins for those names that have no value.
def _record_missing(function, owner):
    recording = _Recording(owner, function.__globals__, _cells(function))

    def fill(name, cell):
        return cell if _is_filled(cell) else types.CellType(recording.note(name))

    names = _Scope([function.__globals__], recording.note)
    return _with_names(function, names, fill)(Format.VALUE_WITH_FAKE_GLOBALS), recording


def _is_filled(cell):
    try:
        cell.cell_contents
    except ValueError:
        return False
    return True


def _text_of(value, recording):
    return value if isinstance(value, str) else recording.text(value)


def _texts(annotate, owner):
    annotations, recording = _record(annotate, owner, False)
    return {name: _text_of(value, recording) for name, value in annotations.items()}


def _references(annotate, owner):
    try:
        annotations, recording = _record_missing(annotate, owner)
    except NotImplementedError:
        raise
    except Exception:
        return _single_references(annotate, owner)
    recording.finish()
    return annotations


# Where one annotation fails the others still have values: each is evaluated for itself.
def _single_references(annotate, owner):
    annotations, recording = _record(annotate, owner, True)
    recording.finish()
    return {name: _resolved(value) for name, value in annotations.items()}


def _resolved(value):
    return value.evaluate(format=Format.FORWARDREF) if isinstance(value, ForwardRef) else value


def _checked(format):
    try:
        format = Format(format)
    except ValueError:
        raise ValueError(f"Unsupported format {format!r}") from None
    if format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError("The VALUE_WITH_FAKE_GLOBALS format is for internal use only")
    return format


def call_annotate_function(annotate, format, *, owner=None):
    """The dict that an `__annotate__` function makes in a format, even if it knows none itself but values."""
    format = _checked(format)
    try:
        return annotate(format)
    except NotImplementedError:
        if format == Format.VALUE:
            raise
    if format == Format.STRING:
        if _allows_stand_ins(annotate):
            return _texts(annotate, owner)
        return annotations_to_string(annotate(Format.VALUE))
    try:
        return _references(annotate, owner)
    except NotImplementedError:
        return annotate(Format.VALUE)


# For texts a stand-in takes the place of NotImplementedError, too: the function is tried with the built-in names first.
def _allows_stand_ins(annotate):
    try:
        _with_names(annotate, {}, lambda name, cell: cell)(Format.VALUE_WITH_FAKE_GLOBALS)
    except NotImplementedError:
        return False
    except Exception:
        pass
    return True


def call_evaluate_function(evaluate, format, *, owner=None):
    """What an evaluation function of a type alias or type parameter gives in a format."""
    format = _checked(format)
    try:
        return evaluate(format)
    except NotImplementedError:
        if format == Format.VALUE:
            raise
    if format == Format.STRING:
        value, recording = _record(evaluate, owner, False)
        return _text_of(value, recording)
    try:
        value, recording = _record_missing(evaluate, owner)
    except Exception:
        value, recording = _record(evaluate, owner, True)
    recording.finish()
    return value


def get_annotate_from_class_namespace(namespace):
    """The `__annotate__` function in a namespace that a metaclass is given, or None."""
    return namespace.get("__annotate__", namespace.get("__annotate_func__"))


def type_repr(value):
    """The text of a value as it is written in annotations."""
    if isinstance(value, (type, types.FunctionType, types.BuiltinFunctionType)) and type(value) is not types.GenericAlias:
        return value.__qualname__ if value.__module__ == "builtins" else f"{value.__module__}.{value.__qualname__}"
    return "..." if value is ... else repr(value)


def annotations_to_string(annotations):
    """The annotations as texts: what is one stays as it is."""
    return {name: value if isinstance(value, str) else type_repr(value) for name, value in annotations.items()}


def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=Format.VALUE):
    """A new dict of the annotations of a class, module or callable in a format."""
    if eval_str and format != Format.VALUE:
        raise ValueError("eval_str=True is only supported with format=Format.VALUE")
    annotations = _annotations(obj, _checked(format))
    if annotations is None:
        if not isinstance(obj, (type, types.ModuleType)) and not callable(obj):
            raise TypeError(f"{obj!r} does not have annotations")
        return {}
    return _evaluated(obj, annotations, globals, locals) if eval_str else dict(annotations)


def _annotations(obj, format):
    if format == Format.VALUE:
        annotations = getattr(obj, "__annotations__", None)
        return _called(obj, format) if annotations is None else _dict_of(obj, annotations, "__annotations__")
    if format == Format.FORWARDREF:
        try:
            annotations = getattr(obj, "__annotations__", None)
        except Exception:
            annotations = None
        if annotations is not None:
            return _dict_of(obj, annotations, "__annotations__")
    called = _called(obj, format)
    if called is None:
        annotations = getattr(obj, "__annotations__", None)
        called = annotations if annotations is None else annotations_to_string(annotations)
    return called


def _called(obj, format):
    annotate = getattr(obj, "__annotate__", None)
    if annotate is None:
        return None
    return _dict_of(obj, call_annotate_function(annotate, format, owner=obj), "__annotate__")


def _dict_of(obj, annotations, source):
    if not isinstance(annotations, dict):
        raise ValueError(f"{obj!r}.{source} is neither a dict nor None" if source == "__annotations__" else
                         f"{obj!r}.{source} returned a non-dict")
    return annotations


# The annotations that are texts give way to the values of these expressions.
def _evaluated(obj, annotations, globals, locals):
    own_globals, own_locals, inner = _namespaces(obj)
    globals = own_globals if globals is None else globals
    locals = own_locals if locals is None else locals
    parameters = {parameter.__name__: parameter for parameter in getattr(inner, "__type_params__", ())}
    scope = {**parameters, **locals}
    return {name: eval(value, globals, scope) if isinstance(value, str) else value
            for name, value in annotations.items()}


# The global and local names for the texts of an object's annotations, and what it is when decorators are taken off.
def _namespaces(obj):
    if isinstance(obj, type):
        module = sys.modules.get(obj.__module__)
        return vars(module) if module else {}, dict(vars(obj)), obj
    if isinstance(obj, types.ModuleType):
        return vars(obj), {}, obj
    while hasattr(obj, "__wrapped__") or hasattr(obj, "func"):
        obj = obj.__wrapped__ if hasattr(obj, "__wrapped__") else obj.func
    return getattr(obj, "__globals__", {}), {}, obj
