# Tuples and sets.
point = (3, 4)
x, y = point
print(point, x, y, point[0], len(point), point + (5,), (1,))
a, b = 1, 2
a, b = b, a
print(a, b)
s = {1, 2, 2, 3}
s.add(4)
s.discard(1)
print(sorted(s), 2 in s, len(s), sorted(s | {9}), sorted(s & {2, 3}), sorted(s - {2}))
print(set("hello") == {"h", "e", "l", "o"}, tuple([1, 2]), list((1, 2)), sorted(set([3, 1, 3])))
try:
    point[0] = 5
except TypeError as e:
    print(e)
