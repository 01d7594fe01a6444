"""The first program."""
print("Hello, World!")
