total = 5
print(total(3))
