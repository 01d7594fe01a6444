# Tokens run together in the longest way.
a, b, c = 12, 5, 2
print(a+b,a-b,a*b,a/b,a//b,a%b,a**c,a<<c,a>>c,a&b,a|b,a^b,~a,-a,+a)
print(a<b,a>b,a<=b,a>=b,a==b,a!=b,not a,a and b,a or b)
print(a--b,a-+b,a- -b,a*-b,a**-c,a//-b,~-a,-~a,not-a,- - -a)
a+=1;a-=2;a*=3;a//=2;a%=10;a**=2;a<<=2;a>>=1;a&=255;a|=1;a^=3
print(a)
x=[1,2,3][0:2][1:][-1]
print(x,[*[1]],{**{}},(lambda*a,**k:(a,k))(1,z=2))
print(1<2<3,1<2!=3,5>4>=4,1==1in[True])
print(0xFF+0b1,1.5.real,1.e3,1..real,5 .real)
f=lambda:...
print(f(),...)
i=j=0
print(i is j,i is not j,i in[j],i not in[j])
def g(a:int=1,/,b:str="x",*,c:float=.5)->None:return(a,b,c)
print(g(),g(2,"y",c=1.))
print("a"'b'"""c""",r"\d"'\n'.strip())
k=(a,b)=1,2
print(k,a,b)
print(a if b else c,[a for a in[1,2]if a],{a:b for a,b in[(1,2)]})
t=1,
print(t,*t,(*t,),[*t,*t])
print(1 if True else 2if False else 3)
print(a@b if False else"no matmul")
