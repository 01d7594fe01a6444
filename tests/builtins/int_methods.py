# Methods and attributes of int.
for n in 0, 1, -1, 255, -256, 1 << 40, -(1 << 100) + 1:
    print(n, n.bit_length(), n.bit_count(), n.real, n.imag, n.numerator, n.denominator, n.conjugate(), n.is_integer(), n.as_integer_ratio())
print((1000).to_bytes(2), (1000).to_bytes(2, "little"), (-5).to_bytes(4, "big", signed=True), (0).to_bytes(), (255).to_bytes(length=1, byteorder="big"), (1 << 80).to_bytes(12, "little"), (0).to_bytes(0, "big"))
print(int.from_bytes(b"\x03\xe8"), int.from_bytes(b"\xff\xfe", "little"), int.from_bytes(b"\xff\xfe", "big", signed=True), int.from_bytes([1, 2, 3], "big"), int.from_bytes(b""), int.from_bytes(b"\x80" + bytes(10), "big", signed=True), int.from_bytes(bytes=b"\x01", byteorder="little"))
for f in (lambda: (256).to_bytes(1), lambda: (-1).to_bytes(1), lambda: (128).to_bytes(1, signed=True), lambda: (1).to_bytes(-1), lambda: (1).to_bytes(1, "middle"), lambda: int.from_bytes("a"), lambda: int.from_bytes([256]), lambda: int.from_bytes(5), lambda: (1).to_bytes(1, 5), lambda: (-129).to_bytes(1, "big", signed=True)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print((5).__add__(3), (5).__radd__(3), (5).__sub__(3), (5).__rsub__(3), (7).__floordiv__(2), (7).__rfloordiv__(20), (7).__divmod__(2), (7).__pow__(2), (7).__pow__(2, 5), (7).__neg__(), (7).__invert__(), (7).__bool__(), (0).__bool__(), (7).__index__(), (7).__float__(), (7).__int__(), (7).__round__(), (1250).__round__(-2), (7).__trunc__(), (7).__floor__(), (7).__ceil__(), (5).__lt__(6), (5).__eq__(5.0), (5).__format__("04"), (5).__lshift__(2), (5).__and__(4), (5).__truediv__(2), (5).__hash__() == hash(5))
print(int.__add__(1, 2), int.__doc__ is not None, int.__name__, int.bit_length(5))
print(sorted(n for n in dir(int) if not n.startswith("_")))
