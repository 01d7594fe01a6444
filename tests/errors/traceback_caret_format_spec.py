price = "12"
print(f"price: {price:.2f}")
