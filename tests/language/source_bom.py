# A byte order mark stands before the first character.
print("bom", __name__)
x = "é"
print(x, len(x))
for i in range(3):
    print(i)
