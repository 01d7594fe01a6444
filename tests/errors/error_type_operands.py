def add(a, b):
    result = a + b
    return result


print(add(1, 2))
print(add(1, "2"))
