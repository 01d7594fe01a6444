text = "abc"
print(text.upper().lower().strip(5).title())
