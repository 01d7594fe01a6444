function blink(pin):
    print(pin)
