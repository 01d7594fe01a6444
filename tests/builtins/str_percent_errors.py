# Errors of % formatting.
tests = """'%d' % 'a'
'%d' % None
'%d' % 1j
'%x' % 1.5
'%o' % 'a'
'%x' % 'a'
'%f' % 'a'
'%f' % None
'%e' % 1j
'%g' % []
'%c' % 'ab'
'%c' % ''
'%c' % -1
'%c' % 0x110000
'%c' % 1.5
'%c' % None
'%s %s' % 1
'%s %s' % (1,)
'%s' % (1, 2)
'%s' % ()
'x' % 1
'x' % 'a'
'x' % (1,)
'%' % 1
'%' % ()
'abc%' % 1
'%z' % 1
'%y' % 1
'%5' % 1
'%.' % 1
'%-' % 1
'%*d' % 1
'%*d' % ('a', 1)
'%.*d' % ('a', 1)
'%*d' % (5,)
'%d %d' % (1, 'x')
'%1$d' % 1
'%b' % 5
'%\u65e5' % 1
'%99999999999999999999d' % 1
'%.99999999999999999999d' % 1
'%d' % float('inf')
'%d' % float('nan')
'%d' % 10 ** 400 == 1
'%s' % 1 % 2
'%n' % 1
'%l' % 1
'%lls' % 1
'%q' % ()
'%i' % '5'
'%u' % [1]
'%#d' % 5
'%s%%' % ()
'%(a)s' % ()""".splitlines()
for t in tests:
    try:
        print(t, "=", eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
class P:
    def __str__(self): raise ValueError("from str")
    def __int__(self): return 7
    def __index__(self): return 8
    def __float__(self): return 2.5
try:
    "%s" % P()
except ValueError as e:
    print(e)
print("%d %x %f %c" % (P(), P(), P(), 65))
class OnlyInt:
    def __int__(self): return 9
print("%d" % OnlyInt())
try:
    "%x" % OnlyInt()
except TypeError as e:
    print(e)
