# Misuse of classes, slots, descriptors and special methods: errors, never a crash.
# skip-in: gc, oom (a hundred thousand calls)
def t(f):
    try: r = f()
    except BaseException as e: print(type(e).__name__, str(e)[:100])
    else: print('ok', str(r)[:60] if not isinstance(r, object.__class__) else r.__name__)
class A: pass
class B(A):
    __slots__ = ('x',)
class C:
    __slots__ = ('y',)
class I(int): pass
class Li(list): pass
class E(Exception): __slots__=('z',)
class M(type): pass
class X(metaclass=M): pass
import sys
for name in ['__add__','__len__','__getitem__','__hash__','__repr__','__str__','__eq__','__iter__','__next__','__call__','__get__','__set__','__delete__','__setitem__','__contains__','__bool__','__int__','__float__','__index__','__neg__','__await__','__format__','__getattribute__','__setattr__','__init__','__new__','__radd__','__iadd__','__dir__','__sizeof__','__reduce_ex__','__init_subclass__','__subclasshook__','__class_getitem__','__instancecheck__','__subclasses__','mro','append','split','keys','args','with_traceback','__mul__','__delitem__','__pow__','__divmod__','__lt__','__reversed__','send','throw','close','fget','__func__','__self__','__dict__','__class__','__doc__','__module__','__name__']:
    for typ in (int,str,list,dict,set,tuple,type,object,float,bytes,property,staticmethod,super,type(lambda:0),type(len),BaseException,ExceptionGroup,type(None),range,slice,type(x for x in ()),type(sys),bool,complex,frozenset,bytearray,type(int.__add__),type((1).__add__),type(A.__dict__)):
        try: m = typ.__dict__.get(name) if name in typ.__dict__ else None
        except BaseException as e: print(typ, name, e); continue
        if m is None: continue
        for self in (1, 'a', [], {}, A(), B(), I(3), Li(), E(), X, None, A, type, object(), m, len, (1).__add__, sys, range(3), (x for x in ()), super(A, A()), property(), 1.5, b'x', (1,)):
            for args in ((), (self,), (1,), (None, A), ('x', 1), (1, 2, 3)):
                try: 
                    if callable(m): m(self, *args)
                    else: m.__get__(self)
                except BaseException as e: pass
print('survived rows')
for a in (A(), B(), C(), I(1), Li(), E(), X(), X, A, 1, 'x', sys, lambda: 0):
    for k in (A, B, C, I, Li, E, X, M, int, object, type, type(sys), 5):
        try: a.__class__ = k
        except BaseException as e: pass
        else:
            try: repr(a); a.foo = 1; a.foo; del a.foo; a.x
            except BaseException: pass
print('survived class')
def nb(k, b):
    class P: pass
    class Q(P): pass
    Q.__bases__ = b
    return Q.__mro__
for b in ((A,), (A, C), (B,), (Li,), (), 5, (5,), (E,), (type,), (M,)): t(lambda: nb(0, b))
t(lambda: A.__new__(int)); t(lambda: int.__new__(A)); t(lambda: list.__new__(A)); t(lambda: object.__new__(list)); t(lambda: type.__new__(A)); t(lambda: type.__new__(M, 'a', (), {})); t(lambda: BaseException.__new__(A)); t(lambda: Exception.__new__(ValueError, 1)); t(lambda: property.__new__(property).fget)
p = property.__new__(property); t(lambda: p.__get__(1)); t(lambda: p.__set__(1, 2)); t(lambda: p.__doc__); t(lambda: p.__name__)
class Prop(property): pass
pp = Prop.__new__(Prop); t(lambda: pp.__get__(5)); t(lambda: repr(pp)[:10])
class Cell: pass
f = lambda: 0
t(lambda: setattr(f, '__code__', (lambda a, b: a).__code__)); t(lambda: f(1))
def outer():
    v = 1
    def inner(): return v
    return inner
t(lambda: setattr(f, '__code__', outer().__code__))
t(lambda: type(f)(outer().__code__, {})); t(lambda: type(f)(f.__code__, {})()); t(lambda: type(f)(outer().__code__, {}, 'n', (), (5,)))
g = type(f)(outer().__code__, {}, 'n', (), outer().__closure__); t(lambda: g())
t(lambda: outer().__closure__[0].cell_contents)
class Meta(type):
    def mro(cls): return [cls, 5, object]
t(lambda: Meta('a', (), {}))
class Meta2(type):
    def mro(cls): return []
t(lambda: Meta2('a', (), {}))
class Meta3(type):
    def mro(cls): return 5
t(lambda: Meta3('a', (), {}))
class Meta4(type):
    def mro(cls): return [int]
t(lambda: Meta4('a', (), {})())
class W:
    def __get__(self, o, t): return 1/0
    def __set__(self, o, v): raise KeyError(1)
class V: w = W()
t(lambda: V().w); t(lambda: setattr(V(), 'w', 1)); t(lambda: hasattr(V(), 'w'))
v = V()
V.q = 1; v.q = 2; V.q = property(lambda s: 7); t(lambda: v.q); t(lambda: v.__dict__); del V.q; t(lambda: v.q)
class Many: pass
m = Many()
for i in range(300): setattr(m, 'a%d' % i, i)
t(lambda: sum(m.__dict__.values()))
for i in range(0, 300, 3): delattr(m, 'a%d' % i)
t(lambda: len(m.__dict__))
ms = [Many() for i in range(50)]
for i, o in enumerate(ms):
    for j in range(i % 13): setattr(o, 'b%d' % ((i * j) % 17), j)
t(lambda: sum(len(o.__dict__) for o in ms))
class T1:
    def __getattribute__(self, n): raise AttributeError(n)
    def __getattr__(self, n): return n
t(lambda: T1().abc); t(lambda: T1().__class__); t(lambda: repr(T1())[:3])
class T2:
    __class__ = 5
t(lambda: isinstance(T2(), int)); t(lambda: T2().__class__)
class T3:
    @property
    def __class__(self): return int
t(lambda: isinstance(T3(), int))
t(lambda: super(int, 5).__add__(3)); t(lambda: super(bool, True).__repr__())
t(lambda: ExceptionGroup('a', [ValueError()]).derive(5)); t(lambda: ExceptionGroup.__new__(ExceptionGroup))
e = E(1); e.args = (5,); t(lambda: repr(e)); e.__cause__ = e; e.__context__ = e; t(lambda: repr(e.__cause__ is e))
class Rec:
    def __repr__(self): return repr(self)
t(lambda: repr(Rec()))
class Rec2:
    def __eq__(self, o): return self == o
    def __getattr__(self, n): return getattr(self, n + 'x')
    def __hash__(self): return hash(self)
    def __len__(self): return len(self)
    def __add__(self, o): return self + o
    def __call__(self): return self()
    def __iter__(self): return iter(self)
    def __bool__(self): return bool(self)
    def __str__(self): return str(self)
    def __format__(self, s): return format(self, s)
    def __contains__(self, o): return o in self
    def __getitem__(self, o): return self[o]
    def __index__(self): return [1][self]
    @property
    def p(self): return self.p
r = Rec2()
for f in (lambda: r == r, lambda: r.foo, lambda: hash(r), lambda: len(r), lambda: r + r, lambda: r(), lambda: iter(r), lambda: bool(r), lambda: str(r), lambda: format(r), lambda: 1 in r, lambda: r[1], lambda: [1][r], lambda: r.p): t(f)
class CM(type):
    def __call__(cls): return cls()
    def __getattr__(cls, n): return getattr(cls, n)
    def __instancecheck__(cls, o): return isinstance(o, cls)
class CMI(metaclass=CM): pass
t(lambda: CMI()); t(lambda: CMI.zz); t(lambda: isinstance(1, CMI))
class Deep: pass
D = Deep
for i in range(500): D = type('D%d' % i, (D,), {})
t(lambda: D().nope); t(lambda: isinstance(D(), Deep)); D.hello = 1; t(lambda: D.hello)
Deep.late = property(lambda s: 9); t(lambda: D().late)
t(lambda: type('x', (A,), {'__slots__': ['a', '__dict__']})); t(lambda: type('x', (), {'__slots__': ['a', '__weakref__']})().a)
t(lambda: type('x', (), {'__slots__': ['a'] * 3})); t(lambda: type('x', (), {'__slots__': iter('abc')})().b)
t(lambda: type('x', (Li,), {'__slots__': ['q']})().q)
y = type('x', (Li,), {'__slots__': ['q']})(); y.q = 5; t(lambda: y.q);
t(lambda: (int | None)[5]); t(lambda: list[int][str]); t(lambda: type(list[int])(list, int)); t(lambda: type(list[int])(5, 5)())
t(lambda: A.__dict__['__doc__']); t(lambda: vars(int)['__add__'](1, 2)); t(lambda: dir(A())[:2]); t(lambda: dir(5)[:2])
