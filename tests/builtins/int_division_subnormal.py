# int / int is rounded correctly where floats have fewer bits, too.
unit = 2 ** 1074
def show(a, b): print((a / b).hex(), end=" ")
for bits in 1, 2, 3, 10, 50, 51, 52, 53, 54:
    for low in 0, 1, 2, 3:
        n = 2 ** bits + low
        for a, b in (n, unit), (2 * n + 1, 2 * unit), (4 * n + 1, 4 * unit), (4 * n + 3, 4 * unit), (2 * n * 3 ** 50 + 3 ** 50, 2 * unit * 3 ** 50), ((2 * n + 1) * 3 ** 50 + 1, 2 * unit * 3 ** 50), ((2 * n + 1) * 3 ** 50 - 1, 2 * unit * 3 ** 50), (-n * 7, unit * 5):
            show(a, b)
    print()
for a, b in (1, 2 * unit), (1, 2 * unit - 1), (3, 4 * unit), (-1, 2 * unit), (1, 2 ** 1200), (5 ** 100, 7 ** 490), (2 ** 2000, 2 ** 3073), (2 ** 1022, 2 ** 2044 + 1): show(a, b)
