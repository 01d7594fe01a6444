# The right side is evaluated before the targets, targets from left to right.
log = []


def f(name, value=None):
    log.append(name)
    return value


class Box:
    def __setitem__(self, key, value):
        log.append(("set", key, value))

    def __getitem__(self, key):
        log.append(("get", key))
        return 10


f("target1", Box())[f("index1", 1)] = f("target2", Box())[f("index2", 2)] = f("value", 3)
print(log)
log.clear()
f("box", Box())[f("index", 1)] += f("value", 5)
print(log)
log.clear()
a, f("b", Box())[f("bi", 0)] = f("left", 1), f("right", 2)
print(log)
log.clear()
d = {f("k1", 1): f("v1", 2), f("k2", 3): f("v2", 4)}
print(log, d)
log.clear()
f("fn", lambda *a, **k: log.append((a, k)))(f("a1", 1), *f("star", [2]), k=f("kw", 3), **f("dstar", {"z": 4}))
print(log)
log.clear()
f("a", 1) < f("b", 2) < f("c", 1) < f("d", 5)
print(log)
log.clear()
print(f("x", 0) or f("y", 3) and f("z", 4))
print(log)
log.clear()
print(f("then", 1) if f("test", False) else f("else", 2), log)
