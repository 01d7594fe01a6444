def move(speed):
    return speed

move(sped=3)
