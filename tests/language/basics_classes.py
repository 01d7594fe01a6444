# A class with a subclass.
class Animal:
    sound = "..."

    def __init__(self, name):
        self.name = name

    def speak(self):
        return f"{self.name} says {self.sound}"


class Dog(Animal):
    sound = "woof"

    def fetch(self):
        return self.name + " fetches"


class Cat(Animal):
    sound = "meow"

    def speak(self):
        return super().speak() + "!"


pets = [Dog("Rex"), Cat("Tom"), Animal("Thing")]
for pet in pets:
    print(pet.speak(), isinstance(pet, Dog), type(pet).__name__)
print(pets[0].fetch())
pets[0].name = "Max"
print(pets[0].speak(), Animal.sound, hasattr(pets[1], "fetch"))
