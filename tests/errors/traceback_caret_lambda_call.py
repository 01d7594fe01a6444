functions = [lambda x: x, lambda x: x / 0]
for f in functions:
    print(f(3))
