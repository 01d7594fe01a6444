# match: literals, captures, wildcards, or-patterns, guards.
def f(x):
    match x:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "small"
        case -1:
            return "minus one"
        case 1.5:
            return "one and a half"
        case 2 + 3j:
            return "complex"
        case -1 - 2j:
            return "negative complex"
        case "text" | b"bytes":
            return "literal string"
        case None:
            return "None"
        case True:
            return "True"
        case False:
            return "False"
        case int(n) if n > 100:
            return f"big {n}"
        case str() as s if s.startswith("p"):
            return f"p-string {s}"
        case "con" "cat":
            return "concatenated"
        case other:
            return f"other {other!r}"


for x in 0, 0.0, False, True, 1, 2, -1, 1.5, 2 + 3j, -1 - 2j, "text", b"bytes", None, 500, 50, "python", "concat", [], "TEXT":
    print(repr(x), "->", f(x))


def g(x):
    match x:
        case _:
            return "wildcard"


print(g(1), g(None))


def h(x):
    match x:
        case 1:
            return "one"


print(h(1), h(2))
match 5, 6:
    case a, b if a > b:
        print("first")
    case a, b:
        print("second", a, b)
match [1, 2],:
    case [x], :
        print("no")
    case (y,):
        print("tuple of one", y)
match = case = type_ = 3
print(match, case)
match (match):
    case 3:
        print("soft keyword")
match[0] if False else print("match as a name")
_ = 7
match 1:
    case _:
        print(_)
match x := 4:
    case 4:
        print("walrus subject", x)
