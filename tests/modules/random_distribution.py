# Distribution checks wide enough never to fail, and reproducibility.
import random
random.seed(2024)
n = 3000
counts = [0] * 10
for _ in range(n): counts[random.randrange(10)] += 1
print(all(200 < c < 400 for c in counts), sum(counts))
mean = sum(random.random() for _ in range(n)) / n
print(0.46 < mean < 0.54)
bits = [random.getrandbits(8) for _ in range(n)]
print(min(bits) >= 0, max(bits) < 256, 115 < sum(bits) / n < 140, len(set(bits)) > 200)
big = [random.getrandbits(200) for _ in range(20)]
print(max(big).bit_length() <= 200, max(big).bit_length() > 190, len(set(big)) == 20)
print(all(-5 <= random.uniform(-5, 5) <= 5 for _ in range(200)), all(random.triangular(0, 10, 5) <= 10 for _ in range(50)), abs(sum(random.gauss(10, 2) for _ in range(n)) / n - 10) < 0.5, all(random.expovariate(1) >= 0 for _ in range(50)))
l = list(range(50))
random.shuffle(l)
print(l != list(range(50)), sorted(l) == list(range(50)))
print(sum(random.choice([0, 1]) for _ in range(n)) in range(1300, 1700), all(random.choice("abc") in "abc" for _ in range(50)), all(random.choice(range(5, 10)) in range(5, 10) for _ in range(50)), random.choice([7]), random.choice((1,)))
s = random.sample(range(1000), 100)
print(len(set(s)) == 100, all(0 <= x < 1000 for x in s), random.sample([], 0), sorted(random.sample("abc", 3)), len(random.choices([1, 2], k=50)), set(random.choices("xy", [1, 0], k=20)), set(random.choices("xy", cum_weights=[0, 1], k=20)))
for seed in 1, "text", b"bytes", 1.5, None, 10 ** 30:
    a, b = random.Random(seed), random.Random(seed)
    same = [a.random() for _ in range(3)] == [b.random() for _ in range(3)]
    print(type(seed).__name__, same if seed is not None else "any")
random.seed(5); x = [random.randint(0, 1000) for _ in range(10)]
random.seed(5); y = [random.randint(0, 1000) for _ in range(10)]
random.seed(6); z = [random.randint(0, 1000) for _ in range(10)]
print(x == y, x != z, all(random.randint(-3, -1) in (-3, -2, -1) for _ in range(50)), random.randint(10 ** 20, 10 ** 20), 0 <= random.randrange(10 ** 30) < 10 ** 30)
