def stop(code):
    def inner():
        raise SystemExit(code)
    try:
        inner()
    except Exception:
        print("not caught by except Exception")


stop(5)
