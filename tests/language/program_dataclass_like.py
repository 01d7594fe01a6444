# A decorator that writes __init__, __repr__, __eq__ and ordering from annotations.
def record(cls=None, *, order=False, frozen=False):
    def decorate(cls):
        fields = {}
        for base in reversed(cls.__mro__):
            fields.update(getattr(base, "__annotations__", {}) if base is not object else {})
        names = list(fields)

        def __init__(self, *args, **kwargs):
            if len(args) > len(names):
                raise TypeError(f"{cls.__name__} takes {len(names)} values, got {len(args)}")
            values = dict(zip(names, args))
            for k, v in kwargs.items():
                if k not in fields:
                    raise TypeError(f"unknown field {k!r}")
                if k in values:
                    raise TypeError(f"{k!r} given twice")
                values[k] = v
            for n in names:
                if n not in values:
                    try:
                        values[n] = getattr(cls, n)
                    except AttributeError:
                        raise TypeError(f"missing {n!r}") from None
                object.__setattr__(self, n, values[n])

        key = lambda self: tuple(getattr(self, n) for n in names)
        cls.__init__ = __init__
        cls.__repr__ = lambda self: f"{cls.__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in names)})"
        cls.__eq__ = lambda self, o: key(self) == key(o) if type(o) is type(self) else NotImplemented
        if order:
            cls.__lt__ = lambda self, o: key(self) < key(o)
        if frozen:
            def locked(self, name, value):
                raise AttributeError(f"{cls.__name__} is frozen")
            cls.__setattr__ = locked
            cls.__hash__ = lambda self: hash(key(self))
        cls.__match_args__ = tuple(names)
        return cls
    return decorate(cls) if cls else decorate


@record
class Point:
    x: int
    y: int = 0


@record(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0
    tag: "str" = ""


p = Point(1)
print(p, Point(1, 2) == Point(1, y=2), p == 5, Point(y=5, x=4))
p.x = 10
print(p, sorted([Version(1, 2), Version(1), Version(0, 9, "b")]), Version(1) < Version(2), {Version(1): "v"}[Version(1, 0, "")])
for f in (lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(1, z=3), lambda: Point(1, x=2), lambda: setattr(Version(1), "major", 2), lambda: hash(p) == hash(p)):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
match Version(3, 1):
    case Version(3, minor, tag=""):
        print("matched", minor)
