class Wrapped(Exception):
    pass


def low():
    return int("low")


def middle():
    try:
        low()
    except ValueError as e:
        raise Wrapped("middle failed") from e


try:
    middle()
except Wrapped:
    raise SystemError
