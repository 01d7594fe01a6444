# Generators for combinatorics written by hand.
def permutations(items, r=None):
    items = tuple(items)
    r = len(items) if r is None else r
    if r == 0:
        yield ()
        return
    for i, x in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:], r - 1):
            yield (x, *rest)


def combinations(items, r):
    items = tuple(items)
    if r == 0:
        yield ()
    elif len(items) >= r:
        first, *rest = items
        for c in combinations(rest, r - 1):
            yield (first,) + c
        yield from combinations(rest, r)


def product(*pools):
    if not pools:
        yield ()
    else:
        *init, last = pools
        for head in product(*init):
            for x in last:
                yield *head, x


def powerset(items):
    items = list(items)
    for mask in range(1 << len(items)):
        yield [x for i, x in enumerate(items) if mask >> i & 1]


def partitions(n, largest=None):
    largest = n if largest is None else largest
    if n == 0:
        yield []
    for k in range(min(n, largest), 0, -1):
        for rest in partitions(n - k, k):
            yield [k] + rest


print(["".join(p) for p in permutations("abc")], list(permutations([1, 2, 3], 2)), list(permutations([])))
print(list(combinations("abcd", 2)), list(combinations([1], 2)), len(list(combinations(range(10), 4))))
print(list(product("ab", [1, 2])), list(product()), len(list(product(*[range(3)] * 4))))
print(list(powerset("xyz")), list(partitions(5)), sum(1 for _ in partitions(20)))
