x = "5"
if x > 3 and x < 10:
    print("between")
