# SPDX-License-Identifier: MIT
"""functools.total_ordering and cached_property."""

GenericAlias = type(list[int])

# For each comparison that a class may define: the others, as (name, is its answer turned round, what follows).
# What follows: "or" equal, "and" not equal, or nothing.
_RULES = {
    "__lt__": (("__gt__", True, "and"), ("__le__", False, "or"), ("__ge__", True, "")),
    "__le__": (("__ge__", True, "or"), ("__lt__", False, "and"), ("__gt__", True, "")),
    "__gt__": (("__lt__", True, "and"), ("__ge__", False, "or"), ("__le__", True, "")),
    "__ge__": (("__le__", True, "or"), ("__gt__", False, "and"), ("__lt__", True, "")),
}


def _comparison(name, root, is_turned, follows):
    def compare(self, other):
        answer = getattr(type(self), root)(self, other)
        if answer is NotImplemented:
            return answer
        answer = bool(answer) is not is_turned
        if follows == "or":
            return answer or self == other
        return answer and self != other if follows else answer
    compare.__name__ = compare.__qualname__ = name
    compare.__doc__ = getattr(int, name).__doc__
    return compare


def total_ordering(cls):
    """Class decorator: the comparisons that are missing follow from the one that is there."""
    defined = [name for name in _RULES if getattr(cls, name, None) != getattr(object, name, None)]
    if not defined:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    for name, is_turned, follows in _RULES[defined[0]]:
        if name not in defined:
            setattr(cls, name, _comparison(name, defined[0], is_turned, follows))
    return cls


total_ordering.__module__ = "functools"


class cached_property:
    """A method that is called once; its result is an attribute of the instance from then on."""

    def __init__(self, func):
        self.func, self.attrname = func, None
        self.__doc__, self.__module__ = func.__doc__, func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError("Cannot assign the same cached_property to two different names "
                            f"({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            cache = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {name!r} "
                            "property.") from None
        if name not in cache:
            cache[name] = self.func(instance)
        return cache[name]

    __class_getitem__ = classmethod(GenericAlias)


cached_property.__module__ = "functools"
