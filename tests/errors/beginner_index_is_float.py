scores = [10, 20, 30]
print(scores[len(scores) / 2])
