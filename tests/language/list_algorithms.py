# Classic list programs: rotation, dedup, flatten, transpose, binary search, run lengths.
def dedup(xs):
    seen = set()
    return [x for x in xs if not (x in seen or seen.add(x))]
def bisect(xs, v):
    lo, hi = 0, len(xs)
    while lo < hi:
        mid = (lo + hi) // 2
        if xs[mid] < v: lo = mid + 1
        else: hi = mid
    return lo
def runs(xs):
    out = []
    for x in xs:
        if out and out[-1][0] == x: out[-1][1] += 1
        else: out.append([x, 1])
    return out
def bubble(xs):
    xs = xs[:]
    for i in range(len(xs)):
        for j in range(len(xs) - 1 - i):
            if xs[j] > xs[j + 1]:
                xs[j], xs[j + 1] = xs[j + 1], xs[j]
    return xs
def insertion(xs):
    out = []
    for x in xs:
        out.insert(bisect(out, x), x)
    return out
def heap_sort(xs):
    xs = list(xs)
    def sift(lo, hi):
        while (c := 2 * lo + 1) < hi:
            if c + 1 < hi and xs[c] < xs[c + 1]: c += 1
            if xs[lo] >= xs[c]: return
            xs[lo], xs[c] = xs[c], xs[lo]
            lo = c
    for i in range(len(xs) // 2, -1, -1): sift(i, len(xs))
    for end in range(len(xs) - 1, 0, -1):
        xs[0], xs[end] = xs[end], xs[0]
        sift(0, end)
    return xs
data = [(i * 37 + 11) % 50 for i in range(40)]
print(dedup([3, 1, 3, 2, 1]), bubble(data) == insertion(data) == heap_sort(data) == sorted(data), bisect([1, 3, 5], 4), runs("aabccc"))
m = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*m)], [[r[i] for r in m] for i in range(3)], sum(m, []), [x for r in m for x in r], [r[::-1] for r in m[::-1]])
xs = list(range(10))
k = 3
print(xs[k:] + xs[:k], xs[-k:] + xs[:-k], [xs[i:i + 4] for i in range(0, 10, 4)], xs[::2] + xs[1::2], [a + b for a, b in zip(xs, xs[1:])], [sum(xs[:i]) for i in range(5)])
xs[2:5], xs[7:] = xs[7:], xs[2:5]
print(xs)
xs[:] = [x for x in xs if x % 3]
print(xs, [xs.count(v) for v in set(xs)] == [1] * len(set(xs)))
grid = [["."] * 5 for _ in range(3)]
for i in range(3): grid[i][i] = "#"
for r in grid: print("".join(r))
stack, queue = [], [1, 2, 3]
while queue: stack.append(queue.pop(0))
print(stack, [stack.pop() for _ in range(3)], stack)
pascal = [[1]]
for _ in range(6): pascal.append([a + b for a, b in zip([0] + pascal[-1], pascal[-1] + [0])])
print(pascal[-1], [sum(r) for r in pascal])
a = [1, 2, 3]
b = a
c = a[:]
a += [4]
b.append(5)
print(a, b, c, a is b, a == c)
print(max(data), min(data), data.index(max(data)), sorted(data, reverse=True)[:3], sorted(range(len(data)), key=data.__getitem__)[:4], any(x > 48 for x in data), all(x >= 0 for x in data), [i for i, x in enumerate(data) if x < 3])
