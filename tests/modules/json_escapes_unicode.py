# Escapes and Unicode in both directions.
import json
for s in "plain", "quote\"", "back\\slash", "/slash/", "\b\f\n\r\t", "\x00\x1f\x7f", "é", "日本", "😀", "\u2028\u2029", "mixed é\n😀\"", "", " ", "\ud83d", "\x80\xff", "<script>", "&'":
    a, b = json.dumps(s), json.dumps(s, ensure_ascii=False)
    print(a, ascii(b), json.loads(a) == s, json.loads(b) == s, len(a))
for t in '"\\u0041"', '"\\u00e9\\u65E5"', '"\\ud83d\\ude00"', '"\\uD83D"', '"\\ud83dx"', '"\\ude00\\ud83d"', '"\\b\\f\\n\\r\\t\\/\\\\\\""', '"a\\u0000b"', '"é日😀"', '"\\u005C\\u0022"', '"\\ud83d\\u0041"':
    print(t, ascii(json.loads(t)))
for t in '"\\a"', '"\\u12"', '"\\uXYZW"', '"\\', '"\\u', '"\n"', '"\t"', '"\x00"', '"abc', "'a'", '"\\u 123"', '"\\u+123"', '"\\U0001F600"', '"\x1f"':
    try: print(ascii(t), json.loads(t))
    except json.JSONDecodeError as e: print(ascii(t), "->", e.msg, e.pos)
print(json.loads('"\t\n"', strict=False) == "\t\n", json.dumps({"é": 1}), json.dumps({"é": "ü"}, ensure_ascii=False), json.dumps("a" * 50 + "é" + "b" * 50).count("\\u"), json.loads(json.dumps({"k\n": ["\\", "\""]})))
