value = None
print(f"the result is {value + 1:>10} units")
