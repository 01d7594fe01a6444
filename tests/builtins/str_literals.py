# String literals: quotes, prefixes, escapes, continuation, raw, bytes, errors.
print('single', "double", '''triple
line''', """quotes " and ' inside""", 'it\'s', "a\"b", 'a' "b" '''c''')
print('\a\b\f\v'.encode(), '\n\r\t\\\'\"'.encode(), '\0\01\012\1234'.encode(), '\x41\u00e9\U0001F600', '\N{BULLET}\N{LATIN SMALL LETTER E WITH ACUTE}')
print(r'\n\x41\'', R"\\", rb'\n', Rb"\x", bR'\'', b'\x00\xff\101\n', u'unicode', B"bytes")
print('line one \
continued', "a\
b", '''x\
y''')
print(len('\
'), repr('\q\d\.'), repr("\8\9"), repr(r'\
'))
print("a" 'b' r'\n' "\n" f"{1}" 'c', b'a' b'b' rb'\n', ("paren"
      "thesised"
      ' implicit'))
print('tab	inside', 'é ü ñ 日本語 😀', len('日本語😀'), 'combining é', "\ud800".__len__(), '\x7f\x80\xa0\xad'.__repr__())
def bad(text):
    try:
        print(repr(eval(text)))
    except SyntaxError as e:
        print(repr(text), "->", e.msg)
bad("'abc")
bad('"abc')
bad("'''abc")
bad("'a\nb'")
bad("'\\x4'")
bad("'\\xg1'")
bad("'\\u12'")
bad("'\\U0011'")
bad("'\\U00110000'")
bad("'\\N{no such}'")
bad("'\\N'")
bad("'\\N{'")
bad("b'\\x4'")
bad("b'\u00e9'")
bad("ur'x'")
bad("bu'x'")
bad("'a' b'b'")
bad("'\\'")
bad("r'\\'")
bad("x'abc'")
bad("'a''b''c' 'd")
bad("'\\400'")
