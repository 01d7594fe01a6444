"""Writes nested data as JSON and reads it back."""

import json


def document(number):
    return {
        "id": number,
        "name": "sensor-%d" % number,
        "enabled": number % 2 == 0,
        "offset": None,
        "scale": number / 8,
        "readings": [n * 0.25 for n in range(20)],
        "tags": ["alpha", "be\"ta", "gamma\n", "\u00e9t\u00e9"],
        "limits": {"low": -number, "high": number * 1000},
    }


def run(count):
    checksum = 0
    for i in range(count):
        text = json.dumps(document(i))
        data = json.loads(text)
        assert data["limits"]["high"] == i * 1000
        checksum = (checksum + len(text) + len(data["readings"]) + data["id"]) % 1000003
    pretty = json.dumps(document(count), indent=2, sort_keys=True)
    return checksum, len(pretty)


print(*run(35000))
