# pop, remove, clear, del.
a = list(range(10))
print(a.pop(), a.pop(0), a.pop(-2), a.pop(True), a)
print(a.remove(5), a)
a = [1, 1.0, True, "a", 1]
a.remove(1)
print(a)
a.remove("a")
print(a)
del a[0]
print(a, a.clear(), a)
for t in "[].pop()", "[1].pop(1)", "[1].pop(-2)", "[1].pop('a')", "[1].pop(1.0)", "[1].pop(None)", "[1].pop(1, 2)", "[1].remove(2)", "[].remove(None)", "[1].remove()", "[1].remove(1, 2)", "[1].pop(2**70)", "[float('nan')].remove(float('nan'))":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
class E:
    def __eq__(self, o):
        raise RuntimeError("eq")
try:
    [1, E()].remove(5)
except RuntimeError as e:
    print(e)
class Clear:
    def __eq__(self, o):
        items.clear()
        return False
items = [Clear(), 1, 2]
print(5 in items, items)
items = [Clear(), 1]
try:
    items.remove(1)
except ValueError as e:
    print(e, items)
a = list(range(100))
while len(a) > 3:
    a.pop(len(a) // 2)
print(a)
