# __iter__, __next__, __getitem__ iteration, __reversed__, __length_hint__.
class Seq:
    def __init__(self, n): self.n = n
    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError(i)
        return i * i
    def __len__(self): return self.n


print(list(Seq(4)), [x for x in Seq(3)], 9 in Seq(4), 5 in Seq(4), list(reversed(Seq(4))), tuple(Seq(2)), sum(Seq(4)))
a, b, c = Seq(3)
print(a, b, c, max(Seq(4)), dict(enumerate(Seq(2))), list(zip(Seq(2), Seq(3))), [*Seq(2), *Seq(1)])
it = iter(Seq(2))
print(type(it).__name__, next(it), next(it), next(it, "end"))


class Stop:
    def __getitem__(self, i):
        if i == 2:
            raise StopIteration
        return i


print(list(Stop()))


class Err:
    def __getitem__(self, i):
        raise KeyError(i)


try:
    list(Err())
except KeyError as e:
    print("KeyError", e)


class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n
    def __length_hint__(self): return 1000


print(list(Count(3)), sorted(Count(4)), set(Count(2)), "-".join(map(str, Count(3))))
c = Count(2)
print(next(c), next(c), next(c, None), list(c))


class GenIter:
    def __iter__(self):
        yield 1
        yield 2


g = GenIter()
print(list(g), list(g), 2 in g, dict.fromkeys(g))


class Rev:
    def __reversed__(self): return iter("reversed")


print("".join(reversed(Rev())))
for text in "for x in object(): pass", "iter(object())", "next(object())", "reversed(object())", "[*object()]", "a, b = object()", "1 in object()", "list(len)", "f(*object())" , "{**object()}", "{*object()}", "reversed(GenIter())", "reversed({1, 2})", "reversed(x for x in [])":
    try:
        exec(text, {"f": print, "GenIter": GenIter})
    except TypeError as e:
        print(text, "->", e)


class BadIter:
    def __iter__(self): return "not an iterator"


class NoneIter:
    __iter__ = None
    def __getitem__(self, i): return i


for v in BadIter(), NoneIter():
    try:
        iter(v)
    except TypeError as e:
        print(e)
