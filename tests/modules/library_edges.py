# Edges of functions of random, json and collections.
import json, random
from collections import *
def show(text):
    try:
        print(text, repr(eval(text)))
    except Exception as e:
        print(text, "->", type(e).__name__, e)
random.seed(3)
for text in ("random.uniform('a', 1)", "random.uniform(1, 'a')", "random.uniform(1, 1)", "random.uniform(0, 1)", "random.uniform(10, -10)", "random.uniform(1j, 2)",
             "json.JSONDecoder().decode(5)", "json.JSONDecoder().decode('[1]')", "ChainMap({'a': 1})['a']", "ChainMap().maps", "UserList([1])", "UserDict(a=1)",
             "UserString('a')", "random.choice([])", "random.sample([1, 2], 3)", "random.shuffle((1, 2))"):
    show(text)
import collections
print(collections.__all__)
