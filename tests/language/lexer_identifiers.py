# Unicode identifiers, keywords, soft keywords as names.
é = 1
名前 = "name"
_ = 2
__dunder__ = 3
ﬁ = "ligature"
print(é, 名前, _, __dunder__, fi)
µ = 5
print(μ, "μ" in globals(), "µ" in globals())
ℌ = "fraktur"
print(H)
class Ä:
    ö = 1
    def ü(self): return self.ö
print(Ä().ü(), Ä.__name__)
match = 1
case = 2
type = 3
print(match + case + type)
del type
def match(case): return case
print(match(case=5), match (6))
match[0:1] if False else print("match name")
type X = int
print(X, type(5))
class _: pass
print(_.__name__)
async_ = await_ = 7
print(async_)
import keyword
print(keyword.kwlist, keyword.softkwlist, keyword.iskeyword("if"), keyword.issoftkeyword("match"))
for name in "a1", "1a", "é", "a-b", "class", "", "a b", "_", "日", "a\u0301", "²", "𝐱":
    print(ascii(name), name.isidentifier(), end=" ")
    try:
        exec(f"{name} = 1")
        print("assigned")
    except SyntaxError as e:
        print(e.msg)
def kw(**k): return k
print(kw(ﬁ=1), kw(é=2))
𝐱 = 9
print(x)
