# input reads lines from standard input and shows its prompt.
print(repr(input()))
print(repr(input("name? ")))
print(repr(input(5)))
print([input() for _ in range(2)])
print(repr(input("last: ")))
try:
    input("at the end: ")
except EOFError as e:
    print()
    print(type(e).__name__, e)
try:
    input(1, 2)
except TypeError as e:
    print(e)
