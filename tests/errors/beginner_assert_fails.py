speed = 120
assert speed <= 100, "too fast"
