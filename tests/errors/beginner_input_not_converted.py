answer = "7"
if answer > 5:
    print("more")
