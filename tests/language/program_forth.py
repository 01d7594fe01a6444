# A Forth interpreter with words, loops and compile-time definitions.
class Forth:
    def __init__(self):
        self.stack, self.out, self.loops = [], [], []
        self.words = {"+": self.binary(lambda a, b: a + b), "-": self.binary(lambda a, b: a - b), "*": self.binary(lambda a, b: a * b), "/": self.binary(lambda a, b: a // b), "mod": self.binary(lambda a, b: a % b), "=": self.binary(lambda a, b: -(a == b)), "<": self.binary(lambda a, b: -(a < b)), "dup": lambda: self.push(self.stack[-1]), "drop": lambda: self.pop(), "swap": lambda: self.push(*[self.pop(), self.pop()]), "over": lambda: self.push(self.stack[-2]), "rot": lambda: self.stack.append(self.stack.pop(-3)), ".": lambda: self.out.append(str(self.pop())), "emit": lambda: self.out.append(chr(self.pop())), "i": lambda: self.push(self.loops[-1])}
    def binary(self, f):
        def word():
            b, a = self.pop(), self.pop()
            self.push(f(a, b))
        return word
    def push(self, *v): self.stack.extend(v)
    def pop(self):
        try: return self.stack.pop()
        except IndexError: raise RuntimeError("stack underflow") from None
    def compile(self, tokens, end=()):
        code = []
        for t in tokens:
            match t:
                case _ if t in end: return code, t
                case ":":
                    name = next(tokens)
                    self.words[name] = None
                    body, _ = self.compile(tokens, (";",))
                    self.words[name] = body
                case "if":
                    then, stop = self.compile(tokens, ("else", "then"))
                    other = self.compile(tokens, ("then",))[0] if stop == "else" else []
                    code.append(("if", then, other))
                case "do": code.append(("do", self.compile(tokens, ("loop",))[0]))
                case "begin": code.append(("until", self.compile(tokens, ("until",))[0]))
                case _ if t.lstrip("-").isdigit(): code.append(int(t))
                case _ if t in self.words: code.append(t)
                case _: raise NameError(f"unknown word {t}")
        if end: raise SyntaxError(f"missing {end[-1]}")
        return code, None
    def execute(self, code):
        for op in code:
            match op:
                case int(n): self.push(n)
                case ("if", then, other): self.execute(then if self.pop() else other)
                case ("do", body):
                    start, limit = self.pop(), self.pop()
                    for self_i in range(start, limit):
                        self.loops.append(self_i)
                        self.execute(body)
                        self.loops.pop()
                case ("until", body):
                    while True:
                        self.execute(body)
                        if self.pop(): break
                case str(name):
                    word = self.words[name]
                    word() if callable(word) else self.execute(word)
    def run(self, text):
        self.out.clear()
        try: self.execute(self.compile(iter(text.split()))[0])
        except (RuntimeError, NameError, SyntaxError, ZeroDivisionError, IndexError) as e: return f"{type(e).__name__}: {e} {self.stack and self.stack.clear() or ''}"
        return " ".join(self.out) + (f" <{len(self.stack)}>" if self.stack else "")
f = Forth()
for line in "1 2 + .", ": square dup * ; 7 square .", ": fact dup 2 < if drop 1 else dup 1 - fact * then ; 10 fact . 25 fact .", "5 0 do i square . loop", "3 0 do 3 0 do i . loop loop", "10 begin dup . 1 - dup 0 = until drop", "1 2 3 rot . . .", "1 2 swap . .", "72 emit 105 emit", ": max over over < if swap then drop ; 3 9 max . 9 3 max .", "+", "1 0 /", "nonsense", "1 if 2", ": gcd dup if swap over mod gcd else drop then ; 48 180 gcd .", "1 2 3", "drop drop drop", "100 0 do i 7 mod 0 = if i . then loop":
    print(line, "=>", f.run(line))
