a = True
b = False
if a && b:
    print("both")
