class Robot:
    def __init__(self):
        self.battery = 5
        self.position = 1


r = Robot()
print(r.batery)
