# SPDX-License-Identifier: MIT
"""Template and Interpolation, what t-strings make (PEP 750)."""

Template = type(t"")
Interpolation = type(t"{0}".interpolations[0])


def convert(obj, /, conversion):
    """What !s, !r and !a do; None leaves the object as it is."""
    if conversion is None:
        return obj
    convert = {"s": str, "r": repr, "a": ascii}.get(conversion)
    if convert is None:
        raise ValueError(f"invalid conversion specifier: {conversion}")
    return convert(obj)
