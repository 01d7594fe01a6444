name = "x"
age = 5
print("name: " + name + ", age: " + age)
