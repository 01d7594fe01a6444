"""Building strings: concatenation, join, repetition, slices and characters."""


def run(rounds):
    checksum = 0
    for r in range(rounds):
        text = ""
        for i in range(1000):
            text += chr(97 + (i + r) % 26)
        parts = []
        for i in range(1000):
            parts.append(text[i : i + 3])
        joined = "-".join(parts)
        count = 0
        for c in joined:
            if c == "e":
                count += 1
        checksum = (checksum + count + len(joined * 2) + ord(joined[r % 100])) % 1000003
    return checksum


print(run(1700))
