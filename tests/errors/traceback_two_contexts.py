try:
    try:
        {}["a"]
    except KeyError:
        [][0]
except IndexError:
    1 / 0
