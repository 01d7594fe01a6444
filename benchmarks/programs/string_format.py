"""Formatting: f-strings, %-formatting and str.format."""


def run(count):
    checksum = 0
    for i in range(count):
        x = i / 7
        a = f"{i:05d} {x:.3f} {i & 255:02x} {'k':>4}|"
        b = "%d-%s-%.2f-%x" % (i, "name", x, i)
        c = f"{i}{a}{i}"
        checksum = (checksum + len(a) + len(b) + len(c) + ord(b[-1]) + ord(a[4])) % 1000003
    return checksum


print(run(400000))
