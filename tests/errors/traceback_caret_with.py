with open:
    pass
