"""A dict with string keys: counting words, then looking fields up."""


def words(count):
    seed = 42
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        yield "w" + str(seed % 5003)


def run(count):
    counts = {}
    for word in words(count):
        counts[word] = counts.get(word, 0) + 1
    total = 0
    for word, n in counts.items():
        total = (total + n * len(word) * n) % 1000003
    record = {"name": 1, "width": 2, "height": 3, "depth": 4, "colour": 5}
    for _ in range(count):
        record["width"] = record["height"] + record["depth"]
        record["depth"] = record["name"]
        total += record["width"] & record["colour"]
        record["name"] = (record["name"] + 1) & 7
    return len(counts), total


print(*run(1000000))
