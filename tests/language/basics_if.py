# Decisions.
for temperature in -5, 0, 15, 25, 40:
    if temperature < 0:
        print(temperature, "freezing")
    elif temperature < 20:
        print(temperature, "cool")
    elif temperature == 25:
        print(temperature, "just right")
    else:
        print(temperature, "hot")
x = 7
if x > 5 and x < 10: print("between")
if not x == 3 or x == 4: print("not three")
print("odd" if x % 2 else "even")
