# SPDX-License-Identifier: MIT
"""Support for type hints: the run time's own types, and functions that mark without changing."""


def _types():
    type Alias = int
    def generic[T, *Ts, **P](): pass
    class Class[T]: pass
    variables = generic.__type_params__
    return type(Alias), *map(type, variables), type(int | str), Class.__mro__[1], variables[0].__default__


TypeAliasType, TypeVar, TypeVarTuple, ParamSpec, Union, Generic, NoDefault = _types()
TYPE_CHECKING = False
AnyStr = TypeVar("AnyStr", bytes, str)


class _AnyMeta(type):
    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()

    def __instancecheck__(self, instance):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(instance)


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


def cast(typ, val):
    """The value as it is."""
    return val


def _mark(name, arg):
    try:
        setattr(arg, name, True)
    except (AttributeError, TypeError):
        pass
    return arg


def final(f):
    return _mark("__final__", f)


def override(method, /):
    return _mark("__override__", method)


def get_origin(tp):
    if type(tp) is Union:
        return Union
    if tp is Generic:
        return Generic
    return getattr(tp, "__origin__", None)


def get_args(tp):
    return () if isinstance(tp, type) and not hasattr(tp, "__origin__") else getattr(tp, "__args__", ())
