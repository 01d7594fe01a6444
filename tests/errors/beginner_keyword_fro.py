fro math import pi
print(pi)
