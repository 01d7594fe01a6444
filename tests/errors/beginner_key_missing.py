ages = {"Ann": 12}
print(ages["Bob"])
