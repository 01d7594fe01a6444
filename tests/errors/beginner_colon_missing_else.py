level = 3
if level > 5:
    print("high")
else
    print("low")
