age = 12
print(age + " years")
