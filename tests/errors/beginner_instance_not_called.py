class Led:
    pass

led = Led
led.on()
