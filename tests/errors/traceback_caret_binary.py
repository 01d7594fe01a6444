a, b, c = 1, 2, "x"
value = a * b + (a - c) / b
