# sort and sorted: key, reverse, stability, errors.
a = [3, 1, 2, 5, 4]
print(a.sort(), a, a.sort(reverse=True), a, sorted(a), sorted(a, reverse=True), a)
words = ["banana", "Apple", "cherry", "apple", "Banana"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=lambda w: (len(w), w)), sorted(words, key=str.lower, reverse=True), sorted(words, key=None))
pairs = [(i % 3, i) for i in range(10)]
print(sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0], reverse=True))
print(sorted("hello"), sorted({3, 1, 2}), sorted({"b": 1, "a": 2}), sorted(range(5, 0, -1)), sorted([1, 2.5, True, 0]), sorted([[2], [1, 5], [1]]), sorted([(1, "b"), (1, "a")]), sorted([]), sorted(x for x in (2, 1)), sorted([False, True, False]), sorted([b"b", b"a"]))
for t in "[1, 'a'].sort()", "[None, 1].sort()", "[1j, 2j].sort()", "[1].sort(key=5)", "[1, 2].sort(key=lambda: 0)", "[1].sort(lambda x: x)", "sorted([1], lambda x: x)", "sorted(5)", "[2, 1].sort(reverse='a')", "[1, 2].sort(key=1/0)", "sorted()", "sorted(key=1)", "[1, 2].sort(reverse=None)", "[{}, {}].sort()", "sorted([1, 2], reverse=1.5)", "sorted([2, 1], cmp=5)":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
b = [3, 1, 2]
def key(x):
    print("len during sort", len(b))
    return x
b.sort(key=key)
print(b)
c = [3, 2, 1]
try:
    c.sort(key=lambda x: c.append(x) or x)
except ValueError as e:
    print(e, c)
d = [1, 2, 3, 0]
try:
    d.sort(key=lambda x: 1 / x)
except ZeroDivisionError as e:
    print(e, d)
class Rev:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v > o.v
    def __repr__(self): return f"R{self.v}"
print(sorted([Rev(1), Rev(3), Rev(2)]), max([Rev(1), Rev(2)], key=lambda r: r.v))
import random
big = [(i * 7919) % 1009 for i in range(2000)]
s = sorted(big)
print(all(s[i] <= s[i + 1] for i in range(len(s) - 1)), s[:5], s[-3:], sorted(range(1000), key=lambda i: i % 7)[:5], sorted(list(range(500)) + list(range(500)))[498:502])
e = [(k, i) for i, k in enumerate([3, 1, 2] * 100)]
e.sort(key=lambda p: p[0])
print(all(e[i][1] < e[i + 1][1] for i in range(len(e) - 1) if e[i][0] == e[i + 1][0]))
