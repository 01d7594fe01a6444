x = 5
price = 3€ + x
