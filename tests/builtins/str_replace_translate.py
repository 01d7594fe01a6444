# replace, translate, maketrans, expandtabs.
print("abcabc".replace("b", "X"), "abcabc".replace("b", "X", 1), "aaa".replace("a", "aa"), "aaa".replace("aa", "b"), "abc".replace("", "-"), "".replace("", "-"), "".replace("a", "b"), "abc".replace("x", "y"), "abc".replace("b", ""), "abc".replace("", "-", 2), "abc".replace("b", "X", 0), "abc".replace("b", "X", -5), "日本日".replace("日", "a"), "aba".replace("a", "日"), "abc".replace("abc", ""), "a" .replace("a", "b", count=1), "aXbXc".replace("X", "YY", count=-1))
print("hello".translate({104: "J", 108: None, 111: 48}), "hello".translate({ord("l"): "LL"}), "hello".translate({}), "abc".translate(str.maketrans("ab", "xy")), "abc".translate(str.maketrans("ab", "xy", "c")), "abc".translate(str.maketrans({"a": "1", 98: 50, "c": None})), "日本".translate({ord("日"): "x", ord("本"): "本本"}))
print(str.maketrans("ab", "xy"), str.maketrans("ab", "xy", "z"), str.maketrans({"a": 1, 5: None}), str.maketrans("", ""))
class T:
    def __getitem__(self, k):
        if k == 97:
            return "A!"
        raise LookupError
print("abc".translate(T()), "abc".translate([None] * 97 + ["x", "y"]), "abc".translate("0" * 200), "aXa".translate({97: ""}))
for t in "str.maketrans('a', 'bc')", "str.maketrans('a')", "str.maketrans({'ab': 1})", "str.maketrans({1.5: 1})", "str.maketrans(1, 2)", "str.maketrans('a', 'b', 3)", "'a'.translate()", "'a'.translate({97: 1.5})", "'a'.translate({97: 0x110000})", "'a'.translate(5)", "'a'.replace('a')", "'a'.replace(1, 'b')", "'a'.replace('a', 1)", "'a'.replace('a', 'b', 'c')", "'a'.replace('a', 'b', 1, 2)", "'a'.expandtabs('x')", "'a'.replace(old='a', new='b')":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
print(repr("a\tb".expandtabs()), repr("\t".expandtabs(4)), repr("abc\tde\tf".expandtabs(4)), repr("a\tb".expandtabs(0)), repr("a\nb\tc".expandtabs(4)), repr("a\rbc\td".expandtabs(4)), repr("日\tx".expandtabs(4)), repr("a\tb".expandtabs(tabsize=3)), repr("a\tb".expandtabs(-1)), repr("12345678\t9".expandtabs()))
