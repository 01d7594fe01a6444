# skip-in: gc (thousands of nested C frames are scanned at every allocation)
# json.loads: values, options, errors with positions.
import json
for t in '1', '-0', '1.5e3', '1E-2', '"a\\u00e9\\n\\/\\ud83d\\ude00"', 'true', 'null', '[1, [2, {}]]', ' {"a" : [ ] } ', '{"a": 1, "a": 2}', '123456789012345678901234567890', '0.1', '""', '[]', 'NaN', '-Infinity', '[Infinity]', '1e400', '-1', '"é日"', '"\x7f"', '{"": 0}', '\t[\n1\r]\n':
    print(t, json.loads(t))
for t in '', ' ', '{', '[', '[1', '[1,', '[1,]', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{a:1}', "'a'", '"abc', '"\\x"', '"\\u12"', '"\\u12G4"', '"a\nb"', '01', '1.', '.5', '+1', '-', '1e', 'tru', 'nul', 'True', '[1 2]', '{"a" 1}', '1 2', '[1]]', '{1: 2}', '"\t"', '[1,,2]', '{"a":1 "b":2}', 'undefined', '\n\n  x', '{"a":\n\n ?}', '--1', '0x10', '"\\', '[1,\n2,\n3 4]':
    try:
        print(repr(t), json.loads(t))
    except json.JSONDecodeError as e:
        print(repr(t), "->", e, e.pos, e.lineno, e.colno)
for v in 5, None, [], "\ufeff1":
    try:
        json.loads(v)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(json.loads(b'{"a": "\xc3\xa9"}'), json.loads(bytearray(b"[1]")), json.loads("[1.5, 2]", parse_float=str), json.loads("[1.5, 2]", parse_int=float), json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items())), json.loads('{"b": 1, "a": 2}', object_pairs_hook=list), json.loads("[NaN, Infinity]", parse_constant=lambda s: "<" + s + ">"))
import io
print(json.load(io.StringIO('{"x": [true, false, null]}')), issubclass(json.JSONDecodeError, ValueError), json.JSONDecoder().raw_decode("[1] tail"), json.JSONDecoder().decode(" 5 "))
deep = json.loads("[" * 200 + "]" * 200)
n = 0
while deep:
    deep = deep[0]
    n += 1
print(n)
try:
    json.loads("[" * 100000)
except (RecursionError, ValueError) as e:
    print(type(e).__name__ in ("RecursionError", "JSONDecodeError"))
data = {"list": [1, 2.5, "x", None, True], "nested": {"k": {"é": []}}}
print(json.loads(json.dumps(data)) == data, json.loads(json.dumps(data, indent=3)) == data)
