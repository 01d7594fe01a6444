names = []
names = names.append("Ann")
names.append("Bob")
