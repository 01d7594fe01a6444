# Collection of every kind of object: nothing reachable is lost, cycles do no harm.
import gc
class Node:
    def __init__(self, v): self.v, self.links = v, []
def build(n):
    nodes = [Node(i) for i in range(n)]
    for i, x in enumerate(nodes): x.links += [nodes[(i * 7 + 1) % n], nodes[(i * 3 + 2) % n], x]
    return nodes[0]
def walk(start):
    seen, todo = set(), [start]
    while todo:
        n = todo.pop()
        if id(n) not in seen:
            seen.add(id(n))
            todo += n.links
    return len(seen)
root = build(100)
before = walk(root)
for _ in range(20): build(50)
gc.collect()
print(before == walk(root), root.v)
keep = {"str": "s" * 100 + "é" * 10, "bytes": b"b" * 100, "list": [[i] for i in range(50)], "tuple": tuple((i, str(i)) for i in range(50)), "dict": {i: {str(i): [i]} for i in range(50)}, "set": {(i, i) for i in range(50)}, "frozen": frozenset(str(i) for i in range(20)), "big": 7 ** 500, "float": [i / 3 for i in range(20)], "complex": 1 + 2j, "range": range(10 ** 20), "slice": slice([1], "a"), "ba": bytearray(b"x" * 50), "mv": memoryview(bytearray(b"view")), "fn": lambda a=[1]: a, "gen": (i * i for i in range(5)), "exc": ValueError("e", [1]), "cls": type("K", (Node,), {"attr": [1]}), "bound": root.links.append, "method": "abc".upper, "prop": property(lambda s: 1), "it": iter([1, 2, 3]), "enum": enumerate("abc", 5), "zip": zip("ab", [1, 2]), "map": map(str, [1, 2]), "rev": reversed([1, 2]), "view": {1: 2}.items(), "sup": super(Node, root)}
next(keep["gen"]); next(keep["it"])
junk = [[[i] * 10 for i in range(100)] for _ in range(20)]
del junk
gc.collect(); gc.collect()
print(len(keep["str"]), keep["bytes"][:3], keep["list"][49], keep["tuple"][10], keep["dict"][7], (3, 3) in keep["set"], "7" in keep["frozen"], keep["big"] == 7 ** 500, keep["float"][1], keep["complex"], len(keep["range"]) if 0 else keep["range"][5], keep["slice"], len(keep["ba"]), keep["mv"].tobytes(), keep["fn"](), list(keep["gen"]), keep["exc"].args, keep["cls"].attr, keep["method"](), list(keep["it"]), list(keep["enum"]), list(keep["zip"]), list(keep["map"]), list(keep["rev"]), list(keep["view"]), keep["prop"].fget(1))
def deep(n):
    gc.collect() if n % 50 == 0 else None
    return [n] + (deep(n - 1) if n else [])
print(len(deep(150)), sum(deep(100)))
def gen(n):
    local = [n] * 5
    for i in range(n):
        gc.collect()
        yield local[i % 5] + i
print(list(gen(6)))
try:
    try: raise ValueError([1, 2])
    finally: gc.collect()
except ValueError as e:
    gc.collect()
    print(e.args, e.__traceback__ is not None)
class Meta(type):
    def __del__(cls): pass
for i in range(20): type(f"T{i}", (), {"self_ref": None, "m": lambda s: s})
gc.collect()
s = [str(i) * 3 for i in range(500)]
for i in range(0, 500, 2): s[i] = None
gc.collect()
print([x for x in s if x][:3], len([x for x in s if x]), "".join(x for x in s[1:20] if x))
chain = None
for i in range(3000): chain = (i, chain)
gc.collect()
n = 0
while chain: n, chain = n + 1, chain[1]
print(n)
