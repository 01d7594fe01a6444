// Bytes of a terminal to keys: control characters, escape sequences, characters of several bytes.
//
// What arrives is what VT100 terminals and their many descendants send. An escape sequence that means nothing here is
// swallowed as a whole. A line feed directly behind a carriage return belongs to it.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_REPL_KEYS_H
#define KRAIT_REPL_KEYS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum Key {
    KEY_NONE,                // the byte was part of something longer, or means nothing
    KEY_CHARACTER,           // decoder->character
    KEY_ENTER, KEY_TAB,
    KEY_LEFT, KEY_RIGHT, KEY_HOME, KEY_END, KEY_WORD_LEFT, KEY_WORD_RIGHT,
    KEY_UP, KEY_DOWN,
    KEY_BACKSPACE, KEY_DELETE, KEY_DELETE_WORD_LEFT, KEY_DELETE_WORD_RIGHT, KEY_DELETE_TO_START, KEY_DELETE_TO_END,
    KEY_CLEAR_SCREEN,
    // These mean something else on an empty line.
    KEY_CTRL_A, KEY_CTRL_B, KEY_CTRL_C, KEY_CTRL_D, KEY_CTRL_E,
} Key;

typedef enum KeyState { KEYS_PLAIN, KEYS_ESCAPE, KEYS_CSI, KEYS_SS3, KEYS_CHARACTER } KeyState;

// All zero at the start.
typedef struct KeyDecoder {
    uint8_t state;           // KeyState
    bool after_return;
    uint8_t first, last;     // numeric parameters of a sequence: ESC [ first ; last ~
    uint8_t length, wanted;  // bytes of the character, of those that it should have
    char character[4];       // UTF-8, valid
} KeyDecoder;

// Takes the next byte. Neither raises nor collects.
Key key_from_byte(KeyDecoder *decoder, uint8_t byte);

#endif
