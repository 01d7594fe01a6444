# The next line is not UTF-8.
x = 1
y = "é"
print("never")
