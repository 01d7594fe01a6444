a = 1
b = """starts here
and never ends
c = 3
