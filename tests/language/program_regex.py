# A regular expression matcher by Thompson's construction.
class Node:
    count = 0
    def __init__(self, char=None, *out):
        self.char, self.out = char, list(out)
        Node.count += 1
        self.n = Node.count
class Regex:
    def __init__(self, pattern):
        self.p, self.i = pattern, 0
        self.match_node = Node("MATCH")
        self.start = self.alternatives()(self.match_node)
        if self.i < len(pattern): raise ValueError(f"unexpected {pattern[self.i]!r} at {self.i}")
    def peek(self): return self.p[self.i] if self.i < len(self.p) else None
    def take(self):
        self.i += 1
        return self.p[self.i - 1]
    def alternatives(self):
        options = [self.sequence()]
        while self.peek() == "|":
            self.take()
            options.append(self.sequence())
        return options[0] if len(options) == 1 else lambda nxt: Node(None, *(o(nxt) for o in options))
    def sequence(self):
        parts = []
        while self.peek() not in (None, "|", ")"): parts.append(self.repeat())
        def build(nxt):
            for p in reversed(parts): nxt = p(nxt)
            return nxt
        return build
    def repeat(self):
        atom = self.atom()
        while self.peek() in ("*", "+", "?"):
            atom = getattr(self, {"*": "star", "+": "plus", "?": "maybe"}[self.take()])(atom)
        return atom
    def star(self, a):
        def build(nxt):
            loop = Node(None)
            loop.out = [a(loop), nxt]
            return loop
        return build
    def plus(self, a):
        star = self.star(a)
        return lambda nxt: a(star(nxt))
    def maybe(self, a): return lambda nxt: Node(None, a(nxt), nxt)
    def atom(self):
        match self.take():
            case "(":
                inner = self.alternatives()
                if self.peek() != ")": raise ValueError("missing )")
                self.take()
                return inner
            case "[":
                negate = self.peek() == "^" and bool(self.take())
                chars = set()
                while (c := self.take() if self.peek() else None) != "]":
                    if c is None: raise ValueError("missing ]")
                    if self.peek() == "-" and self.i + 1 < len(self.p) and self.p[self.i + 1] != "]":
                        self.take()
                        chars |= {chr(k) for k in range(ord(c), ord(self.take()) + 1)}
                    else: chars.add(c)
                test = lambda ch: (ch in chars) != negate
            case ".": test = lambda ch: True
            case "\\":
                c = self.take()
                test = {"d": str.isdigit, "w": lambda ch: ch.isalnum() or ch == "_", "s": str.isspace}.get(c, lambda ch: ch == c)
            case "*" | "+" | "?" as c: raise ValueError(f"nothing to repeat before {c!r}")
            case c: test = lambda ch: ch == c
        return lambda nxt: Node(test, nxt)
    def closure(self, nodes):
        todo, seen = list(nodes), {}
        while todo:
            n = todo.pop()
            if n.n not in seen:
                seen[n.n] = n
                if n.char is None: todo += n.out
        return seen.values()
    def matches(self, text):
        states = self.closure([self.start])
        for ch in text:
            states = self.closure([n.out[0] for n in states if callable(n.char) and n.char(ch)])
            if not states: return False
        return any(n is self.match_node for n in states)
    def search(self, text):
        return next(((i, j) for i in range(len(text) + 1) for j in range(len(text), i - 1, -1) if self.matches(text[i:j])), None)
for pattern, texts in ("a*b", ["b", "aaab", "aab c", ""]), ("(ab|cd)+e?", ["ab", "cdabe", "e", "abab"]), ("[a-c]x[^0-9]", ["axz", "cx5", "dxz", "bxé"]), (r"\d+\.\d*", ["3.14", "10.", ".5", "x"]), ("(a|b)*abb", ["abb", "babaabb", "ab"]), ("a?a?a?a?a?aaaaa", ["aaaaa", "a" * 10, "aaaa"]), ("", ["", "a"]), (".*", ["anything", ""]), (r"\w+@\w+\.com", ["me@site.com", "me@site.org"]), ("((a))", ["a"]), ("x|", ["x", "", "y"]):
    r = Regex(pattern)
    print(pattern, [r.matches(t) for t in texts])
print(Regex("[0-9]+").search("abc 123 def"), Regex("z").search("abc"), Regex("(b|c)+").search("abcbd"), Regex("日.").search("x日本"))
for bad in "(a", "a)", "*a", "[a", "a|*":
    try: Regex(bad)
    except ValueError as e: print(bad, "->", e)
