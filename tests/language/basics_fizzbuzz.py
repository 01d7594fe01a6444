# FizzBuzz in several styles.
for i in range(1, 16):
    if i % 15 == 0:
        print("FizzBuzz", end=" ")
    elif i % 3 == 0:
        print("Fizz", end=" ")
    elif i % 5 == 0:
        print("Buzz", end=" ")
    else:
        print(i, end=" ")
print()
print(*["Fizz" * (not i % 3) + "Buzz" * (not i % 5) or i for i in range(1, 16)])
def fb(n):
    match n % 3, n % 5:
        case 0, 0: return "FizzBuzz"
        case 0, _: return "Fizz"
        case _, 0: return "Buzz"
        case _: return str(n)
print(" ".join(map(fb, range(1, 16))))
print(", ".join({(True, True): "FizzBuzz", (True, False): "Fizz", (False, True): "Buzz"}.get((i % 3 == 0, i % 5 == 0), str(i)) for i in range(1, 16)))
