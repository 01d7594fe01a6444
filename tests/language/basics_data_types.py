# The six data types of the course and their operations.
age = 12
height = 1.45
name = "Ada"
likes_python = True
colours = ["red", "green"]
person = {"name": "Ada", "age": 12}
for value in age, height, name, likes_python, colours, person, None:
    print(value, type(value))
print(age + 1, height * 2, name + "!", not likes_python, colours[0], person["name"])
print(type(age) == int, isinstance(height, float), len(name), len(colours), len(person))
