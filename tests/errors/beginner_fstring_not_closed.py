t = 21.5
print(f"It is {t degrees")
