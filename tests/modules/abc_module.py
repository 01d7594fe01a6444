# abc: abstract classes, registration, virtual subclasses.
import abc
from abc import ABC, ABCMeta, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    @classmethod
    @abstractmethod
    def make(cls): ...
    def both(self): return f"{self.name} {self.area()}"
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
show(Shape)
class Half(Shape):
    def area(self): return 2
show(Half)
class Square(Half):
    name = "square"
    @classmethod
    def make(cls): return cls()
print(Square.make().both(), sorted(Shape.__abstractmethods__), sorted(Half.__abstractmethods__), Square.__abstractmethods__)
print(isinstance(Square(), Shape), issubclass(Square, Shape), issubclass(int, Shape), type(Shape).__name__, Shape.__mro__[1:])
@Shape.register
class Other: pass
print(isinstance(Other(), Shape), issubclass(Other, Shape), issubclass(Other, Half), Other.__mro__[1:])
class Derived(Other): pass
print(issubclass(Derived, Shape))
show(lambda: Shape.register(5))
show(lambda: Square.register(Shape))
show(lambda: issubclass(5, Shape))
print(Shape.register(Square))
class Hook(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Hook:
            return hasattr(other, "quack") or NotImplemented
        return NotImplemented
class Duck: quack = 1
print(issubclass(Duck, Hook), isinstance(Duck(), Hook), issubclass(int, Hook))
class Deep(Hook): pass
print(issubclass(Duck, Deep), issubclass(Deep, Hook))
token = abc.get_cache_token()
Hook.register(int)
print(abc.get_cache_token() != token, issubclass(bool, Hook), isinstance(5, Hook))
class Late(ABC):
    @abstractmethod
    def f(self): ...
show(Late)
Late.f = lambda self: "f"
print(abc.update_abstractmethods(Late) is Late, Late().f())
class Static(ABC):
    @staticmethod
    @abstractmethod
    def s(): ...
    @abc.abstractproperty
    def p(self): ...
    @abc.abstractclassmethod
    def c(cls): ...
    @abc.abstractstaticmethod
    def t(): ...
show(Static)
class WithKeyword(ABC):
    def __init_subclass__(cls, /, tag=None, **rest):
        super().__init_subclass__(**rest)
        cls.tag = tag
class Tagged(WithKeyword, tag="x"): pass
print(Tagged.tag, abstractmethod(lambda: 0).__isabstractmethod__, Shape.area.__isabstractmethod__)
class Abstract(ABC):
    @abstractmethod
    def one(self): return "base"
class Uses(Abstract):
    def one(self): return "derived of " + super().one()
print(Uses().one())
