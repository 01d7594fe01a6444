# SPDX-License-Identifier: MIT
"""Enumerations: classes whose attributes are a fixed set of named constants."""

import sys

__all__ = ["EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "ReprEnum", "auto", "unique",
           "property", "member", "nonmember"]

_builtin_property = property
Enum = ReprEnum = None


class nonmember:
    """Marks a value of a class body that stays a plain attribute."""

    def __init__(self, value):
        self.value = value


class member:
    """Marks a value of a class body that becomes a member whatever it is."""

    def __init__(self, value):
        self.value = value


class property(_builtin_property):
    """A property of members; on the class, its name finds the member of that name."""

    def __set_name__(self, owner, name):
        self.name = name
        self.clsname = owner.__name__

    def __get__(self, instance, owner=None):
        if instance is not None:
            return self.fget(instance)
        found = owner.__dict__.get("_member_map_", {}).get(self.name)
        if found is None:
            raise AttributeError(f"{owner!r} has no attribute {self.name!r}")
        return found

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")
        self.fdel(instance)


class auto:
    """Stands for the value that _generate_next_value_() gives."""

    def __init__(self, value=None):
        self.value = value


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


_sunder_names = ("_order_", "_generate_next_value_", "_missing_", "_ignore_", "_iter_member_", "_iter_member_by_value_",
                 "_iter_member_by_def_", "_add_alias_", "_add_value_alias_", "_numeric_repr_")


class EnumDict(dict):
    """The namespace of a class body: it tells members from other names in the order they are bound."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._members = {}
        self._values = []
        self._ignore = []
        self._generate = None

    @_builtin_property
    def member_names(self):
        return list(self._members)

    def __setitem__(self, name, value):
        if name in self._members:
            raise TypeError(f"{name!r} already defined as {self[name]!r}")
        if _is_sunder(name):
            value = self._set_sunder(name, value)
        elif self._makes_member(name, value):
            value = self._member_value(name, value)
            self._members[name] = None
            self._values.append(value)
        elif isinstance(value, nonmember):
            value = value.value
        super().__setitem__(name, value)

    def _set_sunder(self, name, value):
        if name not in _sunder_names:
            raise ValueError(f"_sunder_ names, such as {name!r}, are reserved for future Enum use")
        if name == "_generate_next_value_":
            if self._members:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._generate = value.__func__ if isinstance(value, staticmethod) else value
            return staticmethod(self._generate)
        if name == "_ignore_":
            self._ignore = list(value.replace(",", " ").split() if isinstance(value, str) else value)
            return self._ignore
        return value

    def _makes_member(self, name, value):
        if _is_dunder(name) or name in self._ignore or isinstance(value, nonmember):
            return False
        if name.startswith(f"_{self._cls_name}__"):
            return False
        if isinstance(value, member):
            return True
        kind = type(value)
        return not (hasattr(kind, "__get__") or hasattr(kind, "__set__") or hasattr(kind, "__delete__"))

    def _member_value(self, name, value):
        if name == "mro":
            raise ValueError("invalid enum member name(s) 'mro'")
        if isinstance(value, member):
            return value.value
        if isinstance(value, auto):
            return self._auto_value(name, value)
        if isinstance(value, tuple) and any(isinstance(part, auto) for part in value):
            return tuple(self._auto_value(name, part) if isinstance(part, auto) else part for part in value)
        return value

    def _auto_value(self, name, automatic):
        if automatic.value is None:
            automatic.value = self._generate(name, 1, len(self._members), self._values[:])
        return automatic.value


def _data_type(bases):
    """The type the members' values are mixed with: the first one that is no enumeration and makes its own objects."""
    for base in bases:
        for cls in base.__mro__:
            if cls is object or isinstance(cls, EnumType):
                continue
            if cls is not object and "__new__" in cls.__dict__:
                return cls
    return object


class EnumType(type):
    """The type of enumerations."""

    @classmethod
    def __prepare__(metacls, name, bases, **options):
        metacls._check_for_existing_members_(name, bases)
        namespace = EnumDict(name)
        if bases and Enum is not None:
            namespace._generate = getattr(bases[-1], "_generate_next_value_", None)
        return namespace

    @staticmethod
    def _check_for_existing_members_(name, bases):
        for base in bases:
            for cls in base.__mro__:
                if isinstance(cls, EnumType) and cls._member_names_:
                    raise TypeError(f"<enum {name!r}> cannot extend {cls!r}")

    def __new__(metacls, name, bases, namespace, **options):
        if Enum is None or not isinstance(namespace, EnumDict):
            plain = dict(namespace)
            plain.update(_member_names_=[], _member_map_={}, _value2member_map_={}, _member_type_=object)
            return super().__new__(metacls, name, bases, plain, **options)
        names = namespace._members
        ignored = namespace._ignore
        plain = {key: value for key, value in namespace.items() if key not in names and key not in ignored}
        own_new = plain.pop("__new__", None)
        data_type = _data_type(bases)
        plain.update(_member_names_=[], _member_map_={}, _value2member_map_={}, _member_type_=data_type)
        if own_new is not None:
            plain["_new_member_"] = own_new
        if ReprEnum is not None and ReprEnum in bases and data_type is not object:
            plain.setdefault("__str__", data_type.__str__ if "__str__" in data_type.__dict__ else data_type.__repr__)
            plain.setdefault("__format__", data_type.__format__)
        plain["__new__"] = Enum.__new__
        for method in ("__repr__", "__str__", "__format__", "__reduce_ex__", "__hash__") if data_type in bases else ():
            plain.setdefault(method, Enum.__dict__[method])
        cls = super().__new__(metacls, name, bases, plain, **options)
        for key, value in zip(names, namespace._values):
            cls._add_member(key, value, data_type)
        return cls

    def _add_member(cls, name, value, data_type):
        made = cls._make_member(value, data_type)
        made._name_ = name
        for other in cls._member_map_.values():
            if other._value_ == made._value_:
                made = other
                break
        else:
            made.__objclass__ = cls
            made._sort_order_ = len(cls._member_names_)
            cls._member_names_.append(name)
            made.__init__(*(value if isinstance(value, tuple) else (value,)))
        cls._member_map_[name] = made
        if not isinstance(getattr(type, name, None) or cls._inherited(name), property):
            type.__setattr__(cls, name, made)
        try:
            cls._value2member_map_.setdefault(made._value_, made)
        except TypeError:
            pass

    def _inherited(cls, name):
        for base in cls.__mro__:
            if name in base.__dict__:
                return base.__dict__[name]

    def _make_member(cls, value, data_type):
        arguments = value if isinstance(value, tuple) else (value,)
        own_new = getattr(cls, "_new_member_", None)
        if own_new is not None:
            made = own_new(cls, *arguments)
        elif data_type is object:
            made = object.__new__(cls)
        else:
            made = data_type.__new__(cls, *((value,) if data_type is tuple else arguments))
        if "_value_" not in made.__dict__:
            made._value_ = value if data_type is object else data_type(*((value,) if data_type is tuple else arguments))
        return made

    def __call__(cls, value, *more, **options):
        if cls._member_map_:
            return cls.__new__(cls, (value, *more) if more else value)
        return cls._create_(value, *more, **options)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        bases = (cls,) if type is None else (type, cls)
        metacls = cls.__class__
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        values = []
        for item in names.items() if hasattr(names, "items") else names:
            if isinstance(item, str):
                item = item, namespace._generate(item, start, len(values), values[:])
            values.append(item[1])
            namespace[item[0]] = item[1]
        namespace["__module__"] = module or sys._getframe(2).f_globals.get("__name__")
        if qualname is not None:
            namespace["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            cls(value)
            return True
        except ValueError:
            return False

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    @_builtin_property
    def __members__(cls):
        return type(type.__dict__)(cls._member_map_)

    def __repr__(cls):
        return f"<enum {cls.__name__!r}>"

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        super().__delattr__(name)


EnumMeta = EnumType


def _member_with(cls, value):
    """The member of this value, or None. What has no hash is compared with one after the other."""
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        return next((member for member in cls._member_map_.values() if member._value_ == value), None)


class Enum(metaclass=EnumType):
    """A set of named constants."""

    def __new__(cls, value):
        found = value if type(value) is cls else _member_with(cls, value)
        if found is not None:
            return found
        found = cls._missing_(value)
        if isinstance(found, cls):
            return found
        if found is None:
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        raise TypeError(f"error in {cls.__name__}._missing_: returned {found!r} instead of None or a valid member")

    def __init__(self, *arguments, **options):
        pass

    @classmethod
    def _missing_(cls, value):
        return None

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            return max(last_values) + 1
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None

    def __repr__(self):
        kind = type(self)._member_type_
        show = repr if kind is object else kind.__repr__
        return f"<{type(self).__name__}.{self._name_}: {show(self._value_)}>"

    def __str__(self):
        return f"{type(self).__name__}.{self._name_}"

    def __format__(self, specification):
        return str.__format__(str(self), specification)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, protocol):
        return type(self), (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_


class ReprEnum(Enum):
    """Changes the repr() only: str() and format() are those of the mixed-in type."""


class IntEnum(int, ReprEnum):
    """Members are ints too."""


class StrEnum(str, ReprEnum):
    """Members are strings too."""

    def __new__(cls, *values):
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        made = str.__new__(cls, *values)
        made._value_ = str(*values)
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


def unique(enumeration):
    """Class decorator: no two names may have one value."""
    aliases = [(name, found.name) for name, found in enumeration.__members__.items() if name != found.name]
    if aliases:
        details = ", ".join(f"{alias} -> {name}" for alias, name in aliases)
        raise ValueError(f"duplicate values found in {enumeration!r}: {details}")
    return enumeration
