# __del__ runs on explicit del with collection; order free.
import gc
log = []
class F:
    def __init__(self, n): self.n = n
    def __del__(self): log.append(self.n)
f = F(1)
del f
gc.collect()
print(log)
a, b = F(2), F(3)
a.b, b.a = b, a
del a, b
gc.collect()
print(sorted(log))
def scope():
    x = F(4)
    return "returned"
print(scope())
print(gc.collect() >= 0, sorted(log))
class R:
    keep = []
    def __del__(self): R.keep.append(self)
r = R()
r.data = "alive"
del r
gc.collect()
print(R.keep[0].data, len(R.keep))
l = [F(i) for i in range(10, 15)]
l.clear()
gc.collect()
print(sorted(log))
d = {"k": F(20)}
d["k"] = None
gc.collect()
print(20 in log)
