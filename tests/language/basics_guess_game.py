# A number guessing game played by the computer.
def guess(secret, low=1, high=100):
    tries = 0
    while low <= high:
        middle = (low + high) // 2
        tries += 1
        if middle == secret:
            return tries
        if middle < secret:
            low = middle + 1
        else:
            high = middle - 1
    return None


for secret in 1, 50, 77, 100:
    print("secret", secret, "found in", guess(secret), "tries")
print(guess(500), max(guess(n) for n in range(1, 101)))
