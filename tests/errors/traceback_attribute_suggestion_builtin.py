print([1, 2].apend(3))
