// Escapes of string literals.
// SPDX-License-Identifier: MIT
#include "support/escape.h"

int hexadecimal_digit(char character) {
    if (character >= '0' && character <= '9') return character - '0';
    char letter = (char)(character | 0x20);
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

char simple_escape(char letter) {
    static const char pairs[] = "\\\\''\"\"a\ab\bf\fn\nr\rt\tv\v";
    for (const char *at = pairs; *at; at += 2) {
        if (*at == letter) return at[1];
    }
    return 0;
}
