# A list of pins whose bracket is not closed.
pins = [2, 4, 5
for pin in pins:
    print("pin", pin)
