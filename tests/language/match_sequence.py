# match: sequence patterns.
def f(x):
    match x:
        case []:
            return "empty"
        case [1]:
            return "just one"
        case [1, 2]:
            return "one two"
        case [a, [b, c]]:
            return "nested", a, b, c
        case [1, *rest]:
            return "one then", rest
        case [*init, 9]:
            return "ends nine", init
        case [first, *_, last] if first == last:
            return "same ends", first
        case (x, y, z):
            return "three", x, y, z
        case [*all]:
            return "all", all
        case _:
            return "no sequence"


class S:
    def __len__(self): return 0
    def __getitem__(self, i): raise IndexError


class L(list): pass
for x in [], (), [1], (1,), [1, 2], [3, [4, 5]], (3, (4, 5)), [1, 5, 6], [7, 8, 9], [4, 5, 6, 4], [5, 6, 7], range(3), range(4), "abc", b"abc", bytearray(b"x"), {}, {1, 2}, None, 5, S(), L([1]), (i for i in []), memoryview(b"ab"), {1: 2}.keys():
    print(repr(x) if not isinstance(x, (S, memoryview)) and type(x).__name__ != "generator" else type(x).__name__, f(x))


def g(command):
    match command.split():
        case ["go", ("north" | "south") as direction]:
            return f"go {direction}"
        case ["go", *_]:
            return "go where?"
        case ["get", obj] | ["pick", "up", obj]:
            return f"get {obj}"
        case [verb, *objects]:
            return f"{verb}: {len(objects)}"
        case []:
            return "nothing"


for c in "go north", "go up", "get lamp", "pick up key", "drop a b c", "":
    print(repr(c), g(c))
match [1, 2, 3]:
    case [a, *b]:
        print(a, b, type(b))
match (1, 2, 3):
    case [*c]:
        print(c, type(c))
from collections import deque
match deque([1, 2]):
    case [a, b]:
        print("deque", a, b)
