# Sets: construction, membership, equality, order-free printing.
def show(s):
    return sorted(s, key=lambda x: (str(type(x)), x))


print(set(), {1}, set([1, 1, 1]), show({3, 1, 2}), show(set("hello")), frozenset(), frozenset([5]), set(range(3)) == {0, 1, 2}, {1, 1.0, True}, {*[1], *(1,)}, set({"k": 1}), {None}, {()}, {frozenset()})
s = {1, 2, 3}
print(2 in s, 5 in s, len(s), bool(s), bool(set()), s == {3, 2, 1}, s == frozenset(s), s != {1}, {1} == [1], frozenset([1]) == {1}, hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
print(s.add(4), s.add(4), show(s), s.discard(4), s.discard(99), show(s), s.remove(1), show(s))
x = s.pop()
print(x in (2, 3), x in s, len(s), s.clear(), s)
for t in "set(5)", "{[]}", "{{}}", "set([[]])", "{{1}}", "s.add([])", "s.remove(99)", "set().pop()", "s[0]", "s.add()", "s.add(1, 2)", "s.remove()", "set(1, 2)", "hash(set())", "[] in s", "{} in s", "set() in s", "s.x = 1", "frozenset([1]).add(2)", "frozenset(5)", "s < [1]", "s + s", "s * 2", "{1} | [2]", "{1} & 'a'", "{1} - (1,)", "{1} ^ None", "[1] | {1}", "~s", "set(a=1)", "s.remove([])", "s.discard({})", "s()", "s > 5", "set() < None", "s.remove({1: 2})", "s.remove({99})", "frozenset(a=1)":
    try:
        exec("r = " + t if " = " not in t else t)
        print(t, "ok")
    except Exception as e:
        print(t, "->", type(e).__name__, e)
print({frozenset([1])} == {frozenset([1])}, {1} in {frozenset([1])}, {frozenset([1]): "k"}.get(frozenset([1])), repr(frozenset([7])), repr({(1, 2)}), str({"a"}), set() is set(), frozenset("a") is not None)
class S(set):
    def __repr__(self): return "S!" + str(sorted(self))
print(S([2, 1]), S([1]) | {2}, type(S([1]) | {2}).__name__, type({2} | S([1])).__name__, type(S([1]).copy()).__name__, S("a") == {"a"})
class F(frozenset): pass
print(F([1]), type(F([1]) & {1}).__name__, hash(F([1])) == hash(frozenset([1])), set([F([1])]) == {frozenset([1])}, type(F([1]).copy()).__name__)
