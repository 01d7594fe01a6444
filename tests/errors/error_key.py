settings = {"a": {"b": 1}}
print(settings["a"]["b"])
print(settings["a"]["missing key"]["deeper"])
