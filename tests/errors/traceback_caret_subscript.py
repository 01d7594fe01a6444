matrix = [[1, 2], [3, 4]]
row, column = 1, 7
print(matrix[row][0], matrix[row][column])
