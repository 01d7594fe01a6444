// printf() into a buffer, as far as messages and listings need it: the same on every board, and small.
//
// Directives: %s and %.*s, %d %u %x, with `z` for size_t and intptr_t, %c of an ASCII character, %%. A width, `-` and `0`
// may stand in front. What does not fit the buffer is cut off; the text always ends with a NUL.
//
// Nothing here allocates: what is written before there is a heap (usage messages, listings)
// goes through these, and so does every message of an exception, piece by piece.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_SUPPORT_TEXT_FORMAT_H
#define KRAIT_SUPPORT_TEXT_FORMAT_H

#include <stdarg.h>
#include <stddef.h>

// Both return the length of what was written, less than `size`, which is 1 or more.
size_t text_format(char *text, size_t size, const char *format, ...) __attribute__((format(printf, 3, 4)));
size_t text_format_va(char *text, size_t size, const char *format, va_list values);

#endif
