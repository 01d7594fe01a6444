class Motor:
    def __init__(self, pin, speed):
        self.pin = pin

left = Motor(4)
