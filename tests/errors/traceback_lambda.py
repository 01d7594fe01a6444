f = lambda x: x.nothing
print(sorted([3, 1], key=f))
