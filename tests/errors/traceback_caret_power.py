base = "two"
result = 1 + base ** 2 * 3
