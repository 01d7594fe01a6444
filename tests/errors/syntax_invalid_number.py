x = 12abc
y = 1__0
