# print() that is not closed before the next line.
name = "Krait"
print("Hello " + name
print("Bye")
