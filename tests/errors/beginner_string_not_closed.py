# The quote at the end is missing.
led = 2
print("led is on pin, led)
