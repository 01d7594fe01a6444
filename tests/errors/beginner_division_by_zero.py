total = 10
n = 0
print(total / n)
