"""The six data types of the first lesson: int, float, str, list, tuple, dict."""

# Numbers, whole and broken.
count = 10
temperature = 21.5
print(count, type(count))
print(temperature, type(temperature))
print(count * 3, count / 4, count // 4, count % 4, 2 ** 100)

# Text.
name = "Krait"
print(name, type(name), len(name), name.upper(), name[0], name[-1], name[1:3])
print(f"{name} has {len(name)} letters, and it is {temperature:.2f} degrees")

# A list can change ...
readings = [20.5, 21.0, 22.5]
readings.append(21.5)
readings.sort()
print(readings, type(readings), max(readings), sum(readings) / len(readings))

# ... a tuple cannot.
point = (3, 4)
x, y = point
print(point, type(point), x, y)
try:
    point[0] = 5
except TypeError as error:
    print("TypeError:", error)

# A dictionary finds values by their keys, and keeps the order they came in.
pins = {"led": 2, "button": 0}
pins["buzzer"] = 15
print(pins, type(pins), pins["led"], "motor" in pins)
for label, number in pins.items():
    print(f"{label:>8} is on pin {number}")
