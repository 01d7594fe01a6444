# SPDX-License-Identifier: MIT
"""How objects are taken apart for pickle and copy, where their classes do not say it themselves."""

__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]

dispatch_table = {}


def _check_callable(function, what):
    if not callable(function):
        raise TypeError(what + " must be callable")


def constructor(object):
    _check_callable(object, "constructors")


def pickle(ob_type, pickle_function, constructor_ob=None):
    """From now on pickle_function(object) says what rebuilds an object of that type."""
    _check_callable(pickle_function, "reduction functions")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    """An object as protocols 0 and 1 describe it."""
    if base is object:
        return object.__new__(cls)
    made = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(made, state)
    return made


# --- Numbers for globals ---

_extension_registry, _inverted_registry, _extension_cache = {}, {}, {}


def _is_registered(key, code):
    return _extension_registry.get(key) == code and _inverted_registry.get(code) == key


def add_extension(module, name, code):
    """The global is pickled as this number."""
    key, code = (module, name), int(code)
    if code not in range(1, 2 ** 31):
        raise ValueError("code out of range")
    if _is_registered(key, code):
        return
    if (other := _extension_registry.setdefault(key, code)) != code:
        raise ValueError(f"key {key} is already registered with code {other}")
    if (owner := _inverted_registry.setdefault(code, key)) != key:
        del _extension_registry[key]
        raise ValueError(f"code {code} is already in use for key {owner}")


def remove_extension(module, name, code):
    key = (module, name)
    if not _is_registered(key, code):
        raise ValueError(f"key {key} is not registered with code {code}")
    for registry, entry in (_extension_registry, key), (_inverted_registry, code), (_extension_cache, code):
        registry.pop(entry, None)


def clear_extension_cache():
    _extension_cache.clear()
