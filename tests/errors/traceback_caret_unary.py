x = "text"
y = 5 + -x
