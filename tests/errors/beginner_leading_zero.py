hour = 08
