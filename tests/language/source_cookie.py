#!/usr/bin/env python3
# -*- coding: utf-8 -*-
# The first two lines are a shebang and an encoding.
print("é日", len("é日"))
print("😀".encode())
x = "café"
print(x.upper(), x[-1])
print(__doc__)
print(ascii(x))
