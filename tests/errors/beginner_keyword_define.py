define greet():
    print("hi")
