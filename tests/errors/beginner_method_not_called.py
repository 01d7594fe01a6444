text = "hello"
print(text.upper + "!")
