# Ordering, hashing and use of strings as keys.
words = ["banana", "apple", "Cherry", "éclair", "zebra", "Äpfel", "apple pie", "", "10", "9", "日本", "😀", "\uffff", "a\0b", "a"]
print(ascii(sorted(words)))
print(ascii(sorted(words, key=str.lower)), ascii(sorted(words, key=len)), ascii(sorted(words, reverse=True)[:3]))
print(max(words) == "😀", min(words) == "", sorted("hello"), sorted(["b", "B", "a", "A"], key=str.swapcase))
d = {w: i for i, w in enumerate(words)}
print([d[w] for w in words], d["ap" + "ple"], "".join(["a", "\0", "b"]) in d, "nope" in d)
a = "".join(["ab", "cd"])
b = "abcd"
print(a == b, hash(a) == hash(b), {a: 1}[b], a in {b}, {a, b} == {b}, a < b, a <= b)
print("a" < "a\0", "ab" > "a\0b", "\ud7ff" < "\ue000" < "\U00010000", "z" < "é" < "日" < "😀")
import sys
print(sys.intern("xyz") is sys.intern("xy" + "z"), sys.intern("q w") == "q w")
try:
    sys.intern(5)
except TypeError as e:
    print(e)
print(ord("a"), ord("é"), ord("日"), ord("😀"), chr(97), chr(233), chr(26085), chr(128512), chr(0x10FFFF) == "\U0010ffff", ord(b"a"), ord(bytearray(b"z")), ascii(chr(0xD800)), chr(True))
for t in "ord('')", "ord('ab')", "ord(5)", "ord(b'ab')", "ord(None)", "chr(-1)", "chr(0x110000)", "chr('a')", "chr(1.0)", "chr(10 ** 10)", "chr(10 ** 30)", "chr()", "ord()":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
