# random: ranges, determinism by seed, errors; no particular values.
import random
random.seed(42)
a = [random.random() for _ in range(5)]
random.seed(42)
print(a == [random.random() for _ in range(5)], all(0 <= x < 1 for x in a))
print(all(3 <= random.randint(3, 7) <= 7 for _ in range(200)), {random.randint(1, 3) for _ in range(300)} == {1, 2, 3}, all(random.randrange(5) in range(5) for _ in range(100)), {random.randrange(0, 10, 3) for _ in range(300)} == {0, 3, 6, 9}, all(random.randrange(5, 0, -2) in (5, 3, 1) for _ in range(50)))
print(all(1 <= random.uniform(1, 2) <= 2 for _ in range(100)), {random.choice("abc") for _ in range(200)} == set("abc"), all(0 <= random.getrandbits(5) < 32 for _ in range(100)), random.getrandbits(0), random.getrandbits(100) < 2 ** 100)
l = list(range(20))
print(random.shuffle(l), sorted(l) == list(range(20)), len(random.sample(range(100), 10)), len(set(random.sample(range(100), 10))), sorted(random.sample([1, 2, 3], 3)), len(random.choices("ab", k=7)), set(random.choices("ab", weights=[0, 1], k=5)))
r = random.Random(7)
s = random.Random(7)
print([r.randint(0, 99) for _ in range(5)] == [s.randint(0, 99) for _ in range(5)], r.random() == s.random(), 0 < random.gauss(0, 1) + 100 < 200, random.randint(5, 5), random.randrange(1))
state = random.getstate()
x = random.random()
random.setstate(state)
print(x == random.random())
for t in "random.randint(3, 1)", "random.randrange(0)", "random.randrange(1, 1)", "random.choice([])", "random.choice(5)", "random.randint('a', 1)", "random.randrange(1, 5, 0)", "random.sample([1], 2)", "random.getrandbits(-1)", "random.randint(1)", "random.shuffle((1, 2))", "random.randrange(1.5)", "random.choices([])", "random.seed([])":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
print(len(random.randbytes(5)), abs(sum(random.random() for _ in range(1000)) / 1000 - 0.5) < 0.1)
