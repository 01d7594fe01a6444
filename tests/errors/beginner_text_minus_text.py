print("hello" - "o")
