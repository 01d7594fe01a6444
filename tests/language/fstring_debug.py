# The = specifier keeps the text of the expression.
x, y = 5, [1, 2]
s = "text"
print(f"{x=}")
print(f"{x = }")
print(f"{ x=}")
print(f"{x  =   }|")
print(f"{s=}", f"{s=!s}", f"{s=!r}", f"{s=!a}", f"{s=:>10}", f"{s=!r:>10}", f"{s=!s:>10}")
print(f"{x + 1=}", f"{x*2 = :4}", f"{y[0]=}", f"{len(y)=}", f"{y=}")
print(f"{(lambda: 1)()=}", f"{x == 5=}", f"{x!=5=}", f"{x>=5}", f"{x<=5=}")
print(f"{'quoted'=}", f'{"double"=}', f"{f'{x=}'=}")
print(f"{x=:=^9}", f"{x=:>{x}}", f"{3.14159=:.2f}")
print(f"""{
    x
    =}""")
print(f"{x=}{y=}", f"a {x=} b")
print(f"{(a := 3)=} {a=}")
print(f"{[i for i in y]=}", f"{ {'k': 'v'}['k']=}", f"{y[0] if x else y[1]=}")
