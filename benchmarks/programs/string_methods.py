"""String methods: split, join, replace, find, strip, case, tests and conversion."""

TEXT = "the Quick brown fox, jumps over 13 lazy dogs and 7 sleeping cats; "


def run(rounds):
    checksum = 0
    for r in range(rounds):
        line = "  " + TEXT * 3 + str(r) + "  "
        words = line.strip().split()
        for word in words:
            if word.isdigit():
                checksum += int(word)
            elif word.endswith(","):
                checksum += len(word.rstrip(","))
            elif word.startswith("s"):
                checksum += word.find("p")
            else:
                checksum += len(word.upper())
        joined = "_".join(words).lower().replace("the", "a")
        checksum = (checksum + joined.count("o") + joined.find("zy") + len(joined)) % 1000003
    return checksum


print(run(50000))
