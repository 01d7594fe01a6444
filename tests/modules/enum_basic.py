# Enumerations: members, look-ups, aliases, mixed-in types, messages.
from enum import Enum, IntEnum, StrEnum, auto, unique, member, nonmember


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    def describe(self):
        return self.name.lower(), self.value


class Level(IntEnum):
    LOW = auto()
    HIGH = auto()


class Word(StrEnum):
    YES = auto()
    NO = "nope"


class Planet(Enum):
    EARTH = (1, 2)
    MARS = (3, 4)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius


def attempt(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__, error)


print(Color, Color.RED, repr(Color.CRIMSON), list(Color), len(Color), list(reversed(Color)))
print(Color.RED.describe(), Color(2) is Color.GREEN, Color["RED"], dict(Color.__members__))
print(Level.LOW, repr(Level.HIGH), Level.LOW + 1, Level.LOW < Level.HIGH, f"{Level.HIGH:3}", Level(2))
print(Word.YES, repr(Word.NO), Word.YES == "yes", Word("nope").name, Word.NO.upper())
print(Planet.MARS, repr(Planet.EARTH), Planet.MARS.radius, Planet((1, 2)).mass, Planet(3, 4))
print(1 in Color, 7 in Color, Color.RED in Color, {Color.RED: 1}[Color.CRIMSON], isinstance(Color.RED, Color))
attempt(lambda: Color(9))
attempt(lambda: Color["Q"])
attempt(lambda: Color.Q)
attempt(lambda: setattr(Color, "RED", 3))
attempt(lambda: setattr(Color.RED, "name", 3))
attempt(lambda: delattr(Color, "RED"))
attempt(lambda: unique(Color))
attempt(lambda: unique(Level))
attempt(lambda: type("X", (Color,), {}) if False else Enum("Q", "a b c")(2))
attempt(lambda: Color.RED < Color.GREEN)


def extends():
    class More(Color):
        BLUE = 3


def repeats():
    class Twice(Enum):
        A = 1
        A = 2


def not_text():
    class Bad(StrEnum):
        A = 1


def reserved():
    class Bad(Enum):
        _bad_ = 1


for call in extends, repeats, not_text, reserved:
    attempt(call)


class Marks(Enum):
    A = nonmember(5)
    B = member(6)

    @classmethod
    def _missing_(cls, value):
        return cls.B


print(Marks.A, repr(Marks.B), Marks("other"))
