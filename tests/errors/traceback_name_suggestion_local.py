def compute(length, width):
    volume = length * width
    return volme


compute(2, 3)
