# Subscript expressions as __getitem__ sees them.
class Show:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


s = Show()
print(s[1], s["a"], s[None], s[...])
print(s[1:2], s[:], s[::], s[1:], s[:2], s[::3], s[1:2:3])
print(s[1, 2], s[1,], s[(1, 2)], s[()])
print(s[1:2, 3], s[:, ...], s[::2, 1:])
print(s[1, *[2, 3]], s[*"ab"], s[*[]], s[*[1], 2:3])
s[0] = 1
s[1:2] = 3
s[::, 1] = 4
del s[5]
del s[1:2, 3]
s[(x := 2)] = 9
print(x)
print(s[lambda: 0].__name__, s[1 if 0 else 2], s[not 1])
text = "abcdefgh"
print(text[2], text[-1], text[2:5], text[:3], text[-3:], text[::2], text[::-1], text[5:2], text[5:2:-1], text[100:], text[-100:2])
print(text[True], text[None:None], text[slice(1, 4)])
for key in "1.5", "None", "'a'", "100", "-9", "1:'a'", "::0", "(1, 2)", "2**100", "1.0:", "[]":
    try:
        print(key, eval(f"text[{key}]"))
    except Exception as e:
        print(key, type(e).__name__, e)
for expression in "5[0]", "None[1]", "len[0]", "object()[0]", "int[0]", "(1,2)['a']", "[1]['a']", "{}[[]]", "b'a'['b']", "range(3)['a']", "(x for x in [])[0]":
    try:
        print(eval(expression))
    except Exception as e:
        print(expression, type(e).__name__, e)
