# encode with codecs and error handlers.
s = "aé日😀"
for enc in "utf-8", "UTF8", "utf_8", "ascii", "latin-1", "iso-8859-1", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "utf-8-sig", "unicode_escape", "raw_unicode_escape":
    for err in "strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace":
        try:
            print(enc, err, s.encode(enc, err))
        except UnicodeEncodeError as e:
            print(enc, err, e)
print("\ud800x".encode("utf-8", "surrogatepass"), "\udcff".encode("utf-8", "surrogateescape"), "a\udc80".encode("ascii", "surrogateescape"))
for t in "'\\ud800'.encode()", "'\\ud800\\udc00'.encode()", "'a'.encode('no-such')", "'a'.encode(5)", "'a'.encode('utf-8', 5)", "'é'.encode('ascii', 'no-such')", "'a'.encode('ascii', 'no-such')", "'ééx'.encode('ascii')", "'日'.encode('latin-1')", "'\\ud800'.encode('utf-16-le')", "''.encode(encoding='utf-8', errors='strict')", "'a'.encode('utf-8', errors='strict', x=1)":
    try:
        print(t, eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
print("é".encode(), "".encode(), "abc".encode("ascii"), str("é".encode(), "utf-8"), str(b"abc", "ascii"), str(b"\xff", "latin-1"), str(b"\xff", errors="replace"), str(object=b"x", encoding="ascii"))
