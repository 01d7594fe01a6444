numbers = [1, 2]
del numbers.pop()
