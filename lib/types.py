# SPDX-License-Identifier: MIT
"""The types of functions, modules and other things that have no name among the built-ins, and ways to make classes."""
import sys


def _function():
    cell = None

    async def coroutine():
        return cell

    async def asynchronous():
        yield cell
    started = coroutine()
    started.close()
    return type(started), type(asynchronous()), type(coroutine.__closure__[0])


class _Class:
    __slots__ = ("slot",)

    def method(self):
        pass


def _traceback():
    try:
        raise TypeError
    except TypeError as error:
        return error.__traceback__


FunctionType = LambdaType = type(_function)
CoroutineType, AsyncGeneratorType, CellType = _function()
GeneratorType = type(_ for _ in ())
CodeType = type(_function.__code__)
MethodType = type(_Class().method)
BuiltinFunctionType = BuiltinMethodType = type(len)
WrapperDescriptorType = type(int.__add__)
MethodWrapperType = type((1).__add__)
MethodDescriptorType = type(str.join)
ClassMethodDescriptorType = type(dict.__dict__["fromkeys"])
GetSetDescriptorType = type(FunctionType.__code__)
MemberDescriptorType = type(_Class.slot)
MappingProxyType = type(type.__dict__)
ModuleType = type(sys)
SimpleNamespace = type(sys.implementation)
GenericAlias = type(list[int])
UnionType = type(int | str)
NoneType = type(None)
EllipsisType = type(...)
NotImplementedType = type(NotImplemented)
TracebackType = type(_traceback())
FrameType = type(sys._getframe())


def resolve_bases(bases):
    """The bases with those replaced that have __mro_entries__()."""
    resolved, changed = [], False
    for base in bases:
        entries = None if isinstance(base, type) else getattr(base, "__mro_entries__", None)
        if entries is None:
            resolved.append(base)
            continue
        changed = True
        entries = entries(bases)
        if not isinstance(entries, tuple):
            raise TypeError("__mro_entries__ must return a tuple")
        resolved.extend(entries)
    return tuple(resolved) if changed else bases


def _calculate_meta(meta, bases):
    """The most derived of the metaclasses."""
    for base in bases:
        other = type(base)
        if issubclass(other, meta):
            meta = other
        elif not issubclass(meta, other):
            raise TypeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass "
                            "of the metaclasses of all its bases")
    return meta


def prepare_class(name, bases=(), kwds=None):
    """The metaclass, the namespace that it prepares, and the keywords without `metaclass`."""
    kwds = dict(kwds or {})
    if "metaclass" in kwds:
        meta = kwds.pop("metaclass")
    else:
        meta = type(bases[0]) if bases else type
    if isinstance(meta, type):
        meta = _calculate_meta(meta, bases)
    namespace = meta.__prepare__(name, bases, **kwds) if hasattr(meta, "__prepare__") else {}
    return meta, namespace, kwds


def new_class(name, bases=(), kwds=None, exec_body=None):
    """Makes a class as a class statement would; exec_body(namespace) takes the place of its body."""
    resolved = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace["__orig_bases__"] = bases
    return meta(name, resolved, namespace, **kwds)


def get_original_bases(cls, /):
    """The bases as written, before __mro_entries__() was asked."""
    try:
        return cls.__dict__.get("__orig_bases__", cls.__bases__)
    except AttributeError:
        raise TypeError(f"Expected an instance of type, not {type(cls).__name__!r}") from None


def _call(function, problem, *arguments):
    """What the function of a property gives, if there is one."""
    if function is None:
        raise AttributeError(problem)
    return function(*arguments)


class DynamicClassAttribute:
    """A property of instances; asked of the class it is missing, so that a metaclass may answer."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.overwrite_doc = doc is None
        self.__doc__ = fget.__doc__ if self.overwrite_doc else doc or fget.__doc__
        self.__isabstractmethod__ = bool(getattr(fget, "__isabstractmethod__", False))

    def __get__(self, instance, ownerclass=None):
        if instance is not None:
            return _call(self.fget, "unreadable attribute", instance)
        if not self.__isabstractmethod__:
            raise AttributeError()
        return self

    def __set__(self, instance, value):
        _call(self.fset, "can't set attribute", instance, value)

    def __delete__(self, instance):
        _call(self.fdel, "can't delete attribute", instance)

    def _with(self, fget, fset, fdel, doc):
        made = type(self)(fget, fset, fdel, doc)
        made.overwrite_doc = self.overwrite_doc
        return made

    def getter(self, fget):
        doc = fget.__doc__ if self.overwrite_doc else None
        return self._with(fget, self.fset, self.fdel, doc or self.__doc__)

    def setter(self, fset):
        return self._with(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        return self._with(self.fget, self.fset, fdel, self.__doc__)


def _forward(name):
    """A method that calls the one of the generator inside."""
    return lambda self, *arguments: getattr(self._generator, name)(*arguments)


def _forward_attribute(name):
    return property(lambda self: getattr(self._generator, name))


class _GeneratorWrapper:
    """Makes a coroutine of what has the methods of a generator."""

    def __init__(self, generator):
        self._generator = generator
        for name in "__name__", "__qualname__":
            setattr(self, name, getattr(generator, name, None))

    send, throw, close, __next__ = map(_forward, ("send", "throw", "close", "__next__"))

    def __iter__(self):
        """A generator iterates by itself, without this object in between."""
        return self._generator if type(self._generator) is GeneratorType else self

    __await__ = __iter__
    gi_code = cr_code = _forward_attribute("gi_code")
    gi_frame = cr_frame = _forward_attribute("gi_frame")
    gi_running = cr_running = _forward_attribute("gi_running")
    gi_yieldfrom = cr_await = _forward_attribute("gi_yieldfrom")
    gi_suspended = cr_suspended = _forward_attribute("gi_suspended")


_GENERATOR, _COROUTINE, _ITERABLE_COROUTINE = 0x20, 0x80, 0x100


def _awaitable(made):
    """What a function marked as coroutine has returned, in a form that can be awaited."""
    from collections.abc import Coroutine, Generator
    if type(made) is CoroutineType or type(made) is GeneratorType and made.gi_code.co_flags & _ITERABLE_COROUTINE:
        return made
    return _GeneratorWrapper(made) if isinstance(made, Generator) and not isinstance(made, Coroutine) else made


def coroutine(func):
    """What the generator function returns may be awaited from now on."""
    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")
    if type(func) is FunctionType:
        flags = func.__code__.co_flags
        if flags & (_COROUTINE | _ITERABLE_COROUTINE):
            return func
        if flags & _GENERATOR:
            func.__code__ = func.__code__.replace(co_flags=flags | _ITERABLE_COROUTINE)
            return func
    from functools import wraps

    @wraps(func)
    def wrapped(*args, **kwargs):
        return _awaitable(func(*args, **kwargs))
    return wrapped


__all__ = [name for name in globals() if name[0] != "_" and name != "sys"]
