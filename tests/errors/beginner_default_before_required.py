def move(speed=5, direction):
    print(speed, direction)
