import sys
print("to stderr: \udc80 \u00e9", file=sys.stderr)
sys.stderr.write("\ud800\n")
print(sys.stderr.errors, file=sys.stderr)
raise SystemExit("message \udc81")
