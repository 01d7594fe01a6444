# Dicts and sets under many insertions and deletions, compared with lists.
state = 7
def rnd(n):
    global state
    state = (state * 1103515245 + 12345) & 0x7FFFFFFF
    return (state >> 8) % n
d, keys, values = {}, [], []
for step in range(6000):
    k = rnd(300)
    key = k if k % 3 else str(k) if k % 2 else (k, str(k))
    action = rnd(10)
    if action < 5:
        d[key] = step
        if key in keys: values[keys.index(key)] = step
        else:
            keys.append(key)
            values.append(step)
    elif action < 8:
        expected = values[keys.index(key)] if key in keys else None
        assert d.pop(key, None) == expected
        if key in keys:
            i = keys.index(key)
            del keys[i], values[i]
    elif action == 8 and d:
        k2, v2 = d.popitem()
        assert (k2, v2) == (keys.pop(), values.pop())
    else:
        assert (key in d) == (key in keys)
    if step % 1000 == 0:
        assert list(d) == keys and list(d.values()) == values, step
        d = dict(d) if step % 2000 else {**d}
print(len(d), list(d) == keys, list(d.items()) == list(zip(keys, values)), d == dict(zip(keys, values)))
s, model = set(), []
for step in range(4000):
    k = rnd(200)
    if rnd(2):
        s.add(k)
        if k not in model: model.append(k)
    else:
        s.discard(k)
        if k in model: model.remove(k)
print(len(s) == len(model), sorted(s) == sorted(model), all(k in s for k in model), s == set(model), frozenset(s) == s)
big = {i: i for i in range(20000)}
for i in range(20000):
    if i % 4: del big[i]
for i in range(1, 20000, 8): big[i] = -i
print(len(big), sum(big), sum(big.values()), next(iter(big)), next(reversed(big)), 4 in big, 5 in big, 9 in big)
big.clear()
print(len(big), big, list(big))
big["again"] = 1
print(big)
neg = {-i: i for i in range(100)}
flt = {i / 2: i for i in range(100)}
print(neg[-5], flt[2], flt[2.5], 2 in flt, -100 in neg, sum(flt), len({**neg, **flt}), {i * 2 ** 64 for i in range(50)} == {i << 64 for i in range(50)}, len({i * 1000003 for i in range(1000)} | {float(i * 1000003) for i in range(1000)}))
words = [f"{a}{b}{c}" for a in "abcdefgh" for b in "ijklmnop" for c in "qrstuvwx"]
w = {x: i for i, x in enumerate(words)}
print(len(w), all(w[x] == i for i, x in enumerate(words)), "aiq" in w, "zzz" in w, list(w)[100], {x[:2] for x in words} == {a + b for a in "abcdefgh" for b in "ijklmnop"})
