if 1 > 2:
    print("no")
esle:
    print("yes")
