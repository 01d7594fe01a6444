# SPDX-License-Identifier: MIT
"""Copies of objects: copy() shares what is inside, deepcopy() copies that too."""

import sys
from _weakref import ref

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    pass


error = Error

_unchanging = {type(None), type(Ellipsis), type(NotImplemented), int, float, bool, complex, str, bytes, type, range, property,
               ref, type(len), type(lambda: 0), type("".join), type(type.__dict__)}


def copy(x):
    """A new object with the same contents."""
    cls = type(x)
    if cls in _unchanging or cls in (tuple, frozenset, slice, _method) or issubclass(cls, type):
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    own = getattr(cls, "__copy__", None)
    if own is not None:
        return own(x)
    reduced = _reduce(x, cls)
    return x if isinstance(reduced, str) else _rebuild(x, None, *reduced)


def deepcopy(x, memo=None, _nil=[]):
    """A new object with copies of all that is inside."""
    cls = type(x)
    if cls in _unchanging:
        return x
    if memo is None:
        memo = {}
    made = memo.get(id(x), _nil)
    if made is not _nil:
        return made
    made = _copy_deeply(x, cls, memo)
    if made is not x:
        memo[id(x)] = made
        # Kept alive, so that its id belongs to nobody else.
        memo.setdefault(id(memo), []).append(x)
    return made


def _copy_deeply(x, cls, memo):
    special = _deep.get(cls)
    if special is not None:
        return special(x, memo)
    if issubclass(cls, type):
        return x
    own = getattr(x, "__deepcopy__", None)
    if own is not None:
        return own(memo)
    reduced = _reduce(x, cls)
    return x if isinstance(reduced, str) else _rebuild(x, memo, *reduced)


def _deep_list(x, memo):
    made = memo[id(x)] = []
    for item in x:
        made.append(deepcopy(item, memo))
    return made


def _deep_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    # It may be inside of itself, by way of a list.
    if id(x) in memo:
        return memo[id(x)]
    for before, after in zip(x, items):
        if before is not after:
            return tuple(items)
    return x


def _deep_dict(x, memo):
    made = memo[id(x)] = {}
    for key, value in x.items():
        made[deepcopy(key, memo)] = deepcopy(value, memo)
    return made


def _deep_slice(x, memo):
    return slice(deepcopy(x.start, memo), deepcopy(x.stop, memo), deepcopy(x.step, memo))


def _deep_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


class _Class:
    def method(self):
        pass


_method = type(_Class().method)
_deep = {list: _deep_list, tuple: _deep_tuple, dict: _deep_dict, slice: _deep_slice, _method: _deep_method}


def _reduce(x, cls):
    """What rebuilds the object, as copyreg knows it, or __reduce_ex__(4) tells it."""
    copyreg = sys.modules.get("copyreg")
    if copyreg is not None and cls in copyreg.dispatch_table:
        return copyreg.dispatch_table[cls](x)
    reducer = getattr(cls, "__reduce_ex__", None)
    if reducer is not None:
        return reducer(x, 4)
    reducer = getattr(cls, "__reduce__", None)
    if reducer is not None:
        return reducer(x)
    raise Error(f"un(deep)copyable object of type {cls}")


def _rebuild(x, memo, make, args, state=None, items=None, pairs=None, *, deepcopy=deepcopy):
    deep = memo is not None
    if deep and args:
        args = [deepcopy(each, memo) for each in args]
    made = make(*args)
    if deep:
        memo[id(x)] = made
    if state is not None:
        _set_state(made, deepcopy(state, memo) if deep else state)
    for item in items or ():
        made.append(deepcopy(item, memo) if deep else item)
    for key, value in pairs or ():
        if deep:
            key, value = deepcopy(key, memo), deepcopy(value, memo)
        made[key] = value
    return made


def _set_state(made, state):
    if hasattr(made, "__setstate__"):
        made.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state:
        made.__dict__.update(state)
    for name, value in (slots or {}).items():
        setattr(made, name, value)


def replace(obj, /, **changes):
    """A copy with some fields changed: for named tuples, dataclasses and all that have __replace__()."""
    cls = obj.__class__
    own = getattr(cls, "__replace__", None)
    if own is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return own(obj, **changes)
