# json.decoder and json.encoder.
import json
from json.decoder import JSONDecodeError, JSONDecoder
from json.encoder import JSONEncoder
print(json.decoder.JSONDecodeError is json.JSONDecodeError is JSONDecodeError, json.encoder.JSONEncoder is JSONEncoder, JSONDecoder is json.JSONDecoder)
try:
    json.loads("{")
except json.decoder.JSONDecodeError as e:
    print(e)
print(json.__name__, json.decoder.__name__, json.encoder.encode_basestring_ascii('é"'), json.encoder.encode_basestring('é"'))
