"""The largest singular value of an infinite matrix, approximated by its corner."""

import math


def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(vector):
    size = len(vector)
    return [sum([element(i, j) * vector[j] for j in range(size)]) for i in range(size)]


def times_transposed(vector):
    size = len(vector)
    return [sum([element(j, i) * vector[j] for j in range(size)]) for i in range(size)]


def spectral_norm(size):
    u = [1.0] * size
    for _ in range(10):
        v = times_transposed(times(u))
        u = times_transposed(times(v))
    uv = vv = 0.0
    for a, b in zip(u, v):
        uv += a * b
        vv += b * b
    return math.sqrt(uv / vv)


print("%.9f" % spectral_norm(230))
