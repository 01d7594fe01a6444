number = int("3.5")
