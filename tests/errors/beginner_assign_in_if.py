speed = 10
if speed = 10:
    print("ten")
