# SPDX-License-Identifier: MIT
"""Questions about living objects: what they are, their members, their docstrings and signatures."""
import sys
import types
from collections import OrderedDict, namedtuple

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 1, 2, 4, 8, 16, 32
CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR, CO_HAS_DOCSTRING, CO_METHOD = 128, 256, 512, 0x4000000, 0x8000000


# --- What is it? ---


def _instances_of(kind, name):
    def is_instance(object):
        return isinstance(object, kind)
    is_instance.__name__ = is_instance.__qualname__ = name
    return is_instance


ismodule = _instances_of(types.ModuleType, "ismodule")
isclass = _instances_of(type, "isclass")
ismethod = _instances_of(types.MethodType, "ismethod")
isfunction = _instances_of(types.FunctionType, "isfunction")
isbuiltin = _instances_of(types.BuiltinFunctionType, "isbuiltin")
isgetsetdescriptor = _instances_of(types.GetSetDescriptorType, "isgetsetdescriptor")
ismemberdescriptor = _instances_of(types.MemberDescriptorType, "ismemberdescriptor")
ismethodwrapper = _instances_of(types.MethodWrapperType, "ismethodwrapper")
iscode = _instances_of(types.CodeType, "iscode")
isframe = _instances_of(types.FrameType, "isframe")
istraceback = _instances_of(types.TracebackType, "istraceback")
isgenerator = _instances_of(types.GeneratorType, "isgenerator")
isasyncgen = _instances_of(types.AsyncGeneratorType, "isasyncgen")
iscoroutine = _instances_of(types.CoroutineType, "iscoroutine")


def isroutine(object):
    return (isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object) or
            ismethodwrapper(object))


def _type_has(object, name):
    return hasattr(type(object), name)


def ismethoddescriptor(object):
    """Has it __get__() but neither __set__() nor __delete__(), and is no function, method or class?"""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return _type_has(object, "__get__") and not _type_has(object, "__set__") and not _type_has(object, "__delete__")


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return _type_has(object, "__set__") or _type_has(object, "__delete__")


def isawaitable(object):
    from collections.abc import Awaitable
    return (isinstance(object, (types.CoroutineType, Awaitable)) or
            isinstance(object, types.GeneratorType) and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE))


def isabstract(object):
    return isclass(object) and bool(object.__flags__ & 1 << 20)


def _unwrap_partial(object):
    from functools import partial
    while isinstance(object, partial):
        object = object.func
    return object


def _has_flag(function, flag):
    while ismethod(function):
        function = function.__func__
    function = _unwrap_partial(function)
    return isfunction(function) and bool(function.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


_marked = object()


def markcoroutinefunction(func):
    """From now on iscoroutinefunction() says yes."""
    getattr(func, "__func__", func)._is_coroutine_mark = _marked
    return func


def iscoroutinefunction(obj):
    function = _unwrap_partial(getattr(obj, "__func__", obj))
    return _has_flag(obj, CO_COROUTINE) or getattr(function, "_is_coroutine_mark", None) is _marked


# --- Members and docstrings ---


def _names_and_owners(object):
    names = dir(object)
    if isclass(object):
        names += [name for base in object.__bases__ for name, value in base.__dict__.items()
                  if isinstance(value, types.DynamicClassAttribute)]
    return names


def _members(object, predicate, get):
    owners = (object,) + object.__mro__ if isclass(object) else ()
    found, seen = [], set()
    for name in _names_and_owners(object):
        try:
            value = get(object, name)
            if name in seen:
                raise AttributeError
        except AttributeError:
            for owner in owners:
                if name in owner.__dict__:
                    value = owner.__dict__[name]
                    break
            else:
                continue
        if not predicate or predicate(value):
            found.append((name, value))
        seen.add(name)
    found.sort(key=lambda pair: pair[0])
    return found


def getmembers(object, predicate=None):
    """All (name, value) of the object, sorted by name."""
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """As getmembers(), without asking descriptors and __getattr__()."""
    return _members(object, predicate, getattr_static)


_missing = object()


def _static_in_class(cls, name):
    for base in type.__dict__["__mro__"].__get__(cls):
        space = type.__dict__["__dict__"].__get__(base)
        if name in space:
            return space[name]
    return _missing


def getattr_static(obj, attr, default=_missing):
    """The attribute as it is stored: no descriptor, __getattr__() or __getattribute__() runs."""
    own = _missing
    cls = obj if isinstance(obj, type) else type(obj)
    in_class = _static_in_class(cls, attr)
    if cls is not obj:
        space = _static_in_class(cls, "__dict__")
        if space is _missing or isinstance(space, types.GetSetDescriptorType):
            try:
                own = object.__getattribute__(obj, "__dict__").get(attr, _missing)
            except AttributeError:
                pass
        if own is not _missing and in_class is not _missing:
            kind = type(in_class)
            if hasattr(kind, "__get__") and (hasattr(kind, "__set__") or hasattr(kind, "__delete__")):
                return in_class
        if own is not _missing:
            return own
    if in_class is not _missing:
        return in_class
    if cls is obj:
        found = _static_in_class(type(cls), attr)
        if found is not _missing:
            return found
    if default is _missing:
        raise AttributeError(attr)
    return default


def getmro(cls):
    return cls.__mro__


def unwrap(func, *, stop=None):
    """The innermost of the functions that __wrapped__ leads to."""
    first, seen = func, {id(func)}
    while hasattr(func, "__wrapped__") and not isinstance(func, type) and not (stop and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f"wrapper loop when unwrapping {first!r}")
        seen.add(id(func))
    return func


def cleandoc(doc):
    """A docstring without the indentation that it has from its place in the source."""
    lines = doc.expandtabs().split("\n")
    margin = min((len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.lstrip(" ")), default=0)
    lines = [lines[0].lstrip(" ")] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def _own_doc(obj):
    try:
        doc = obj.__doc__
    except AttributeError:
        return None
    # An instance shows that of its class.
    return doc if isinstance(doc, str) else None


def _inherited_doc(obj):
    if isclass(obj):
        return next((base.__doc__ for base in obj.__mro__ if base is not object and base.__doc__ is not None), None)
    if ismethod(obj):
        name, owner = obj.__func__.__name__, obj.__self__ if isclass(obj.__self__) else type(obj.__self__)
    elif isfunction(obj):
        name, owner = obj.__name__, _owner_of(obj)
    elif isinstance(obj, property):
        name, owner = obj.__name__, _owner_of(obj.fget)
    else:
        return None
    for base in () if owner is None else owner.__mro__:
        doc = _own_doc(getattr(base, name, None))
        if doc is not None and hasattr(base, name):
            return doc


def _owner_of(function):
    """The class in whose body the function was defined."""
    owner = sys.modules.get(getattr(function, "__module__", None))
    if owner is None:
        return None
    for name in function.__qualname__.split(".")[:-1]:
        owner = getattr(owner, name, None)
    return owner if isclass(owner) else None


def getdoc(object):
    """The docstring, or that of what it overrides; cleaned."""
    doc = _own_doc(object)
    if doc is None:
        doc = _inherited_doc(object)
    return None if doc is None else cleandoc(doc)


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, "__module__", None))


def getmodulename(path):
    name = path.replace("\\", "/").rsplit("/", 1)[-1]
    return name[:-3] if name.endswith(".py") else None


def getfile(object):
    """The file in which it was defined."""
    if ismodule(object) or isclass(object):
        module = object if ismodule(object) else sys.modules.get(object.__module__)
        if getattr(module, "__file__", None):
            return module.__file__
        if ismodule(object) or object.__module__ == "builtins":
            raise TypeError(f"{object!r} is a built-in {'module' if ismodule(object) else 'class'}")
        raise OSError("source code not available")
    for attribute in "__func__", "__code__", "tb_frame", "f_code":
        object = getattr(object, attribute, object)
    if iscode(object):
        return object.co_filename
    raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got " +
                    type(object).__name__)


def currentframe():
    """The frame of the caller."""
    return sys._getframe(1)


# --- States ---

GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"
AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED = "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "AGEN_CLOSED"


def _state(prefix, is_running, is_suspended, frame):
    if is_running:
        return prefix + "_RUNNING"
    if is_suspended:
        return prefix + "_SUSPENDED"
    return prefix + ("_CLOSED" if frame is None else "_CREATED")


def getgeneratorstate(generator):
    return _state("GEN", generator.gi_running, generator.gi_suspended, generator.gi_frame)


def getcoroutinestate(coroutine):
    return _state("CORO", coroutine.cr_running, coroutine.cr_suspended, coroutine.cr_frame)


def getasyncgenstate(agen):
    return _state("AGEN", agen.ag_running, agen.ag_suspended, agen.ag_frame)


# --- Parameters ---


class _empty:
    """Marks what is missing: a default, an annotation."""


class _void:
    """Marks an argument of replace() that was not given."""


class _ParameterKind(int):
    def __new__(cls, number, name, description):
        kind = super().__new__(cls, number)
        kind.name = name
        kind.description = description
        return kind

    @property
    def value(self):
        return int(self)

    def __str__(self):
        return self.name

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {int(self)}>"


_POSITIONAL_ONLY = _ParameterKind(0, "POSITIONAL_ONLY", "positional-only")
_POSITIONAL_OR_KEYWORD = _ParameterKind(1, "POSITIONAL_OR_KEYWORD", "positional or keyword")
_VAR_POSITIONAL = _ParameterKind(2, "VAR_POSITIONAL", "variadic positional")
_KEYWORD_ONLY = _ParameterKind(3, "KEYWORD_ONLY", "keyword-only")
_VAR_KEYWORD = _ParameterKind(4, "VAR_KEYWORD", "variadic keyword")
_KINDS = (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD)


def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    if not quote_annotation_strings and isinstance(annotation, str):
        return annotation
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


class Parameter:
    __slots__ = ("_name", "_kind", "_default", "_annotation")

    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _KINDS
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if kind not in range(5):
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind")
        self._kind = _KINDS[kind]
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{self._kind.description} parameters cannot have default values")
        self._default = default
        self._annotation = annotation
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        # The parameters that the compiler makes for comprehensions.
        if name[:1] == "." and name[1:].isdigit():
            if self._kind != _POSITIONAL_OR_KEYWORD:
                raise ValueError("implicit arguments must be passed as positional or keyword arguments, not " +
                                 self._kind.description)
            self._kind = _POSITIONAL_ONLY
            name = f"implicit{name[1:]}"
        from keyword import iskeyword
        if iskeyword(name) and self._kind is not _POSITIONAL_ONLY or not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name = name

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def __reduce__(self):
        return type(self), (self._name, self._kind), {"_default": self._default, "_annotation": self._annotation}

    def __setstate__(self, state):
        self._default = state["_default"]
        self._annotation = state["_annotation"]

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        return type(self)(self._name if name is _void else name, self._kind if kind is _void else kind,
                          default=self._default if default is _void else default,
                          annotation=self._annotation if annotation is _void else annotation)

    __replace__ = replace

    def __str__(self):
        return self._format()

    def _format(self, *, quote_annotation_strings=True):
        text = self._name
        if self._annotation is not _empty:
            text += ": " + formatannotation(self._annotation, quote_annotation_strings=quote_annotation_strings)
        if self._default is not _empty:
            text += (" = " if self._annotation is not _empty else "=") + repr(self._default)
        return {_VAR_POSITIONAL: "*", _VAR_KEYWORD: "**"}.get(self._kind, "") + text

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind and self._default == other._default and
                self._annotation == other._annotation)


class BoundArguments:
    """The arguments of a call by the names of their parameters."""
    __slots__ = ("arguments", "_signature", "__weakref__")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        args = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if parameter.kind == _VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs, by_keyword = {}, False
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                by_keyword = True
            if not by_keyword or name not in self.arguments:
                continue
            if parameter.kind == _VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        """Puts in what was left out."""
        complete = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                complete[name] = self.arguments[name]
            elif parameter.default is not _empty:
                complete[name] = parameter.default
            elif parameter.kind is _VAR_POSITIONAL:
                complete[name] = ()
            elif parameter.kind is _VAR_KEYWORD:
                complete[name] = {}
        self.arguments = complete

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __setstate__(self, state):
        self._signature = state["_signature"]
        self.arguments = state["arguments"]

    def __getstate__(self):
        return {"_signature": self._signature, "arguments": self.arguments}

    def __repr__(self):
        return f"<{self.__class__.__name__} ({', '.join(f'{name}={value!r}' for name, value in self.arguments.items())})>"


# --- Signatures ---


def _check_order(parameters):
    """By kind; a parameter without default does not follow one with default."""
    seen, highest, defaults = {}, _POSITIONAL_ONLY, False
    for parameter in parameters:
        kind, name = parameter.kind, parameter.name
        if kind == _VAR_POSITIONAL and any(each.kind == kind for each in seen.values()):
            raise ValueError("more than one variadic positional parameter")
        if kind == _VAR_KEYWORD and any(each.kind == kind for each in seen.values()):
            raise ValueError("more than one variadic keyword parameter")
        if kind < highest:
            raise ValueError(f"wrong parameter order: {highest.description} parameter before {kind.description} parameter")
        highest = kind
        if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            if parameter.default is not _empty:
                defaults = True
            elif defaults:
                raise ValueError("non-default argument follows default argument")
        if name in seen:
            raise ValueError(f"duplicate parameter name: {name!r}")
        seen[name] = parameter
    return seen


class Signature:
    """The parameters of a callable, in order, and its return annotation."""
    __slots__ = ("_return_annotation", "_parameters")

    empty = _empty
    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        parameters = list(parameters or ())
        named = _check_order(parameters) if __validate_parameters__ else {each.name: each for each in parameters}
        self._parameters = types.MappingProxyType(OrderedDict(named))
        self._return_annotation = return_annotation

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False, annotation_format=None):
        return _signature_of(obj, cls, follow_wrapped, (globals, locals) if eval_str else None)

    def replace(self, *, parameters=_void, return_annotation=_void):
        return type(self)(self.parameters.values() if parameters is _void else parameters,
                          return_annotation=self._return_annotation if return_annotation is _void else return_annotation)

    __replace__ = replace

    def _key(self):
        keywords = {name: each for name, each in self._parameters.items() if each.kind == _KEYWORD_ONLY}
        others = tuple(each for each in self._parameters.values() if each.kind != _KEYWORD_ONLY)
        return others, keywords, self._return_annotation

    def __hash__(self):
        others, keywords, returned = self._key()
        return hash((others, frozenset(keywords.values()), returned))

    def __eq__(self, other):
        if self is other:
            return True
        return self._key() == other._key() if isinstance(other, Signature) else NotImplemented

    def _bind(self, args, kwargs, *, partial=False):
        arguments = {}
        args, kwargs = list(args), dict(kwargs)
        parameters = list(self._parameters.values())
        taken_by_name = []
        # Are the positional arguments used up, and has a parameter been passed that needs none?
        by_name = False
        for parameter in parameters:
            name, kind = parameter.name, parameter.kind
            if not args and (kind == _VAR_POSITIONAL or
                             (kind != _POSITIONAL_ONLY if name in kwargs else parameter.default is not _empty)):
                by_name = True
            if kind == _VAR_POSITIONAL:
                if args:
                    arguments[name], args = tuple(args), []
            elif kind == _VAR_KEYWORD:
                continue
            elif args and kind != _KEYWORD_ONLY:
                if name in kwargs and kind != _POSITIONAL_ONLY:
                    raise TypeError(f"multiple values for argument {name!r}")
                arguments[name] = args.pop(0)
            elif name in kwargs and kind != _POSITIONAL_ONLY:
                arguments[name] = kwargs.pop(name)
            elif parameter.default is _empty and not partial:
                if by_name and kind == _POSITIONAL_ONLY and name in kwargs:
                    taken_by_name.append(name)
                    continue
                if kind == _KEYWORD_ONLY and args:
                    raise TypeError("too many positional arguments")
                which = " keyword-only" if kind == _KEYWORD_ONLY else " positional-only" if name in kwargs else ""
                raise TypeError(f"missing a required{'' if by_name else which} argument: {name!r}")
            elif kind == _POSITIONAL_ONLY and name in kwargs:
                taken_by_name.append(name)
        if args:
            raise TypeError("too many positional arguments")
        extra = next((each for each in parameters if each.kind == _VAR_KEYWORD), None)
        if extra is not None:
            if kwargs:
                arguments[extra.name] = kwargs
        elif taken_by_name:
            raise TypeError("got some positional-only arguments passed as keyword arguments: " +
                            repr(", ".join(taken_by_name)))
        elif kwargs:
            raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
        return self._bound_arguments_cls(self, arguments)

    def bind(self, /, *args, **kwargs):
        """The arguments by name, as a call would take them. Raises TypeError if they do not fit."""
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        """The same, but any may be missing."""
        return self._bind(args, kwargs, partial=True)

    def __reduce__(self):
        return type(self), (tuple(self._parameters.values()),), {"_return_annotation": self._return_annotation}

    def __setstate__(self, state):
        self._return_annotation = state["_return_annotation"]

    def __repr__(self):
        return f"<{self.__class__.__name__} {self}>"

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None, quote_annotation_strings=True):
        """The text; one parameter a line if it is longer than max_width."""
        texts, star, slash = [], True, False
        for parameter in self._parameters.values():
            kind = parameter.kind
            if kind == _POSITIONAL_ONLY:
                slash = True
            elif slash:
                texts.append("/")
                slash = False
            if kind == _VAR_POSITIONAL:
                star = False
            elif kind == _KEYWORD_ONLY and star:
                texts.append("*")
                star = False
            texts.append(parameter._format(quote_annotation_strings=quote_annotation_strings))
        if slash:
            texts.append("/")
        text = f"({', '.join(texts)})"
        if max_width is not None and len(text) > max_width:
            text = "(\n    " + ",\n    ".join(texts) + "\n)"
        if self._return_annotation is not _empty:
            text += " -> " + formatannotation(self._return_annotation, quote_annotation_strings=quote_annotation_strings)
        return text


def _annotations_of(function, scopes):
    annotations = getattr(function, "__annotations__", {})
    if scopes is None:
        return annotations
    spaces, locals = scopes
    spaces = function.__globals__ if spaces is None else spaces
    return {name: eval(each, spaces, locals) if isinstance(each, str) else each for name, each in annotations.items()}


def _of_function(function, cls, scopes):
    code = function.__code__
    annotations = _annotations_of(function, scopes)
    positional, keyword_only = code.co_argcount, code.co_kwonlyargcount
    names = code.co_varnames
    defaults, keyword_defaults = function.__defaults__ or (), function.__kwdefaults__ or {}
    make, parameters = cls._parameter_cls, []
    for i, name in enumerate(names[:positional]):
        at = i - positional + len(defaults)
        parameters.append(make(name, _POSITIONAL_ONLY if i < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD,
                               annotation=annotations.get(name, _empty), default=defaults[at] if at >= 0 else _empty))
    at = positional + keyword_only
    if code.co_flags & CO_VARARGS:
        parameters.append(make(names[at], _VAR_POSITIONAL, annotation=annotations.get(names[at], _empty)))
        at += 1
    for name in names[positional:positional + keyword_only]:
        parameters.append(make(name, _KEYWORD_ONLY, annotation=annotations.get(name, _empty),
                               default=keyword_defaults.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        parameters.append(make(names[at], _VAR_KEYWORD, annotation=annotations.get(names[at], _empty)))
    return cls(parameters, return_annotation=annotations.get("return", _empty), __validate_parameters__=False)


def _without_first(signature):
    """What remains when self is given."""
    parameters = list(signature.parameters.values())
    if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    if parameters[0].kind is not _VAR_POSITIONAL:
        parameters.pop(0)
    return signature.replace(parameters=parameters)


def _of_partial(signature, partial):
    from functools import Placeholder
    try:
        given = signature.bind_partial(*partial.args, **partial.keywords).arguments
    except TypeError:
        raise ValueError(f"partial object {partial!r} has incorrect arguments") from None
    parameters, by_keyword = [], False
    for name, parameter in signature.parameters.items():
        kind = parameter.kind
        if name in given and kind is not _VAR_POSITIONAL and kind is not _VAR_KEYWORD:
            if kind is _POSITIONAL_ONLY or kind is _POSITIONAL_OR_KEYWORD and name not in partial.keywords:
                if given[name] is Placeholder:
                    parameters.append(parameter.replace(kind=_POSITIONAL_ONLY, default=_empty))
                continue
            by_keyword = by_keyword or kind is _POSITIONAL_OR_KEYWORD
            parameter = parameter.replace(default=given[name])
        if by_keyword:
            if kind is _VAR_POSITIONAL:
                continue
            if kind is _POSITIONAL_OR_KEYWORD:
                parameter = parameter.replace(kind=_KEYWORD_ONLY)
        parameters.append(parameter)
    parameters.sort(key=lambda parameter: parameter.kind)
    return signature.replace(parameters=parameters)


def _user_method(cls, name):
    """The method if it is written in Python, or else None."""
    found = getattr(cls, name, None)
    natives = (types.WrapperDescriptorType, types.MethodWrapperType, types.ClassMethodDescriptorType,
               types.BuiltinFunctionType)
    return None if isinstance(found, natives) else found


def _of_class(obj, cls, again):
    call = _user_method(type(obj), "__call__")
    if call is not None:
        return _without_first(again(call))
    for base in obj.__mro__:
        for name in "__new__", "__init__":
            if name in base.__dict__:
                method = _user_method(obj, name)
                if method is not None:
                    return _without_first(again(method))
                if base is not object:
                    raise ValueError(f"no signature found for builtin type {obj!r}")
    return cls()


def _signature_of(obj, cls, follow_wrapped=True, scopes=None):
    def again(function):
        return _signature_of(function, cls, follow_wrapped, scopes)
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, types.MethodType):
        return _without_first(again(obj.__func__))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda each: hasattr(each, "__signature__") or isinstance(each, types.MethodType))
        if isinstance(obj, types.MethodType):
            return again(obj)
    found = getattr(obj, "__signature__", None)
    if found is not None:
        if not isinstance(found, Signature):
            raise TypeError(f"unexpected object {found!r} in __signature__ attribute")
        return found
    if isinstance(obj, types.FunctionType):
        return _of_function(obj, cls, scopes)
    from functools import partial
    if isinstance(obj, partial):
        return _of_partial(again(obj.func), obj)
    if isinstance(obj, type):
        return _of_class(obj, cls, again)
    call = _user_method(type(obj), "__call__")
    if call is not None and not isroutine(obj):
        return _without_first(again(call))
    raise ValueError(f"no signature found for builtin {obj!r}")


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False, annotation_format=None):
    """The Signature of a callable. Those in C have none: ValueError."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)


FullArgSpec = namedtuple("FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations")


def getfullargspec(func):
    """Names and defaults of the parameters, in the older form."""
    try:
        found = _signature_of(func, Signature, follow_wrapped=False)
    except Exception as error:
        raise TypeError("unsupported callable") from error
    parts = {kind: [each for each in found.parameters.values() if each.kind == kind] for kind in _KINDS}
    positional = parts[_POSITIONAL_ONLY] + parts[_POSITIONAL_OR_KEYWORD]
    annotations = {} if found.return_annotation is _empty else {"return": found.return_annotation}
    annotations |= {each.name: each.annotation for each in found.parameters.values() if each.annotation is not _empty}
    first = parts[_VAR_POSITIONAL] + [None]
    last = parts[_VAR_KEYWORD] + [None]
    defaults = tuple(each.default for each in positional if each.default is not _empty)
    keyword_defaults = {each.name: each.default for each in parts[_KEYWORD_ONLY] if each.default is not _empty}
    names = [each.name for each in positional]
    if ismethod(func):
        names.insert(0, func.__func__.__code__.co_varnames[0])
    return FullArgSpec(names, first[0] and first[0].name, last[0] and last[0].name, defaults or None,
                       [each.name for each in parts[_KEYWORD_ONLY]], keyword_defaults or None, annotations)


def __getattr__(name):
    if name != "get_annotations":
        raise AttributeError(f"module 'inspect' has no attribute {name!r}")
    from annotationlib import get_annotations
    return get_annotations
