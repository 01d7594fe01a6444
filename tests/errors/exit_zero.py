print("exit zero")
raise SystemExit(0)
