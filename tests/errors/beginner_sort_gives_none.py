numbers = [3, 1].sort()
print(numbers[0])
