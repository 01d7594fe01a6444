def greet():
    print("hi", person)
greet()
