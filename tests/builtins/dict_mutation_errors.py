# Changing a dict or a set during iteration.
def trial(name, action, make=lambda: {i: i for i in range(5)}):
    d = make()
    seen = []
    try:
        for k in d:
            seen.append(k)
            action(d, k)
            if len(seen) > 20:
                break
        print(name, "ok", seen, d)
    except RuntimeError as e:
        print(name, e, seen)


trial("add", lambda d, k: d.__setitem__(k + 100, 1))
trial("delete current", lambda d, k: d.pop(k))
trial("delete other", lambda d, k: d.pop(4, None))
trial("replace", lambda d, k: d.__setitem__(k, "new"))
trial("clear", lambda d, k: d.clear())
trial("setdefault existing", lambda d, k: d.setdefault(k, 5))
trial("update existing", lambda d, k: d.update({k: 7}))
for view in "keys", "values", "items":
    d = {1: 1, 2: 2}
    try:
        for x in getattr(d, view)():
            d[99] = 1
    except RuntimeError as e:
        print(view, e)
d = {1: 1, 2: 2}
it = iter(d)
next(it)
d[3] = 3
for _ in range(2):
    try:
        next(it)
    except RuntimeError as e:
        print(e)
d = {1: 1}
it = iter(d)
print(list(it))
d[2] = 2
print(list(it), next(it, "exhausted"))
d = {1: 1, 2: 2, 3: 3}
for k in list(d):
    del d[k]
print(d)
d = {1: 1, 2: 2, 3: 3}
r = reversed(d)
next(r)
d[4] = 4
try:
    next(r)
except RuntimeError as e:
    print(e)
try:
    {k: d.pop(k) for k in d}
except RuntimeError as e:
    print(e)
s = {1, 2, 3}
for a in (lambda: s.add(99), lambda: s.clear(), lambda: s.discard(1)):
    s = {1, 2, 3}
    try:
        for x in s:
            a()
        print("loop ended")
    except RuntimeError as e:
        print(e)
