# match: dotted values, as-patterns, nested or-patterns, binding rules.
class Color:
    RED = 0
    GREEN = 1

    class Deep:
        BLUE = 2


import sys


def f(c):
    match c:
        case Color.RED:
            return "red"
        case Color.GREEN:
            return "green"
        case Color.Deep.BLUE:
            return "blue"
        case sys.maxsize:
            return "maxsize"


print(f(0), f(1), f(2), f(3), f(False), f(sys.maxsize))


def g(x):
    match x:
        case [1 | 2 as a, (3 | 4) as b, *c] as whole:
            return a, b, c, whole
        case ((1 as p), _) | (_, (1 as p)):
            return "either", p
        case {"k": [*_, int() as last] as seq}:
            return last, seq
        case (str() | bytes()) as text:
            return "text", text
        case [[[[deep]]]]:
            return deep
        case (5 | 6):
            return "group"
        case (7), :
            return "one-tuple seven"
        case ():
            return "empty"


for x in [1, 3, 5, 6], (2, 4), (1, 9), (9, 1), {"k": (7, 8)}, "s", b"b", [[[["d"]]]], 5, [7], [], {}:
    print(x, g(x))
x = "before"
match [1, 2, "no"]:
    case [1, x, 3]:
        pass
    case _:
        print("x may be bound:", x in ("before", 2))


def order(v):
    log = []

    class T:
        def __eq__(self, o):
            log.append(o)
            return o == v
    match T():
        case 1 | 2:
            r = "first"
        case 3 if log.append("guard") or True:
            r = "second"
        case _:
            r = "none"
    return r, log


print(order(2), order(3), order(9))
def syntax(text):
    try:
        compile(text, "t", "exec")
        print("ok")
    except SyntaxError as e:
        print(e.msg)
syntax("match x:\n case a: pass\n case b: pass")
syntax("match x:\n case _: pass\n case b: pass")
syntax("match x:\n case a | 1: pass")
syntax("match x:\n case [a] | [b]: pass")
syntax("match x:\n case [a, a]: pass")
syntax("match x:\n case [*a, *b]: pass")
syntax("match x:\n case {**a, 'k': 1}: pass")
syntax("match x:\n case {a: 1}: pass")
syntax("match x:\n case {'k': 1, 'k': 2}: pass")
syntax("match x:\n case C(a=1, a=2): pass")
syntax("match x:\n case C(a=1, 2): pass")
syntax("match x:\n case 1 as _: pass")
syntax("match x:\n case 1 + 2: pass")
syntax("match x:\n case f'': pass")
syntax("match x:\n case -a: pass")
syntax("match x:\n case {**_}: pass")
syntax("match x:\n case 1 as a.b: pass")
