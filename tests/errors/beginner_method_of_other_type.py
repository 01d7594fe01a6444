text = "1,2,3"
text.append("4")
