"""Floating-point arithmetic and calls into the math module."""

import math


def run(count):
    total = 0.0
    x = 0.5
    for i in range(count):
        x = 3.7 * x * (1.0 - x)
        total += math.sqrt(x) * math.sin(x) - math.floor(x * 10.0) / 7.0
    return total


print("%.6f" % run(3000000))
