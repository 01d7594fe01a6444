# The suggestion for an AttributeError that __getattr__() raises without naming anything.
class Odd:
    blech = None
    def __getattr__(self, name):
        raise AttributeError("Error", 23)
Odd().bluch
