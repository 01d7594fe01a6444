# SPDX-License-Identifier: MIT
"""What CPython has in json.encoder."""
from json import JSONEncoder, dumps


def encode_basestring(s):
    return dumps(s, ensure_ascii=False)


def encode_basestring_ascii(s):
    return dumps(s)
