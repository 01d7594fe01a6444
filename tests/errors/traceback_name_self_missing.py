class A:
    value = 1

    def show(self):
        return value


A().show()
