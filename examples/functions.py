"""Functions: arguments, results, defaults, functions as values, generators."""


def greet(name, greeting="Hello"):
    """Returns a greeting."""
    return f"{greeting}, {name}!"


print(greet("Ada"))
print(greet("Grace", greeting="Good morning"))
print(greet.__doc__)


def area_and_perimeter(width, height):
    return width * height, 2 * (width + height)


area, perimeter = area_and_perimeter(3, 4)
print(area, perimeter)


def average(*values):
    return sum(values) / len(values)


print(average(1, 2, 3, 4))


def show(**settings):
    for key, value in settings.items():
        print(key, "=", value)


show(pin=2, frequency_hz=1000)


def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)


print(factorial(5), factorial(30))


def counter():
    count = 0

    def increment():
        nonlocal count
        count += 1
        return count

    return increment


tick = counter()
print(tick(), tick(), tick())

words = ["banana", "kiwi", "apple"]
print(sorted(words, key=len), sorted(words, key=lambda word: word[-1]))


def countdown(n):
    while n > 0:
        yield n
        n -= 1


print(list(countdown(3)), [n * n for n in countdown(4)])
