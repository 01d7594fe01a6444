pins = [2, 4]
print(pins(0))
