// Escapes of string literals.
//
// The table of pairs is read from left to right: letter, character.
// SPDX-License-Identifier: MIT
#include "support/escape.h"

// Setting bit 0x20 makes small letters of capital ones.
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
