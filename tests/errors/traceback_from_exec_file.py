code = compile("def f():\n    return 1 / 0\n\nf()\n", "virtual.py", "exec")
exec(code)
