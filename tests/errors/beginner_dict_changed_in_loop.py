ages = {"Ann": 12, "Bob": 9}
for name in ages:
    if ages[name] < 10:
        del ages[name]
