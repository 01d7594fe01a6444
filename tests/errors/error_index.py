items = [1, 2, 3]
i = 5
print("before")
value = items[i] + items[0] * 2
