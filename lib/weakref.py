# SPDX-License-Identifier: MIT
"""References that do not keep their objects alive, and collections of such."""
from _weakref import getweakrefs as _references, ref
from _weakrefset import WeakSet
from collections.abc import Mapping as _Mapping, MutableMapping as _MutableMapping, MutableSet as _MutableSet
import operator as _operator

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
           "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize"]

ReferenceType = ref
_MutableSet.register(WeakSet)


# --- Proxies: they do everything with the object that they refer to ---


class _ProxyReference(ref):
    """The weak reference inside of a proxy."""
    __slots__ = ("proxy",)


def _target(value):
    """What a proxy stands for; anything else stands for itself."""
    if type(value) not in ProxyTypes:
        return value
    target = _reference_of(value)()
    if target is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return target


class ProxyType:
    __slots__ = ("_reference", "__weakref__")
    __hash__ = None

    def __new__(cls, *args, **kwargs):
        raise TypeError(f"cannot create 'weakref.{cls.__name__}' instances")

    def __getattribute__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __repr__(self):
        target = _reference_of(self)()
        if target is None:
            return f"<weakproxy at {id(self):#x}; dead>"
        return f"<weakproxy at {id(self):#x}; to '{type(target).__name__}' at {id(target):#x}>"

    def __next__(self):
        target = _target(self)
        if not hasattr(type(target), "__next__"):
            raise TypeError(f"Weakref proxy referenced a non-iterator '{type(target).__name__}' object")
        return next(target)

    def __pow__(self, other, modulo=None):
        return pow(_target(self), _target(other), _target(modulo))

    def __rpow__(self, other):
        return _target(other) ** _target(self)


class CallableProxyType(ProxyType):
    __slots__ = ()

    def __call__(self, /, *args, **kwargs):
        return _target(self)(*args, **kwargs)


ProxyTypes = (ProxyType, CallableProxyType)
_reference_of = ProxyType._reference.__get__
_set_reference = ProxyType._reference.__set__
_new = object.__new__


def _define(name, function):
    def method(self, *args):
        return function(_target(self), *map(_target, args))
    method.__name__ = name
    method.__qualname__ = "ProxyType." + name
    setattr(ProxyType, name, method)


def _define_reflected(name, function):
    _define(name, lambda self, other: function(other, self))


def _define_all():
    for name in "add sub mul matmul truediv floordiv mod lshift rshift and or xor".split():
        function = getattr(_operator, f"__{name}__")
        _define(f"__{name}__", function)
        _define_reflected(f"__r{name}__", function)
        _define(f"__i{name}__", getattr(_operator, f"__i{name}__"))
    for name in "lt le eq ne gt ge neg pos abs invert index contains getitem setitem delitem ipow".split():
        _define(f"__{name}__", getattr(_operator, f"__{name}__"))
    for name, function in (("divmod", divmod), ("int", int), ("float", float), ("bool", bool), ("len", len), ("str", str),
                           ("bytes", bytes), ("iter", iter), ("reversed", reversed)):
        _define(f"__{name}__", function)
    _define_reflected("__rdivmod__", divmod)


_define_all()
for _type in ProxyTypes:
    _type.__module__ = "weakref"
    _type.__qualname__ = _type.__name__


def proxy(object, callback=None, /):
    """An object that does everything with another one, which it does not keep alive."""
    cls = CallableProxyType if callable(object) else ProxyType
    made = _new(cls)
    # The callback is for the proxy, so it gets the proxy.
    told = None if callback is None else lambda reference: callback(reference.proxy)
    reference = _ProxyReference(object, told)
    reference.proxy = made
    _set_reference(made, reference)
    return made


def getweakrefs(object, /):
    """The references and proxies that refer to the object."""
    return [each.proxy if type(each) is _ProxyReference else each for each in _references(object)]


def getweakrefcount(object, /):
    return len(_references(object))


class WeakMethod(ref):
    """A reference to a bound method, which lives as long as the object that it is bound to."""
    __slots__ = ("_function", "_method_type", "_alive", "__weakref__")

    def __new__(cls, meth, callback=None):
        try:
            owner, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None

        def died(_):
            method = this()
            if method is not None and method._alive:
                method._alive = False
                if callback is not None:
                    callback(method)
        made = super().__new__(cls, owner, died)
        made._function = ref(function, died)
        made._method_type = type(meth)
        made._alive = True
        this = ref(made)
        return made

    def __call__(self):
        owner, function = super().__call__(), self._function()
        return None if owner is None or function is None else self._method_type(function, owner)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._function == other._function

    def __ne__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        return not self == other

    __hash__ = ref.__hash__


# --- Dictionaries ---


def _pairs(other):
    """The items of a mapping, or of pairs."""
    if hasattr(other, "items"):
        return other.items()
    return [(key, other[key]) for key in other.keys()] if hasattr(other, "keys") else other


class KeyedRef(ref):
    """The reference to a value, which knows its key."""
    __slots__ = ("key",)

    def __new__(type, ob, callback, key):
        made = super().__new__(type, ob, callback)
        made.key = key
        return made

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


class WeakValueDictionary(_MutableMapping):
    """A dict whose items go when nobody else refers to their values."""

    def __init__(self, other=(), /, **kw):
        this = ref(self)

        # By the time it is told, the key may have another value.
        def remove(reference):
            self = this()
            if self is not None and self.data.get(reference.key) is reference:
                del self.data[reference.key]
        self._remove = remove
        self.data = {}
        self.update(other, **kw)

    def _live(self):
        """The living items, as a list: they stay while a loop runs over it."""
        found = []
        for key, reference in list(self.data.items()):
            value = reference()
            if value is not None:
                found.append((key, value))
        return found

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        reference = self.data.get(key)
        return reference is not None and reference() is not None

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def copy(self):
        return WeakValueDictionary(self._live())

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        made = type(self)()
        for key, value in self._live():
            made[deepcopy(key, memo)] = value
        return made

    def get(self, key, default=None):
        reference = self.data.get(key)
        value = None if reference is None else reference()
        return default if value is None else value

    def items(self):
        for key, reference in list(self.data.items()):
            value = reference()
            if value is not None:
                yield key, value

    def keys(self):
        for key, reference in list(self.data.items()):
            if reference() is not None:
                yield key

    __iter__ = keys

    def values(self):
        for reference in list(self.data.values()):
            value = reference()
            if value is not None:
                yield value

    def itervaluerefs(self):
        yield from list(self.data.values())

    def valuerefs(self):
        return list(self.data.values())

    def popitem(self):
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def pop(self, key, *args):
        reference = self.data.pop(key, None)
        value = None if reference is None else reference()
        if value is not None:
            return value
        if args:
            return args[0]
        raise KeyError(key)

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def update(self, other=None, /, **kwargs):
        if other is not None:
            for key, value in _pairs(other):
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, _Mapping):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, _Mapping):
            return NotImplemented
        made = self.__class__()
        made.update(other)
        made.update(self)
        return made


class WeakKeyDictionary(_MutableMapping):
    """A dict whose items go when nobody else refers to their keys."""

    def __init__(self, dict=None):
        this = ref(self)

        def remove(reference):
            self = this()
            if self is not None:
                self.data.pop(reference, None)
        self._remove = remove
        self.data = {}
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        try:
            reference = ref(key)
        except TypeError:
            return False
        return reference in self.data

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def copy(self):
        made = WeakKeyDictionary()
        made.update(self)
        return made

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        made = type(self)()
        for key, value in self.items():
            made[key] = deepcopy(value, memo)
        return made

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def items(self):
        for reference, value in list(self.data.items()):
            key = reference()
            if key is not None:
                yield key, value

    def keys(self):
        for reference in list(self.data):
            key = reference()
            if key is not None:
                yield key

    __iter__ = keys

    def values(self):
        for reference, value in list(self.data.items()):
            if reference() is not None:
                yield value

    def keyrefs(self):
        return list(self.data)

    def popitem(self):
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def update(self, dict=None, /, **kwargs):
        if dict is not None:
            for key, value in _pairs(dict):
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    __ior__ = WeakValueDictionary.__ior__
    __or__ = WeakValueDictionary.__or__
    __ror__ = WeakValueDictionary.__ror__


# --- finalize ---


class finalize:
    """Calls a function when the object has died, or when the program ends."""
    __slots__ = ()
    _registry = {}
    _count = 0

    class _Info:
        __slots__ = ("weakref", "func", "args", "kwargs", "atexit", "index")

    def __init__(self, obj, func, /, *args, **kwargs):
        info = self._Info()
        info.weakref = ref(obj, self)
        info.func = func
        info.args = args
        info.kwargs = kwargs
        info.atexit = True
        if not finalize._count:
            import atexit
            atexit.register(self._exitfunc)
        finalize._count += 1
        info.index = finalize._count
        self._registry[self] = info

    def __call__(self, _=None):
        """Calls the function now, if that has not been done."""
        info = self._registry.pop(self, None)
        if info is not None:
            return info.func(*info.args, **info.kwargs)

    def detach(self):
        """Forgets the object; returns what peek() would have returned."""
        found = self.peek()
        if found is not None and self._registry.pop(self, None) is not None:
            return found

    def peek(self):
        """The object, the function and its arguments; None if it has been called."""
        info = self._registry.get(self)
        obj = None if info is None else info.weakref()
        return None if obj is None else (obj, info.func, info.args, info.kwargs)

    @property
    def alive(self):
        return self in self._registry

    @property
    def atexit(self):
        """Is it called when the program ends?"""
        info = self._registry.get(self)
        return info is not None and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = self._registry.get(self)
        if info is not None:
            info.atexit = bool(value)

    def __repr__(self):
        info = self._registry.get(self)
        obj = None if info is None else info.weakref()
        if obj is None:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        return f"<{type(self).__name__} object at {id(self):#x}; for {type(obj).__qualname__!r} at {id(obj):#x}>"

    @classmethod
    def _exitfunc(cls):
        """The last one first. What is added meanwhile is called, too."""
        import sys
        while True:
            waiting = [(info.index, each) for each, info in cls._registry.items() if info.atexit]
            if not waiting:
                return
            try:
                max(waiting)[1]()
            except Exception:
                sys.excepthook(*sys.exc_info())
