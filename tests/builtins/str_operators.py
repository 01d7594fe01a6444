# Operators on strings and their error messages.
print("a" + "b", "ab" * 3, 3 * "ab", "ab" * 0, "ab" * -1, "é" * 3, "" * 10, "ab" * True)
print("a" < "b", "a" < "B", "abc" < "abd", "" < "a", "a" < "aa", "é" > "z", "日" > "é", "😀" > "\uffff", "a" == "a", "a" != "b", "a" <= "a", "Z" < "a")
print("b" in "abc", "" in "abc", "" in "", "abc" in "ab", "日" in "a日b", "bc" in "abcd", "x" not in "abc", "é" in "e\u0301")
for t in "'a' + 1", "1 + 'a'", "'a' - 'b'", "'a' * 'b'", "'a' * 1.5", "'a' / 2", "'a' // 2", "'a' ** 2", "-'a'", "+'a'", "~'a'", "'a' & 'b'", "'a' | 'b'", "'a' < 1", "1 < 'a'", "'a' >= None", "1 in 'abc'", "None in 'a'", "b'a' in 'a'", "'a' + b'a'", "'a' + None", "None + 'a'", "[] + 'a'", "'a' + []", "'a' @ 'b'", "'a' << 1", "divmod('a', 'b')", "abs('a')", "'a'()", "int + 'a'", "'a' + 'b' + 1", "'%s' + 1", "'a' * None", "'a' * (10 ** 20)":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
s = "x"
s += "y"
s *= 3
print(s, hash(s) == hash("xyxyxy"), s is s, s == "xyxyxy")
try:
    s += 1
except TypeError as e:
    print(e)
try:
    s -= "a"
except TypeError as e:
    print(e)
print("a" == b"a", "1" == 1, "a" != 1, "a".__eq__(1), "a".__lt__(1), "a".__add__("b"), "a".__mul__(2), "a".__rmul__(2), "a".__contains__("a"), "abc".__len__(), "a".__getitem__(0), "%d".__mod__(5), "a".__hash__() == hash("a"))
