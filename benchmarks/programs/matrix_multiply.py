"""Multiplies matrices kept as lists of lists."""


def matrix(size, seed):
    return [[(i * seed + j * 3 + 1) % 17 - 8 for j in range(size)] for i in range(size)]


def multiply(a, b):
    size = len(b)
    width = len(b[0])
    result = []
    for row in a:
        out = [0] * width
        for j in range(width):
            total = 0
            for k in range(size):
                total += row[k] * b[k][j]
            out[j] = total
        result.append(out)
    return result


def run(size):
    product = multiply(matrix(size, 5), matrix(size, 11))
    product = multiply(product, matrix(size, 2))
    checksum = 0
    for row in product:
        for value in row:
            checksum = (checksum * 31 + value) % 1000003
    return checksum


print(run(160))
