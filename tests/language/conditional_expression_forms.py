# if-else expressions in every position.
a, b = 5, 0
print(1 if a else 2, 1 if b else 2, (1 if a else 2) + 1, 1 if a else 2 + 1, 1 if not a else 2, "x" if a > b else "y", a if a else b if b else "none", (a if b else b) or "falsy", [1 if x else 0 for x in (0, 1, 2)], {k: "odd" if k % 2 else "even" for k in range(3)}, (lambda x: "big" if x > 3 else "small")(a), f"{'yes' if a else 'no'} {a if a > 3 else b:>4}", *([1, 2] if a else []), **({"sep": "|"} if a else {}))
x = 1 if a else 2, 3
print(x, (1 if a else 2, 3), [1 if a else 2, 3], {1 if a else 2: 3})
def f(n): return "neg" if n < 0 else "zero" if n == 0 else "small" if n < 10 else "big"
print([f(n) for n in (-1, 0, 5, 50)])
print((print if a else len)("called"), (a if 1 else b) is a)
i = 0
i += 1 if a else 10
print(i, -i if i else i, not (1 if b else 0), (1 if b else 0) == 0)
d = {}
d["k" if a else "z"] = "v" if b else "w"
print(d, d["k" if True else undefined_name], [10, 20][1 if a else 0], "abc"[0 if b else 1:2 if a else 3])
for k in range(3) if a else range(10): print(k, end=" ")
print("done" if k == 2 else "wrong")
while (i if i < 3 else 0): i += 1
print(i)
assert True if a else False, "message" if b else "other"
def g():
    yield 1 if a else 2
    yield (yield 3) if a else 4
    return 5 if b else 6
it = g()
print(next(it), next(it), it.send("sent"))
try: next(it)
except StopIteration as e: print(e.value)
try: raise ValueError if b else KeyError("chosen")
except (ValueError if b else KeyError) as e: print(e)
log = []
def t(v, n): log.append(n); return v
r = t(1, "then") if t(0, "cond") else t(2, "else") if t(1, "cond2") else t(3, "never")
print(r, log)
print(1 if 1 else 1 / 0, 1 / 0 if 0 else 2, (1 if 0 else 2) if 1 else 1 / 0, 1 if (2 if 0 else 3) else 4, 1 if [] else (2, 3)[0], "a" "b" if a else "c" "d", "a" + ("b" if a else "c") + "d")
class C: attr = 1 if a else 2; m = (lambda s: 1) if a else None
print(C.attr, C().m(), (C if a else int)().attr, C.attr if hasattr(C, "attr") else None, getattr(C, "attr" if a else "zz"))
