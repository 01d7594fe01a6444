import gc
def big(n=3):
    a=b=c=d=e=f=g=h=i=j=k=l=m=n=o=p=q=r=s=t=1
    x = [a,b,c,d,e,f,g,h,i,j,k]
    yield x
    yield a+b+c+d+e+f+g+h+i+j+k+l+m+n+o+p+q+r+s+t
def small():
    x = 'x'
    yield x
    yield x
g = small(); print(next(g))
small.__code__ = big.__code__
try:
    print(list(g))
except BaseException as e: print(repr(e))
def run(n):
    if n == 0:
        run.__code__ = other.__code__
        gc.collect()
        return n
    return n + run(n - 1)
def other(a, *b, **c):
    return [a] * 3 + list(b)
print(run(5), run(1))
