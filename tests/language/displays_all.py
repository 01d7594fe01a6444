# Displays of every kind with unpacking and trailing commas.
print([], [1], [1,], [1, 2, ], [*[]], [*"ab", 1, *range(2)], [[], [[]]])
print((), (1,), (1, 2), (1, 2,), (*"ab",), ((),), (1), ((1, 2), 3), (*[1], *[2]))
print({}, {1: 2}, {1: 2, }, {**{}}, {"a": 1, **{"b": 2}, "c": 3}, {**{"x": 1}, **{"x": 2}}, {1: {2: {}}})
print({1}, {1, }, {*[1, 1]}, {*()}, {*"a", "a"}, sorted({3, *[1, 2]}))
x = 1, 2
y = *x, 3
print(x, y)
def f(): return 1, *x
def g(): yield 1, *x
print(f(), list(g()))
for i in *x, 9: print(i, end=" ")
print()
print([1, 2][0], [[1, 2], [3]][0][1], (1, 2)[1], {"a": 1}["a"], "abc"[1], [*x][1])
d = {"k": 1, "k": 2, 1: "a", 1.0: "b", True: "c"}
print(d, len(d))
print({i: c for i, c in enumerate("ab")} | {"z": 0}, [i for i in range(3)] + [9], {(1, 2): [3]}, {None: None})
log = []
def n(v): log.append(v); return v
{n(1): n(2), **{n(3): n(4)}, n(5): n(6)}
[n(7), *[n(8)], n(9)]
print(log)
for t in "[*5]", "(*None,)", "{*5}", "{**5}", "{**[1]}", "{1: 2, **None}", "[*1, 2]", "{[]: 1}", "{*[[]]}", "print(*5)", "{**{1: 2}, **5}", "dict(**{1: 2})":
    try:
        print(eval(t))
    except TypeError as e:
        print(t, "->", e)
