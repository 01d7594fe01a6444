f = lambda a, b=1: a[b]
print(f([1, 2]))
print(f([1]))
