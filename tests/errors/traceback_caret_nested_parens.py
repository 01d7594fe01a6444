a = [1]
print(max(min(a[0], 2), (a[1] + (3 * 4))))
