# The functions example.
def greet(name, greeting="Hello"):
    """Returns a greeting."""
    return greeting + ", " + name


def area(width, height):
    return width * height


def describe(*items, sep=", "):
    return sep.join(items)


def fact(n):
    if n == 0:
        return 1
    return n * fact(n - 1)


print(greet("Ann"), greet("Bob", "Hi"), greet(greeting="Hey", name="Cy"))
print(area(3, 4), describe("a", "b"), describe("x", "y", sep="-"), fact(5), greet.__doc__)


def nothing():
    pass


print(nothing())


def both(a, b):
    return a + b, a - b


total, difference = both(7, 3)
print(total, difference)
