# Word counting, wrapping and table formatting.
TEXT = """It was the best of times, it was the worst of times, it was the age of
wisdom, it was the age of foolishness - it was the epoch of belief; it was the
epoch of incredulity... "it" was the season of Light?"""


def words(text):
    word = ""
    for c in text + " ":
        if c.isalpha():
            word += c.lower()
        elif word:
            yield word
            word = ""


def wrap(text, width):
    line, lines = [], []
    for word in text.split():
        if sum(map(len, line)) + len(line) + len(word) > width:
            lines.append(" ".join(line))
            line = []
        line.append(word)
    return lines + [" ".join(line)] if line else lines


counts = {}
for w in words(TEXT):
    counts[w] = counts.get(w, 0) + 1
for w, n in sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:6]:
    print(f"{w:>8} {n:3d} {'*' * n}")
for line in wrap(TEXT, 30):
    print(f"|{line:<30}|")
for line in wrap(TEXT, 40)[:3]:
    print(f"|{line:^40}|")
groups = {}
for w in sorted(counts):
    groups.setdefault(len(w), []).append(w)
for n in sorted(groups):
    print(n, ", ".join(groups[n]))
print(len(TEXT.split()), len(set(words(TEXT))), max(words(TEXT), key=len), TEXT.count("it"), TEXT.title()[:30], TEXT.splitlines()[1][-10:])
rows = [("name", "qty", "price"), ("apple", 3, 1.5), ("kiwi", 12, 0.25), ("watermelon", 1, 10.0)]
widths = [max(len(str(r[i])) for r in rows) for i in range(3)]
for r in rows:
    print(" | ".join(str(c).ljust(w) if isinstance(c, str) else str(c).rjust(w) for c, w in zip(r, widths)))
print("%-10s%5s%8s" % ("total", sum(r[1] for r in rows[1:]), "%.2f" % sum(r[1] * r[2] for r in rows[1:])))
