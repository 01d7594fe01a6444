# reverse, reversed, iteration while changing, list iterators.
a = [1, 2, 3]
print(a.reverse(), a, list(reversed(a)), a[::-1], [].reverse(), list(reversed([])))
it = iter([1, 2, 3])
print(next(it), list(it), next(it, "end"), it.__length_hint__())
it = iter([1, 2, 3])
print(it.__length_hint__(), next(it), it.__length_hint__(), type(it).__name__, iter(it) is it)
r = reversed([1, 2, 3])
print(type(r).__name__, next(r), r.__length_hint__(), list(r))
a = [1, 2, 3]
r = reversed(a)
a.append(4)
print(list(r))
a = [1, 2, 3]
r = reversed(a)
a.clear()
print(list(r))
a = [1, 2, 3]
it = iter(a)
next(it)
a.insert(0, 0)
print(next(it), a)
a = [1, 2, 3, 4]
out = []
for x in a:
    out.append(x)
    if x == 2:
        a.remove(2)
print(out, a)
a = []
for x in [1, 2, 3]:
    a.insert(0, x)
print(a)
n = [1, 2, 3]
for i, x in enumerate(n):
    n[i] = x * 10
print(n)
try:
    next(iter([]))
except StopIteration as e:
    print(repr(e))
for t in "[].reverse(1)", "reversed(5)", "iter([]).foo", "reversed()", "reversed([1], [2])":
    try:
        print(eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
