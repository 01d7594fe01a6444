def g():
    yield 1
    raise SystemExit("from generator")


for x in g():
    print(x)
