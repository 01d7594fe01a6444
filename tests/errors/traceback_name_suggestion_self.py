class A:
    def __init__(self):
        self.counter = 0

    def bump(self):
        counter += 1


A().bump()
