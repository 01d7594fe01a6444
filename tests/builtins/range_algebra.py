# Equalities of ranges against lists over a grid of arguments.
bad = 0
n = 0
for start in (-5, -1, 0, 1, 4):
    for stop in (-6, -1, 0, 3, 7):
        for step in (-3, -1, 1, 2, 5):
            r = range(start, stop, step)
            l = []
            x = start
            while (x < stop) if step > 0 else (x > stop):
                l.append(x)
                x += step
            bad += list(r) != l or len(r) != len(l) or bool(r) != bool(l)
            bad += list(reversed(r)) != l[::-1] or list(r[::-1]) != l[::-1] or list(r[1:]) != l[1:] or list(r[:-1]) != l[:-1] or list(r[::2]) != l[::2] or list(r[3:0:-1]) != l[3:0:-1]
            bad += any((v in r) != (v in l) for v in range(-8, 9)) or any(r.count(v) != l.count(v) for v in range(-8, 9))
            bad += [r.index(v) for v in l] != [l.index(v) for v in l]
            bad += [r[i] for i in range(-len(l), len(l))] != [l[i] for i in range(-len(l), len(l))]
            bad += (r == range(start, stop, step)) is not True or (hash(r) == hash(range(start, stop, step))) is not True
            bad += (r == range(0, 3)) != (l == [0, 1, 2])
            bad += sum(r) != sum(l) or (max(r) if r else 0) != (max(l) if l else 0) or sorted(r) != sorted(l)
            n += 1
print(n, bad)
for r in range(10 ** 20, 10 ** 20 + 5), range(-10 ** 20, 10 ** 20, 10 ** 19), range(10 ** 25, 0, -10 ** 24):
    print(r, r[0], r[-1], r[1:3], len(r), 10 ** 20 + 3 in r, list(r)[:2], r[::-1], r.index(r[2]), r == r[:], hash(r) == hash(r[:]), sum(r) if len(r) < 30 else "", min(r), 0 in r, 0.5 in r)
a, b, *c = range(5)
print(a, b, c, [*range(2), *range(2)], dict.fromkeys(range(2)), set(range(3)) == {0, 1, 2}, tuple(range(2)), list(map(range, range(3))), range(3) in [range(3)], {range(3): 1}[range(0, 3, 1)], range(5)[range(3)[1]], "abc"[range(1)[0]], range(0, 5, 2) == range(0, 6, 2), range(1, 0) == range(0), range(2) != (0, 1), repr(range(1, 2, 1)), str(range(-1)), range(True), range(5).__contains__(3), range(5).__len__(), range(3).__iter__().__next__(), iter(range(3)).__length_hint__(), range(5).start, range(1, 5).stop, range(5).step)
