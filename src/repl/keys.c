// SPDX-License-Identifier: MIT
#include "repl/keys.h"

#include "support/utf8.h"

// Terminals send modifiers as 1 + bits for Shift, Alt, Ctrl: from 2 on, something is held.
enum { ESCAPE = 0x1B, BACKSPACE = 0x08, DELETE = 0x7F, FIRST_PRINTABLE = 0x20, MODIFIED = 2 };

// Ctrl with a letter, as in Emacs and readline: the table begins at Ctrl-A.
static const uint8_t control_keys[FIRST_PRINTABLE] = {
    [1] = KEY_CTRL_A, KEY_CTRL_B, KEY_CTRL_C, KEY_CTRL_D, KEY_CTRL_E, KEY_RIGHT, KEY_NONE, KEY_BACKSPACE,
    KEY_TAB, KEY_ENTER, KEY_DELETE_TO_END, KEY_CLEAR_SCREEN, KEY_ENTER, KEY_DOWN, [16] = KEY_UP,
    [21] = KEY_DELETE_TO_START, [23] = KEY_DELETE_WORD_LEFT,
};

// --- Characters ---

// Bytes that are no UTF-8 are dropped.
static Key character_byte(KeyDecoder *decoder, uint8_t byte) {
    if (decoder->length < sizeof decoder->character) decoder->character[decoder->length++] = (char)byte;
    if (decoder->length < decoder->wanted) {
        decoder->state = KEYS_CHARACTER;
        return KEY_NONE;
    }
    Utf8Error error;
    decoder->state = KEYS_PLAIN;
    return utf8_validate(decoder->character, decoder->length, false, &error) ? KEY_CHARACTER : KEY_NONE;
}

static Key plain_byte(KeyDecoder *decoder, uint8_t byte) {
    bool belongs_to_return = decoder->after_return && byte == '\n';
    decoder->after_return = byte == '\r';
    if (belongs_to_return) return KEY_NONE;
    decoder->length = 0;
    decoder->wanted = (uint8_t)utf8_size_from_lead((char)byte);
    if (byte == ESCAPE) decoder->state = KEYS_ESCAPE;
    if (byte < FIRST_PRINTABLE) return control_keys[byte];
    return byte == DELETE ? KEY_BACKSPACE : character_byte(decoder, byte);
}

// --- Escape sequences ---

static Key escaped_byte(KeyDecoder *decoder, uint8_t byte) {
    decoder->state = byte == '[' ? KEYS_CSI : byte == 'O' ? KEYS_SS3 : byte == ESCAPE ? KEYS_ESCAPE : KEYS_PLAIN;
    decoder->first = decoder->last = 0;
    switch (byte) {
    case 'b': return KEY_WORD_LEFT;
    case 'f': return KEY_WORD_RIGHT;
    case 'd': return KEY_DELETE_WORD_RIGHT;
    case BACKSPACE: case DELETE: return KEY_DELETE_WORD_LEFT;
    default: return KEY_NONE;
    }
}

// ESC [ number ~, as VT220 and rxvt send it.
static Key numbered_key(const KeyDecoder *decoder) {
    switch (decoder->first) {
    case 1: case 7: return KEY_HOME;
    case 4: case 8: return KEY_END;
    case 3: return decoder->last >= MODIFIED ? KEY_DELETE_WORD_RIGHT : KEY_DELETE;
    default: return KEY_NONE;
    }
}

// With Ctrl or Alt, the arrows to the sides go by words.
static Key final_byte(const KeyDecoder *decoder, uint8_t byte) {
    bool by_words = decoder->last >= MODIFIED;
    switch (byte) {
    case 'A': return KEY_UP;
    case 'B': return KEY_DOWN;
    case 'C': return by_words ? KEY_WORD_RIGHT : KEY_RIGHT;
    case 'D': return by_words ? KEY_WORD_LEFT : KEY_LEFT;
    case 'H': return KEY_HOME;
    case 'F': return KEY_END;
    case '~': return numbered_key(decoder);
    default: return KEY_NONE;
    }
}

// Parameters and intermediate bytes are followed by one from 0x40 on. A control character breaks the sequence off.
static Key sequence_byte(KeyDecoder *decoder, uint8_t byte) {
    if (byte >= '0' && byte <= '9') decoder->last = (uint8_t)(decoder->last * 10 + byte - '0');
    if (byte == ';') decoder->first = decoder->last, decoder->last = 0;
    if (byte >= FIRST_PRINTABLE && byte < 0x40) return KEY_NONE;
    decoder->state = KEYS_PLAIN;
    if (byte < FIRST_PRINTABLE) return plain_byte(decoder, byte);
    if (decoder->first == 0) decoder->first = decoder->last, decoder->last = 0;
    return final_byte(decoder, byte);
}

Key key_from_byte(KeyDecoder *decoder, uint8_t byte) {
    switch (decoder->state) {
    case KEYS_ESCAPE: return escaped_byte(decoder, byte);
    case KEYS_CSI: case KEYS_SS3: return sequence_byte(decoder, byte);
    case KEYS_CHARACTER:
        if (utf8_is_continuation((char)byte)) return character_byte(decoder, byte);
        decoder->state = KEYS_PLAIN;
        return plain_byte(decoder, byte);
    default: return plain_byte(decoder, byte);
    }
}
