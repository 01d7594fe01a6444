# SPDX-License-Identifier: MIT
"""Makes the image of the library's Python part (src/vm/frozen.h): tools/freeze.py OUTPUT lib/*.py

A file is named as its module; its source stands behind a line with that name and its size in bytes.
"""
import pathlib
import sys

output, *sources = map(pathlib.Path, sys.argv[1:])
with output.open("wb") as image:
    for source in sorted(sources):
        text = source.read_bytes()
        image.write(f"{source.stem} {len(text)}\n".encode() + text)
