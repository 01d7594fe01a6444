text = "seven"
number = int(text)
