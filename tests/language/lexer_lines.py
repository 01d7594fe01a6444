# Logical lines: comments, joining, semicolons, blank lines, backslashes.
x = 1; y = 2; print(x, y);
z = (1 +  # comment inside parentheses

     2)
print(z)  # trailing comment
a = [
    1,
    2,  # two

    # a whole comment line

    3,
]
print(a)
b = 1 + \
    2 + \
    3
print(b)
if x == 1: print("one-line if"); print("second statement")
for i in range(2): print(i); print(i * 2)
while y: y -= 1; print(y)
def f(): return 1; return 2
print(f())
class C: x = 1; y = 2
print(C.x, C.y)
if True:
    # comment before the first statement

    print("after comment")
# comment at lower indentation inside
    print("still inside")
print("a" # comment
      "b")
s = """text # not a comment
"""
print(s, end="")
d = {"k":1,"l" : 2 , }
print(d)
if x==1 and(y)==0 or not(z):print("tight")
assert(1)
lambda:0
print(1if 1else 2)
try: pass
finally: print("finally on one line")
print((yes:=5),yes)
if 1:
  if 1:
        if 1:
         print("odd indentation")
print("\\", '\'', "#", '"#"')
