scores = [10, 20, 30]
print(scores["1"])
