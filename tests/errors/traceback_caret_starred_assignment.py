first, *middle, last = [1]
