items = [3, 2, None]
while items.pop() != 3 or items[5]:
    pass
