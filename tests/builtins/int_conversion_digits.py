# str, repr, hex, oct, bin of integers of all sizes; the digit limit.
import sys
for n in 0, 1, -1, 9, 10, -10, 2 ** 31 - 1, 2 ** 31, -2 ** 31, 2 ** 32, 2 ** 63 - 1, 2 ** 63, -2 ** 63, 2 ** 64, 10 ** 18, 10 ** 19, 10 ** 20 - 1, 10 ** 38, 2 ** 127, 10 ** 100:
    print(str(n), hex(n), oct(n), bin(n) if n < 2 ** 70 else "", repr(n) == str(n), int(str(n)) == n, int(hex(n), 16) == n)
print(len(str(10 ** 4299)), len(str(7 ** 5000)), str(7 ** 1000)[:30], str(7 ** 1000)[-30:])
for f in (lambda: str(10 ** 4300), lambda: int("1" * 4301), lambda: f"{10 ** 5000}", lambda: repr(-10 ** 4300), lambda: "%d" % 10 ** 5000 if False else "%d" % (10 ** 5000)):
    try:
        print(len(f()) if isinstance(f(), str) else "int")
    except ValueError as e:
        print(e)
print(len(hex(10 ** 5000)), int("f" * 5000, 16) > 0)
sys.set_int_max_str_digits(0)
print(len(str(10 ** 5000)))
sys.set_int_max_str_digits(640)
try:
    str(10 ** 641)
except ValueError as e:
    print(e)
try:
    sys.set_int_max_str_digits(100)
except ValueError as e:
    print(e)
print(sys.get_int_max_str_digits())
class H:
    def __index__(self): return -255
print(hex(H()), oct(H()), bin(H()), hex(True), bin(False))
