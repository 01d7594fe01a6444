// What int(), float() and complex() accept around and within the digits of a text.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_NUMBER_TEXT_H
#define KRAIT_OBJECTS_NUMBER_TEXT_H

#include "objects/type.h"

// Drops Unicode blanks at both ends.
void number_text_strip(const char **text, size_t *length);
// An ASCII copy, stripped: decimal digits of all scripts as '0'..'9', blanks as ' ', underscores between two digits
// dropped, '?' for any other character. `copy` has room for `length` bytes; *copied is set. False if an underscore stands
// where none may.
bool number_text_clean(char *copy, size_t *copied, const char *text, size_t length);

#endif
