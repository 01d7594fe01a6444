colours = ["red", "green" "blue", 3 4]
print(colours)
