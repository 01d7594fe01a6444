# SPDX-License-Identifier: MIT
"""functools.total_ordering."""

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
