// Escapes of string literals: what the compiler and the codecs know of them.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_SUPPORT_ESCAPE_H
#define KRAIT_SUPPORT_ESCAPE_H

// The value of a hexadecimal digit, or -1.
int hexadecimal_digit(char character);
// The character that a backslash and this letter stand for; 0 if there is no such escape.
// Octal, hexadecimal and named escapes are the callers' business.
char simple_escape(char letter);

#endif
