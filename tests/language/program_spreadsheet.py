# Cells with formulas, dependencies, cycles and recalculation.
class Cycle(Exception): pass
class Sheet:
    FUNCTIONS = {"sum": lambda *a: sum(a), "max": max, "min": min, "avg": lambda *a: sum(a) / len(a), "if": lambda c, a, b: a if c else b, "round": round}
    def __init__(self): self.cells, self.cache, self.evaluations = {}, {}, 0
    def __setitem__(self, name, text):
        self.cells[name] = text
        self.cache.clear()
    def __getitem__(self, name):
        if name not in self.cache:
            self.cache[name] = Cycle
            try: self.cache[name] = self.evaluate(self.cells.get(name, ""))
            except Exception:
                del self.cache[name]
                raise
        value = self.cache[name]
        if value is Cycle: raise Cycle(name)
        return value
    def evaluate(self, text):
        if not isinstance(text, str): return text
        if not text.startswith("="): return text
        self.evaluations += 1
        code = compile(self.expand(text[1:]), text, "eval")
        return eval(code, {"__builtins__": {}}, Names(self))
    def expand(self, text):
        if ":" not in text: return text
        head, _, tail = text.partition(":")
        a = head[-2:]
        b = tail[:2]
        cells = ", ".join(f"{chr(c)}{r}" for c in range(ord(a[0]), ord(b[0]) + 1) for r in range(int(a[1]), int(b[1]) + 1))
        return head[:-2] + cells + self.expand(tail[2:])
class Names(dict):
    def __init__(self, sheet): self.sheet = sheet
    def __missing__(self, name):
        if name in Sheet.FUNCTIONS: return Sheet.FUNCTIONS[name]
        if name[:1].isupper(): return self.sheet[name]
        raise KeyError(name)
s = Sheet()
s["A1"], s["A2"], s["A3"] = 10, 20, 3.5
s["B1"] = "=A1 + A2 * 2"
s["B2"] = "=sum(A1:A3)"
s["B3"] = "=avg(A1:A3) if B1 > B2 else max(B1, 0)"
s["C1"] = "=B1 - B2 + B3"
s["D1"] = "text"
s["D2"] = "=D1 * 2"
for name in "A1 B1 B2 B3 C1 D1 D2 Z9".split(): print(name, s.cells.get(name), "->", s[name])
print(s.evaluations)
s["C1"], s.evaluations
print(s.evaluations)
s["A1"] = 100
print(s["C1"], s["B2"], s.evaluations)
for text in "=X1", "=A1 / 0", "=nothing(1)", "=A1 +", "=D1 + 1", "=sum(A1:B3)", "=[x for x in (A1, A2)]", "=round(A3, 0)":
    s["E1"] = text
    try: print(text, "->", s["E1"])
    except Exception as e: print(text, "->", type(e).__name__, getattr(e, "msg", e))
s["X1"], s["X2"], s["X3"] = "=X2 + 1", "=X3 * 2", "=X1"
try: s["X1"]
except Cycle as e: print("cycle at", e)
s["X3"] = 5
print(s["X1"], s["X2"])
