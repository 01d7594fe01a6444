// What is in the file unicode.dat (docs/unicode.md): names of characters, normalisation, categories, 8-bit encodings.
// Implemented by the Vm, which reads the file through the port. Nothing here raises or allocates. Without the file
// nothing is found.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_UNICODE_DATA_H
#define KRAIT_OBJECTS_UNICODE_DATA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { UNICODE_NAME_MOST = 120, UNICODE_DECOMPOSITION_MOST = 64 };

bool unicode_data_exists(void);

// --- Names ---

// What unicode_lookup() finds: a character (below CODE_POINT_LIMIT), a named sequence of characters, an encoding, or
// nothing.
enum { UNICODE_FIRST_SEQUENCE = 0x110000, UNICODE_FIRST_ENCODING = 0x120000, UNICODE_NOT_FOUND = 0xFFFFFF };

// By its name or alias, in upper or lower case.
uint32_t unicode_lookup(const char *name, size_t length);
// The characters of a named sequence, as UTF-8; returns its length, 0 if the number is that of no sequence.
size_t unicode_sequence(uint32_t number, char text[UNICODE_DECOMPOSITION_MOST]);
// The name of a character; returns its length, 0 if there is none.
size_t unicode_name(uint32_t code_point, char name[UNICODE_NAME_MOST]);

// --- Properties ---

// Of a combining mark 1 to 254, else 0.
unsigned unicode_combining(uint32_t code_point);
// The two letters of the general category.
void unicode_category(uint32_t code_point, char category[2]);
// One step of a decomposition, as "<compat> 0020 0308"; returns its length, 0 if there is none.
size_t unicode_decomposition(uint32_t code_point, char text[UNICODE_NAME_MOST]);

// --- Normalisation ---

// The forms: D is neither, C composes, KD is compatible, KC both.
enum { UNICODE_COMPOSES = 1, UNICODE_COMPATIBLE = 2 };

// Puts the text in this form into `room` as UTF-8 and returns its length. If `room` is NULL, returns how many numbers
// it must have room for.
size_t unicode_normalize(const char *text, size_t length, unsigned form, uint32_t *room);

// --- Encodings ---

enum { UNICODE_UNDEFINED = 0xFFFE };    // what a byte means that means nothing

// The 256 characters of an 8-bit encoding. False if the number is none of unicode_lookup().
bool unicode_encoding(uint32_t number, uint16_t characters[256]);

#endif
