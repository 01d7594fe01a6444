"""Counts the points of a grid that belong to the Mandelbrot set."""


def mandelbrot(size, limit):
    inside = 0
    steps = 0
    for row in range(size):
        ci = 2.0 * row / size - 1.0
        for column in range(size):
            cr = 2.0 * column / size - 1.5
            zr = zi = 0.0
            n = 0
            while n < limit:
                rr = zr * zr
                ii = zi * zi
                if rr + ii > 4.0:
                    break
                zi = 2.0 * zr * zi + ci
                zr = rr - ii + cr
                n += 1
            else:
                inside += 1
            steps += n
    return inside, steps


print(*mandelbrot(400, 50))
