number = float("3,5")
