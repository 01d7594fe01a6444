# Sets in programs: primes, graph reachability, anagrams, power sets.
def primes(n): return sorted(set(range(2, n)) - {m for i in range(2, int(n ** 0.5) + 1) for m in range(i * i, n, i)})
print(primes(50))
def reach(graph, start):
    seen, todo = set(), {start}
    while todo:
        n = todo.pop()
        seen.add(n)
        todo |= set(graph.get(n, ())) - seen
    return seen
print(sorted(reach({1: [2, 3], 2: [4], 5: [6]}, 1)))
anagrams = {}
for w in "listen silent enlist tac cat act dog".split(): anagrams.setdefault(frozenset(w), []).append(w)
print(sorted(map(sorted, anagrams.values())))
def powerset(s):
    s = sorted(s)
    return [frozenset(x for i, x in enumerate(s) if n >> i & 1) for n in range(2 ** len(s))]
ps = powerset({1, 2, 3})
print(len(ps), len(set(ps)), sorted(map(sorted, ps)), frozenset() in ps, {frozenset({1})} <= set(ps))
a, b, c = {1, 2, 3}, {2, 3, 4}, {3, 4, 5}
print(sorted(a & b & c), sorted(a | b | c), sorted(a ^ b ^ c), sorted((a | b) - c), sorted(set.union(a, b, c)), sorted(set.intersection(*[a, b, c])), len({*a, *b}), a & b == b & a, (a - b) | (a & b) == a)
unique = set()
for x in [1, 1.0, True, "1", (1,), frozenset([1]), None, 0, False]: unique.add(x)
print(len(unique), 1 in unique, 0.0 in unique)
print(sorted(set("mississippi")), len(set(range(1000)) & set(range(500, 1500))), set([1, 2]) == {2, 1}, {1, 2} != {1}, sorted({len(w) for w in ["a", "bb", "cc"]}), {i % 3 for i in range(100)} == {0, 1, 2}, set() == frozenset())
s = set(range(20))
s -= {x for x in s if x % 2}
s.discard(100); s.add(99)
print(sorted(s), sum(s), max(s), min(s), 99 in s, sorted(s, key=lambda x: -x)[:3], any(x > 50 for x in s), len(list(s)) == len(s))
t = s.copy(); t.clear()
print(len(s), t, s.isdisjoint(t), t <= s, s >= t, t < s, not t)
visited = {(0, 0)}
x = y = 0
for move in "RRULLDDR":
    x += (move == "R") - (move == "L"); y += (move == "U") - (move == "D")
    visited.add((x, y))
print(len(visited), (1, 1) in visited, sorted(visited)[:3])
big = {i * i % 1009 for i in range(2000)}
print(len(big), 5 in big, sum(big), all(any(i * i % 1009 == v for i in range(1009)) for v in list(big)[:5]))
