d = {}
try:
    d["pin"]
except KeyError:
    print(d.pin)
