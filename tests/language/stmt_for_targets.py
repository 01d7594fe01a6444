# Unusual targets of for loops.
class O: pass
o, l, d = O(), [0, 0], {}
for o.attr in "ab": pass
for l[0] in range(3): pass
for d["k"], l[1] in [(1, 2), (3, 4)]: pass
print(o.attr, l, d)
for a, (b, *c) in [(1, (2, 3, 4)), (5, "xyz")]: print(a, b, c)
for (x) in [1]: print(x)
for [p, q] in [(1, 2)]: print(p, q)
for x, in [(1,), [2]]: print(x)
for *s, t in ["abc", (1, 2)]: print(s, t)
for l[len(l):] in [[1], [2, 3]]: pass
print(l)
for i, d[i] in enumerate("xy"): pass
print(d)
for x in 1, 2, 3: pass
for x in (1, 2), : print(x)
for x in *"ab", "c": print(x, end=" ")
for x in [y := 5, y + 1]: print(x, end=" ")
for x in (lambda: [7])(): print(x, end=" ")
for x in "a" if True else "b": print(x, end=" ")
for x in []: pass
print(x)
try:
    for a, b in [(1, 2), (3,)]: print(a, b)
except ValueError as e: print(e)
try:
    for a, b in [1]: pass
except TypeError as e: print(e)
try:
    for undefined.attr in [1]: pass
except NameError as e: print(e)
for i in range(2):
    for i in range(5, 7): pass
    print(i, end=" ")
print()
def f():
    for global_like in range(2): pass
    return global_like
print(f(), "global_like" in globals())
for k, v in sorted({"b": 1, "a": 2}.items()): print(k, v)
for i, (a, b) in enumerate(zip("ab", "cd"), 1): print(i, a, b)
for e in reversed([1, 2]): print(e, end=" ")
for line in "a\nb".splitlines(): print(line, end=" ")
for x in iter([1, 2, 3].pop, 1): print(x, end=" ")
print()
