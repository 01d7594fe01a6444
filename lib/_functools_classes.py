# SPDX-License-Identifier: MIT
"""The parts of the module functools that are written in Python."""
from abc import get_cache_token
from functools import partial, update_wrapper

GenericAlias = type(list[int])
MappingProxyType = type(type.__dict__)
UnionType = type(int | str)


class partialmethod:
    """A method with some arguments given."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"the first argument {func!r} must be a callable or a descriptor")
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func, self.args, self.keywords = func, args, keywords

    def __repr__(self):
        given = [repr(self.func), *map(repr, self.args), *(f"{k}={v!r}" for k, v in self.keywords.items())]
        return f"functools.partialmethod({', '.join(given)})"

    def _as_function(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        getter = getattr(self.func, "__get__", None)
        if getter is not None and not isinstance(self.func, partial):
            bound = getter(obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._as_function().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(GenericAlias)


def _rank(cls, candidate):
    """How far down the MRO the candidate stands, or joins it as an abstract base class."""
    order = cls.__mro__
    if candidate in order:
        return order.index(candidate), 0
    # An abstract class comes right after the last class that it still recognises.
    last = max(i for i, each in enumerate(order) if issubclass(each, candidate))
    return last, 1


def _find_implementation(cls, registry):
    matches = [each for each in registry if each in cls.__mro__ or (each is not object and issubclass(cls, each))]
    if not matches:
        return None
    best = min(_rank(cls, each) for each in matches)
    nearest = [each for each in matches if _rank(cls, each) == best]
    chosen = [each for each in nearest if not any(other is not each and issubclass(other, each) for other in nearest)]
    if len(chosen) > 1:
        raise RuntimeError(f"Ambiguous dispatch: {chosen[0]} or {chosen[1]}")
    return registry[chosen[0]]


def _classes_of(annotation):
    """The classes of a class or of a union; None for anything else."""
    if isinstance(annotation, UnionType):
        parts = annotation.__args__
        return parts if all(isinstance(each, type) for each in parts) else None
    return (annotation,) if isinstance(annotation, type) and not isinstance(annotation, GenericAlias) else None


def singledispatch(func):
    """A function that does different things for different types of its first argument."""
    registry, cache = {}, {}
    token = None
    name = getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        nonlocal token
        if token != get_cache_token():
            cache.clear()
            token = get_cache_token()
        if cls not in cache:
            cache[cls] = registry[cls] if cls in registry else _find_implementation(cls, registry)
        return cache[cls]

    def register(cls, func=None):
        if _classes_of(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            annotations = getattr(cls, "__annotations__", {})
            if not annotations:
                raise TypeError(f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` or plain "
                                "`@register` on an annotated function.")
            func = cls
            argument, cls = next(iter(annotations.items()))
            if not _classes_of(cls):
                raise TypeError(f"Invalid annotation for {argument!r}. {cls!r} is not a class.")
        for each in _classes_of(cls):
            registry[each] = func
        cache.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = cache.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """The same for methods: the first argument after self decides."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher, self.func = singledispatch(func), func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatcher = self.dispatcher
        name = getattr(self.func, "__name__", "singledispatchmethod method")

        def _method(*args, **kwargs):
            if not args:
                raise TypeError(f"{name} requires at least 1 positional argument")
            method = dispatcher.dispatch(args[0].__class__)
            if hasattr(method, "__get__"):
                method = method.__get__(obj, cls)
            return method(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


for _each in partialmethod, singledispatch, singledispatchmethod:
    _each.__module__ = "functools"
del _each
