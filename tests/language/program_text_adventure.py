# Data-driven rooms, commands parsed with match, inventory in sets.
ROOMS = {
    "hall": {"exits": {"north": "library", "east": "kitchen"}, "items": {"lamp"}},
    "library": {"exits": {"south": "hall"}, "items": {"book", "key"}},
    "kitchen": {"exits": {"west": "hall"}, "items": set(), "locked": "cellar"},
    "cellar": {"exits": {"up": "kitchen"}, "items": {"treasure"}},
}


class Game:
    def __init__(self):
        self.room, self.inventory, self.moves = "hall", set(), 0

    @property
    def here(self):
        return ROOMS[self.room]

    def do(self, text):
        self.moves += 1
        match text.lower().split():
            case []:
                return "say something"
            case ["look"]:
                items = ", ".join(sorted(self.here["items"])) or "nothing"
                return f"{self.room}: {items}; exits {'/'.join(self.here['exits'])}"
            case ["go", ("north" | "south" | "east" | "west" | "up" | "down") as way]:
                if way in self.here["exits"]:
                    self.room = self.here["exits"][way]
                    return f"you are in the {self.room}"
                return f"no way {way}"
            case ["go", way]:
                return f"{way} is not a direction"
            case ["take", "all"]:
                taken, self.here["items"] = self.here["items"], set()
                self.inventory |= taken
                return f"took {sorted(taken)}"
            case ["take" | "get", item] if item in self.here["items"]:
                self.here["items"].discard(item)
                self.inventory.add(item)
                return f"took the {item}"
            case ["take" | "get", item]:
                return f"no {item} here"
            case ["use", "key"] if {"key"} <= self.inventory and (target := self.here.get("locked")):
                self.here["exits"]["down"] = target
                return "click"
            case ["use", *rest]:
                return f"cannot use {' '.join(rest) or 'nothing'}"
            case ["inventory" | "i"]:
                return str(sorted(self.inventory))
            case ["quit" | "exit", *_]:
                raise SystemExit
            case [verb, *objects]:
                return f"what is {verb!r} with {len(objects)} objects?"


g = Game()
for line in "look|go north|take all|go up|go sideways|go south|use key|go east|use key|go down|look|get treasure|take sword||i|dance a b|use|quit now".split("|"):
    try:
        print(">", line, "->", g.do(line))
    except SystemExit:
        print("bye after", g.moves)
