# coding: latin-1
print("é")
print(len("é"))
x = 1 +
