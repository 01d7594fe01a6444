# SPDX-License-Identifier: MIT
"""The features that `from __future__ import` names, with the versions that have them."""

CO_NESTED, CO_GENERATOR_ALLOWED = 0x10, 0
CO_FUTURE_DIVISION, CO_FUTURE_ABSOLUTE_IMPORT, CO_FUTURE_WITH_STATEMENT = 0x20000, 0x40000, 0x80000
CO_FUTURE_PRINT_FUNCTION, CO_FUTURE_UNICODE_LITERALS, CO_FUTURE_BARRY_AS_BDFL = 0x100000, 0x200000, 0x400000
CO_FUTURE_GENERATOR_STOP, CO_FUTURE_ANNOTATIONS = 0x800000, 0x1000000


class _Feature:
    def __init__(self, optional, mandatory, compiler_flag):
        self.optional = optional
        self.mandatory = mandatory
        self.compiler_flag = compiler_flag

    def getOptionalRelease(self):
        """The first version that had it."""
        return self.optional

    def getMandatoryRelease(self):
        """The first version that always has it; None if there is no such."""
        return self.mandatory

    def __repr__(self):
        return f"_Feature({self.optional!r}, {self.mandatory!r}, {self.compiler_flag!r})"


def _release(text):
    *numbers, level, serial = text.split()
    return *map(int, numbers), level, int(serial)


nested_scopes = _Feature(_release("2 1 0 beta 1"), _release("2 2 0 alpha 0"), 0x10)
generators = _Feature(_release("2 2 0 alpha 1"), _release("2 3 0 final 0"), 0)
division = _Feature(_release("2 2 0 alpha 2"), _release("3 0 0 alpha 0"), 0x20000)
absolute_import = _Feature(_release("2 5 0 alpha 1"), _release("3 0 0 alpha 0"), 0x40000)
with_statement = _Feature(_release("2 5 0 alpha 1"), _release("2 6 0 alpha 0"), 0x80000)
print_function = _Feature(_release("2 6 0 alpha 2"), _release("3 0 0 alpha 0"), 0x100000)
unicode_literals = _Feature(_release("2 6 0 alpha 2"), _release("3 0 0 alpha 0"), 0x200000)
barry_as_FLUFL = _Feature(_release("3 1 0 alpha 2"), _release("4 0 0 alpha 0"), 0x400000)
generator_stop = _Feature(_release("3 5 0 beta 1"), _release("3 7 0 alpha 0"), 0x800000)
annotations = _Feature(_release("3 7 0 beta 1"), None, 0x1000000)

all_feature_names = ["nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function",
                     "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations"]
__all__ = ["all_feature_names"] + all_feature_names
