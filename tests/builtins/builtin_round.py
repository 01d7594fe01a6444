# round of all numbers.
print([round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.3, 2.7, -2.7, 1e15 + 0.5, 5, True)])
print([round(x, 0) for x in (0.5, 1.5, 2.5, -0.4)], [round(x, 2) for x in (1.005, 2.675, 1.115, 3.14159, -1.555)], [round(x, -1) for x in (5, 15, 25, 14, 16, -15, 123.456, 1e10)])
print(round(12345, -2), round(12355, -1), round(-12345, -1), round(5, -1), round(15, -1), round(99, -2), round(50, -2), round(150, -2), round(10 ** 25 + 5, -1), round(10 ** 25 + 15, -1), round(7, 3), round(7, -5), round(0, -3), round(2 ** 70, -20))
print(type(round(1.5)).__name__, type(round(1.5, 0)).__name__, type(round(1, 1)).__name__, type(round(1, -1)).__name__, type(round(True)).__name__, round(number=2.567, ndigits=1), round(1.5, ndigits=None))
for t in "round()", "round('a')", "round(None)", "round(1.5, 'a')", "round(1.5, 1.0)", "round(1, 1.0)", "round(float('nan'))", "round(float('inf'))", "round(float('inf'), 2)", "round(1j)", "round([])", "round(1, 2, 3)", "round(float('nan'), 1)":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
class R:
    def __round__(self, *n): return ("rounded", n)
print(round(R()), round(R(), 3), round(R(), None), round(R(), "anything"))
print(round(0.1 + 0.2, 15), round(1e22, 2), round(123456789.987654321, 5), round(5e-324, 400), round(1.5e300, -299), round(-0.0), round(-0.0, 1), round(0.05, 1), round(0.15, 1), round(0.25, 1), round(0.35, 1), round(9.995, 2), round(1e16, 1), round(1234.5, -4), round(6789.5, -4), round(0.5, -1), round(5.5, -1))
