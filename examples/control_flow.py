"""Control flow: if, while, for, break, continue, match, try."""

# if, elif, else
for temperature in (12, 22, 35):
    if temperature < 18:
        print(temperature, "is cold")
    elif temperature < 28:
        print(temperature, "is pleasant")
    else:
        print(temperature, "is hot")

# for counts, while waits
for number in range(5):
    print(number, end=" ")
print()

fuel = 3
while fuel > 0:
    print("fuel", fuel)
    fuel -= 1
else:
    print("empty")

# continue skips, break leaves
for number in range(1, 20):
    if number % 2 == 0:
        continue
    if number > 9:
        break
    print(number, end=" ")
print()


# match chooses by the form of a value
def describe(command):
    match command.split():
        case ["led", ("on" | "off") as state]:
            return f"the light goes {state}"
        case ["wait", seconds] if seconds.isdigit():
            return f"waiting {int(seconds)} seconds"
        case []:
            return "nothing to do"
        case _:
            return f"what is {command!r}?"


for command in ("led on", "wait 5", "", "dance"):
    print(describe(command))

# try catches what went wrong
for text in ("42", "forty-two"):
    try:
        print(int(text) + 1)
    except ValueError as error:
        print("ValueError:", error)
    finally:
        print("done with", text)
