# -*- coding: koi8-r -*-
# Sources in 8-bit encodings, named by a cookie (PEP 263).
print(ascii('Привет'), 'Привет', b'\xd0')
имя = 1
print(ascii(list(globals())[-1]), имя)

def attempt(source):
    space = {}
    try:
        exec(source, space)
        print(ascii(space.get("x")), ascii([name for name in space if name != "__builtins__"]))
    except SyntaxError as error:
        print(ascii(error.msg))


attempt(b"# coding: cp1251\nx='\xe0\xe1'\n\xe0\xe1 = 1")
attempt(b"# coding: cp1251\nx='\x98\xe1'\n")
attempt(b"# coding: koi8-r\nx='\xe0\xe1'\n")
attempt(b"# coding: KOI8_R\nx='\xe0\xe1'\n")
attempt(b"\n# vim: set fileencoding=windows-1252 :\nx='\x80'\n\xe9=1")
attempt(b"# coding: u8\nx='\xc3\xa9'\n")
attempt(b"# coding: utf-8-sig\nx='\xc3\xa9'\n")
attempt(b"# coding: utf-8-unix\nx='\xc3\xa9'\n")
attempt(b"# coding: 646\nx='\xe9'\n")
attempt(b"# coding: ascii\nx='e'\n")
attempt(b"# coding: latin-1-unix\nx='\xe9'\n")
attempt(b"# coding: latin9\nx='\xa4'\n")
attempt(b"# coding: mac-roman\nx='\xe9' +\n")
attempt(b"\xef\xbb\xbf# coding: koi8-r\nx='\xe9' +\n")
attempt(b"# coding: nope\nx='\xe9'\n")
attempt(b"# coding: iso-8859-7x\nx='\xe9'\n")
attempt(b"# coding: cp037\nx='\xe9'\n")
attempt("# coding: koi8-r\nx='\u0430'\n")
