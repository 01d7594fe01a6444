# SPDX-License-Identifier: MIT
"""What collections.namedtuple() does."""
from collections import _tuplegetter
from keyword import iskeyword
from sys import intern


def _renamed(names):
    """Names that cannot be used become _0, _1 ..."""
    seen = set()
    for index, name in enumerate(names):
        if not name.isidentifier() or iskeyword(name) or name.startswith("_") or name in seen:
            name = f"_{index}"
        seen.add(names[index])
        yield name


def _check(typename, names, rename):
    for name in (typename, *names):
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)


def _methods(fields, arguments, defaults):
    """Functions of the class, by name. __new__ is made from text, for the names of its parameters."""
    items = arguments + "," if fields else ""
    __new__ = eval(f"lambda _cls, {arguments}: new(_cls, ({items}))", {"new": tuple.__new__, "__builtins__": {}})
    __new__.__defaults__ = defaults or None

    def _make(cls, iterable):
        made = tuple.__new__(cls, iterable)
        if len(made) != len(fields):
            raise TypeError(f"Expected {len(fields)} arguments, got {len(made)}")
        return made

    def _replace(self, /, **kwds):
        made = self._make([kwds.pop(name, value) for name, value in zip(fields, self)])
        if kwds:
            raise TypeError(f"Got unexpected field names: {list(kwds)!r}")
        return made

    def __repr__(self):
        return f"{self.__class__.__name__}({', '.join([f'{name}={value!r}' for name, value in zip(fields, self)])})"

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        return tuple(self)

    return {"__new__": __new__, "_make": _make, "_replace": _replace, "__repr__": __repr__, "_asdict": _asdict,
            "__getnewargs__": __getnewargs__}


def namedtuple(typename, field_names, rename, defaults, module):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names, typename = [str(name) for name in field_names], intern(str(typename))
    if rename:
        names = list(_renamed(names))
    _check(typename, names, rename)
    defaults = () if defaults is None else tuple(defaults)
    if len(defaults) > len(names):
        raise TypeError("Got more default values than field names")
    fields = tuple(map(intern, names))
    arguments = ", ".join(fields)
    methods = _methods(fields, arguments, defaults)
    for name, method in methods.items():
        method.__name__, method.__qualname__ = name, f"{typename}.{name}"
    methods["__new__"].__doc__ = f"Create new instance of {typename}({arguments})"
    namespace = {"__doc__": f"{typename}({arguments})", "__slots__": (), "_fields": fields,
                 "_field_defaults": dict(zip(fields[len(fields) - len(defaults):], defaults)), **methods,
                 "_make": classmethod(methods["_make"]), "__replace__": methods["_replace"], "__match_args__": fields}
    for index, name in enumerate(fields):
        namespace[name] = _tuplegetter(index, f"Alias for field number {index}")
    made = type(typename, (tuple,), namespace)
    if module is not None:
        made.__module__ = module
    return made
