# SPDX-License-Identifier: MIT
"""What CPython has in json.decoder."""
from json import JSONDecodeError, JSONDecoder
