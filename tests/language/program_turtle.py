# ASCII drawing: Mandelbrot set, Sierpinski triangle, rule 30, bars.
for y in range(-6, 7, 2):
    row = ""
    for x in range(-20, 8):
        c = complex(x / 10, y / 6)
        z, n = 0, 0
        while abs(z) < 2 and n < 20:
            z = z * z + c
            n += 1
        row += " .:-=+*#%@"[n * 9 // 20]
    print(row.rstrip())
for y in range(8):
    print(" " * (8 - y) + " ".join("*" if x & (y - x) == 0 else " " for x in range(y + 1)).rstrip())
cells = 1 << 15
for _ in range(6):
    print(f"{cells:031b}".replace("0", ".").replace("1", "#"))
    cells = (cells << 1 ^ (cells | cells >> 1)) & (1 << 31) - 1
data = {"mon": 3, "tue": 7, "wed": 5, "thu": 0}
top = max(data.values())
for level in range(top, 0, -2):
    print("".join(" # " if v >= level else "   " for v in data.values()).rstrip())
print(" ".join(k[:2] for k in data))
for i in range(1, 5):
    print(*(f"{i * j:3}" for j in range(1, 5)))
