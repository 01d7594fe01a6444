# A recursive-descent calculator.
class Parser:
    def __init__(self, text):
        self.tokens = self.tokenize(text)
        self.pos = 0

    @staticmethod
    def tokenize(text):
        out, i = [], 0
        while i < len(text):
            c = text[i]
            if c.isspace():
                i += 1
            elif c.isdigit() or c == ".":
                j = i
                while j < len(text) and (text[j].isdigit() or text[j] == "."):
                    j += 1
                out.append(float(text[i:j]) if "." in text[i:j] else int(text[i:j]))
                i = j
            elif c in "+-*/()^%":
                out.append(c)
                i += 1
            else:
                raise SyntaxError(f"bad character {c!r} at {i}")
        return out + [None]

    @property
    def peek(self):
        return self.tokens[self.pos]

    def take(self):
        self.pos += 1
        return self.tokens[self.pos - 1]

    def expression(self):
        value = self.term()
        while self.peek in ("+", "-"):
            value = value + self.term() if self.take() == "+" else value - self.term()
        return value

    def term(self):
        value = self.power()
        while self.peek in ("*", "/", "%"):
            match self.take():
                case "*":
                    value *= self.power()
                case "/":
                    value /= self.power()
                case "%":
                    value %= self.power()
        return value

    def power(self):
        base = self.unary()
        if self.peek == "^":
            self.take()
            return base ** self.power()
        return base

    def unary(self):
        if self.peek == "-":
            self.take()
            return -self.unary()
        if self.peek == "(":
            self.take()
            value = self.expression()
            if self.take() != ")":
                raise SyntaxError("expected )")
            return value
        token = self.take()
        if not isinstance(token, (int, float)):
            raise SyntaxError(f"unexpected {token!r}")
        return token


for text in "1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "10 / 4 - 1", "7 % 4 * 2", "((1))", "1 / 0", "1 +", "2 $ 3", "(1", "3.5 * 2", "--5":
    try:
        print(text, "=", Parser(text).expression())
    except (SyntaxError, ZeroDivisionError) as e:
        print(text, "->", type(e).__name__, e)
