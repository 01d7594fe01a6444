# SPDX-License-Identifier: MIT
"""Abstract base classes."""


def abstractmethod(funcobj):
    """Marks a method that derived classes must define."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractproperty(property):
    __isabstractmethod__ = True


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


def _is_abstract(value):
    return getattr(value, "__isabstractmethod__", False)


def update_abstractmethods(cls):
    """Finds out again which methods of a class are abstract, after some were set."""
    if hasattr(cls, "__abstractmethods__"):
        _find_abstract(cls)
    return cls


def _find_abstract(cls):
    found = {name for name, value in cls.__dict__.items() if _is_abstract(value)}
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if _is_abstract(getattr(cls, name, None)):
                found.add(name)
    cls.__abstractmethods__ = frozenset(found)


_registrations = 0


def get_cache_token():
    """A number that changes with every register()."""
    return _registrations


def _set_flags(cls, flags):
    """Lets `match` know instances as sequences or mappings."""
    if flags and cls.__flags__ & 1 << 9:
        cls.__abc_tpflags__ = flags
        for derived in cls.__subclasses__():
            _set_flags(derived, flags)


class ABCMeta(type):
    """The class of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        flags = namespace.pop("__abc_tpflags__", 0)
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls._abc_registry = []
        if flags:
            cls.__abc_tpflags__ = flags
        _find_abstract(cls)
        return cls

    def register(cls, subclass):
        """From now on `subclass` counts as derived from this class."""
        global _registrations
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_registry.append(subclass)
        _set_flags(subclass, cls.__abc_tpflags__)
        _registrations += 1
        return subclass

    def __instancecheck__(cls, instance):
        claimed = instance.__class__
        if cls.__subclasscheck__(claimed):
            return True
        real = type(instance)
        return real is not claimed and cls.__subclasscheck__(real)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        answer = cls.__subclasshook__(subclass)
        if answer is not NotImplemented:
            return answer
        if cls in subclass.__mro__:
            return True
        for other in cls.__dict__.get("_abc_registry", ()):
            if issubclass(subclass, other):
                return True
        for other in cls.__subclasses__():
            if issubclass(subclass, other):
                return True
        return False


class ABC(metaclass=ABCMeta):
    """For `class C(ABC)` instead of `class C(metaclass=ABCMeta)`."""
    __slots__ = ()
