# Errors and how to handle them.
for text in "5", "zero", "0":
    try:
        n = int(text)
        print(10 / n)
    except ValueError as error:
        print("not a number:", error)
    except ZeroDivisionError:
        print("division by zero")
    else:
        print("fine")
    finally:
        print("done with", text)


def check(age):
    if age < 0:
        raise ValueError("age cannot be negative")
    return age


try:
    check(-1)
except ValueError as e:
    print(type(e).__name__, e)
try:
    [1, 2][5]
except IndexError as e:
    print(e)
try:
    {"a": 1}["b"]
except KeyError as e:
    print(e)
