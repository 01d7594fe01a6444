# Enum-like classes by metaclass.
class EnumMeta(type):
    @classmethod
    def __prepare__(m, name, bases): return dict()
    def __new__(m, name, bases, ns):
        members = {k: v for k, v in ns.items() if not k.startswith("_") and not callable(v) and not isinstance(v, (property, classmethod))}
        cls = super().__new__(m, name, bases, {k: v for k, v in ns.items() if k not in members})
        cls._members = {}
        for k, v in members.items():
            o = object.__new__(cls)
            o.name, o.value = k, v
            cls._members[k] = o
            type.__setattr__(cls, k, o)
        return cls
    def __call__(cls, value):
        for o in cls._members.values():
            if o.value == value:
                return o
        raise ValueError(f"{value!r} is not a valid {cls.__name__}")
    def __iter__(cls): return iter(cls._members.values())
    def __len__(cls): return len(cls._members)
    def __getitem__(cls, k): return cls._members[k]
    def __contains__(cls, o): return o in cls._members.values()
    def __setattr__(cls, k, v):
        if k in cls.__dict__.get("_members", {}):
            raise AttributeError(f"cannot reassign {k}")
        super().__setattr__(k, v)
    def __repr__(cls): return f"<enum {cls.__name__}>"
class Enum(metaclass=EnumMeta):
    def __repr__(self): return f"<{type(self).__name__}.{self.name}: {self.value!r}>"
    def __str__(self): return f"{type(self).__name__}.{self.name}"
    def __hash__(self): return hash(self.name)
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = "b"
    def is_warm(self): return self is Color.RED
    @property
    def low(self): return self.name.lower()
print(Color, list(Color), len(Color), Color.RED, repr(Color.BLUE), Color(2), Color["BLUE"], Color.RED.is_warm(), Color.GREEN.low, Color.RED in Color, Color.RED is Color(1), {Color.RED: "r"}[Color(1)])
for f in (lambda: Color(99), lambda: Color["X"], lambda: setattr(Color, "RED", 5), lambda: Color.PINK, lambda: Color.RED.nothing):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
match Color.GREEN:
    case Color.RED:
        print("red")
    case Color.GREEN:
        print("green matched")
Color.extra = 5
print(Color.extra, [c.value for c in Color])
