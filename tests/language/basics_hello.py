# The first program.
print("Hello, World!")
name = "Krait"
print("Hello,", name)
print("Hello, " + name + "!")
print(f"Hello, {name}! {1 + 1}")
