# update, | and |=.
d = {"a": 1}
print(d.update({"b": 2}), d, d.update([("c", 3)]), d, d.update(d=4), d.update({"a": 9}, a=10), d, d.update(), d.update([]))
class Keys:
    def keys(self): return iter("xy")
    def __getitem__(self, k): return k * 2
d.update(Keys())
print(d, dict(Keys()), {**Keys()})
a, b = {"x": 1, "y": 2}, {"y": 3, "z": 4}
print(a | b, b | a, a | {}, a, b)
c = a
c |= b
print(a, c is a)
c |= [("q", 1)]
c |= ((i, i) for i in range(2))
print(c)
for t in "a | [(1, 2)]", "[(1, 2)] | a", "a | None", "a.update(5)", "a.update([1])", "a.update(['abc'])", "a.update({}, {})", "a.update(None)", "c |= 5", "c |= [1]", "a & b", "a - b", "a ^ b", "a + b", "a.update([[1, 2, 3]])", "a | {1}", "a.update({[]: 1})", "a.update([([], 1)])":
    try:
        exec("r = " + t if "|=" not in t else t)
        print(t, "ok")
    except Exception as e:
        print(t, "->", type(e).__name__, e)
class D(dict): pass
print(type(D(a=1) | {}).__name__, type({} | D(a=1)).__name__, D(a=1) | D(b=2))
x = {}
x.update(x)
x.update({i: i for i in range(20)})
x |= x
print(len(x))
print({}.__or__({1: 2}), {}.__or__(5), {1: 1}.__ror__({2: 2}))
