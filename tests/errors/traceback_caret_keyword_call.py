def area(width, *, height):
    return width * height


print(area(3, height=2))
print(area(3, heigth=2))
