class Led:
    def __init__(self):
        self.brightness = 5

led = Led()
print(led.brightnes)
