# Working with a dict.
ages = {"Ann": 12, "Bob": 13}
ages["Cy"] = 11
print(ages, ages["Bob"], ages.get("Dan"), ages.get("Dan", 0), len(ages))
for name in ages: print(name, ages[name])
for name, age in ages.items(): print(f"{name} is {age}")
del ages["Ann"]
ages["Bob"] += 1
print(ages, "Ann" in ages, list(ages.keys()), list(ages.values()))
ages.update({"Eve": 10})
print(sorted(ages), max(ages.values()), sum(ages.values()) / len(ages))
