data = [1, 2, 0, 4]
print([10 / n for n in data])
