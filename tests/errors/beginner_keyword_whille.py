n = 3
whille n > 0:
    n -= 1
