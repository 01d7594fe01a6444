# Classes derived from Random: the functions go through random() or getrandbits(); SystemRandom.
import random
class Half(random.Random):
    def random(self): return 0.5
h = Half()
print(h.uniform(0, 10), h.randint(1, 10), h.choice("abc"), h.randrange(0, 100, 10), h.triangular(0, 1), h.sample(range(10), 3), h.choices([1, 2], k=3))
l = [1, 2, 3, 4]
h.shuffle(l)
print(l)
class Bits(random.Random):
    def getrandbits(self, k): return (1 << k) // 3
b = Bits()
print(b.randrange(8), b.choice("abcdefgh"), b.randint(0, 6), b.randbytes(2))
class Both(random.Random):
    def random(self): return 0.25
    def getrandbits(self, k): return 1
x = Both()
print(x.randrange(10), x.uniform(0, 4), x.gauss(0, 0), x.expovariate(1) > 0)
class Seeded(random.Random):
    def seed(self, a=None, version=2):
        print("seed", a, version)
        super().seed(5)
s = Seeded(7)
t = random.Random(5)
print(s.random() == t.random())
sr = random.SystemRandom()
print(0 <= sr.random() < 1, 0 <= sr.randrange(10) < 10, len(sr.randbytes(5)), 0 <= sr.getrandbits(100) < 2 ** 100, sr.getrandbits(0), sr.choice("a"), sr.seed(5), isinstance(sr, random.Random), 1 <= sr.uniform(1, 2) <= 2)
for f in (lambda: sr.getstate(), lambda: sr.setstate(1), lambda: sr.getrandbits(-1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(random.SystemRandom.__module__, random.Random.VERSION)
