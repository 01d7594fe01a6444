# A vending machine as classes, and a parser of CSV as a generator fed by send.
class State:
    transitions = {}

    def __init_subclass__(cls, name=None):
        State.transitions[name or cls.__name__.lower()] = cls

    def handle(self, event, machine):
        method = getattr(self, "on_" + event, None)
        if method is None:
            return f"{type(self).__name__} ignores {event}"
        return method(machine)


class Idle(State):
    def on_coin(self, m):
        m.money += 1
        m.go("paid")
        return "coin accepted"


class Paid(State, name="paid"):
    def on_coin(self, m):
        m.money += 1
        return f"{m.money} coins"

    def on_button(self, m):
        if m.money < 2:
            return "more money"
        m.money -= 2
        m.go("idle" if not m.money else "paid")
        return "drink"

    def on_refund(self, m):
        back, m.money = m.money, 0
        m.go("idle")
        return f"refund {back}"


class Machine:
    def __init__(self):
        self.money = 0
        self.go("idle")

    def go(self, name):
        self.state = State.transitions[name]()

    def __getattr__(self, event):
        return lambda: self.state.handle(event, self)


m = Machine()
for event in "button coin button coin coin button refund kick coin".split():
    print(event, "->", getattr(m, event)(), type(m.state).__name__, m.money)


def csv_reader():
    row, field, quoted = [], [], False
    rows = []
    while (c := (yield)) is not None:
        if quoted:
            if c == '"':
                quoted = False
            else:
                field.append(c)
        elif c == '"':
            quoted = True
        elif c in ",\n":
            row.append("".join(field))
            field.clear()
            if c == "\n":
                rows.append(row)
                row = []
        else:
            field.append(c)
    return rows


def parse(text):
    reader = csv_reader()
    next(reader)
    try:
        for c in text:
            reader.send(c)
        reader.send(None)
    except StopIteration as e:
        return e.value


print(parse('a,b,c\n1,"two, quoted",3\n,,\n"multi\nline",x,\n'))
