value = 10
counter = 0
counter += 1


def function():
    return "function of " + __name__
