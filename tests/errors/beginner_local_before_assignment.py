count = 0

def step():
    count = count + 1

step()
