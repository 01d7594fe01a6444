age = 12
print("I am " + age)
