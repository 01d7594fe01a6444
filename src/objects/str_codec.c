// Codecs. One decoder and one encoder loop; the encodings differ in how a character is read or
// written, and bad_bytes() or bad_character() does what the error handler says.
//
// Positions, lengths and reasons of errors are CPython's: handlers and tests look at them.
// SPDX-License-Identifier: MIT
#include "objects/str_codec.h"

#include "objects/bytes.h"
#include "objects/exception_fields.h"
#include "objects/raise.h"
#include "objects/str_methods.h"
#include "objects/text_builder.h"
#include "objects/tuple.h"
#include "objects/unicode_data.h"
#include "support/escape.h"
#include "support/utf8.h"

// In the order of their names in find_handler().
typedef enum ErrorHandler {
    STRICT, IGNORE, REPLACE, BACKSLASH, XML_CHARACTER, NAME, SURROGATE_ESCAPE, SURROGATE_PASS, UNKNOWN_HANDLER,
} ErrorHandler;

void check_codec_arguments(Vm *vm, const Value *args, const char *function) {
    for (int i = 1; i <= 2; i++) {
        if (is_absent(args[i])) continue;
        if (is_str(args[i])) {
            if (memchr(str_text(args[i]), 0, str_unchecked(args[i])->length)) raise_value_error(vm, "embedded null character");
            continue;
        }
        raise_type_error(vm, "%s() argument '%s' must be str, not %A", function, i == 1 ? "encoding" : "errors", args[i]);
    }
}

// --- Names ---

typedef struct EncodingName {
    const char *name;
    uint8_t encoding;
} EncodingName;

// In the form that normalize() gives.
static const EncodingName encoding_names[] = {
    {"utf_8", UTF_8}, {"utf8", UTF_8}, {"u8", UTF_8}, {"cp65001", UTF_8}, {"utf_8_sig", UTF_8_SIG}, {"ascii", ASCII},
    {"us_ascii", ASCII}, {"646", ASCII}, {"latin_1", LATIN_1}, {"latin1", LATIN_1}, {"iso_8859_1", LATIN_1},
    {"iso8859_1", LATIN_1}, {"8859", LATIN_1}, {"l1", LATIN_1}, {"latin", LATIN_1}, {"utf_16", UTF_16}, {"utf16", UTF_16},
    {"u16", UTF_16}, {"utf_16_le", UTF_16_LE}, {"utf_16le", UTF_16_LE}, {"utf_16_be", UTF_16_BE}, {"utf_16be", UTF_16_BE},
    {"utf_32", UTF_32}, {"utf32", UTF_32}, {"utf_32_le", UTF_32_LE}, {"utf_32le", UTF_32_LE}, {"utf_32_be", UTF_32_BE},
    {"utf_32be", UTF_32_BE}, {"unicode_escape", UNICODE_ESCAPE}, {"raw_unicode_escape", RAW_UNICODE_ESCAPE},
};

// As errors call the encodings.
static const char *const proper_names[] = {
    [UTF_8] = "utf-8", [UTF_8_SIG] = "utf-8", [ASCII] = "ascii", [LATIN_1] = "latin-1", [CHARMAP] = "charmap",
    [UTF_16] = "utf-16", [UTF_16_LE] = "utf-16-le", [UTF_16_BE] = "utf-16-be", [UTF_32] = "utf-32", [UTF_32_LE] = "utf-32-le",
    [UTF_32_BE] = "utf-32-be", [UNICODE_ESCAPE] = "unicodeescape", [RAW_UNICODE_ESCAPE] = "rawunicodeescape",
};

enum { ENCODING_NAME_MOST = 20 };

// What separates nothing in the name of an encoding.
static bool is_letter_or_digit(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '.'; }

// Lower case; whatever stands between letters and digits becomes one "_". False if the name is too long to be known.
static bool normalize(const char *name, size_t name_length, char *text) {
    size_t length = 0;
    bool is_gap = false;
    for (size_t i = 0; i < name_length; i++) {
        char c = name[i] >= 'A' && name[i] <= 'Z' ? (char)(name[i] | 0x20) : name[i];
        if (!is_letter_or_digit(c)) {
            is_gap = length > 0;
            continue;
        }
        if (length + 2 >= ENCODING_NAME_MOST) return false;
        if (is_gap) text[length++] = '_';
        text[length++] = c;
        is_gap = false;
    }
    text[length] = 0;
    return true;
}

Encoding find_encoding(const char *name, size_t length, uint16_t characters[256]) {
    char text[ENCODING_NAME_MOST];
    if (!normalize(name, length, text)) return UNKNOWN_ENCODING;
    for (size_t i = 0; i < sizeof encoding_names / sizeof *encoding_names; i++) {
        if (strcmp(text, encoding_names[i].name) == 0) return (Encoding)encoding_names[i].encoding;
    }
    return unicode_encoding(unicode_lookup(text, strlen(text)), characters) ? CHARMAP : UNKNOWN_ENCODING;
}

// Raises LookupError.
static Encoding encoding_from(Vm *vm, Value name, uint16_t characters[256]) {
    const Str *text = str_from(vm, name);
    Encoding encoding = find_encoding(text->text, text->length, characters);
    if (encoding == UNKNOWN_ENCODING) raise_error(vm, &lookup_error_type, "unknown encoding: %S", name);
    return encoding;
}

// An unknown one is no error before it is needed.
static ErrorHandler find_handler(Value name) {
    static const char *const names[] = {"strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace",
                                        "namereplace", "surrogateescape", "surrogatepass"};
    if (is_absent(name)) return STRICT;
    for (int i = 0; i <= SURROGATE_PASS; i++) {
        if (str_equals_c(name, names[i])) return (ErrorHandler)i;
    }
    return UNKNOWN_HANDLER;
}

static void check_handler(Vm *vm, ErrorHandler handler, Value name) {
    if (handler == UNKNOWN_HANDLER) raise_error(vm, &lookup_error_type, "unknown error handler name '%S'", name);
}

// What a byte or a character that means nothing is told.
static const char *undefined_reason(Encoding encoding) {
    switch (encoding) {
    case ASCII: return "ordinal not in range(128)";
    case LATIN_1: return "ordinal not in range(256)";
    case CHARMAP: return "character maps to <undefined>";
    default: return "surrogates not allowed";
    }
}

// --- Decoding ---

// `at` is where decoding stands in `bytes`, which a C local holds; `handler_name` is for
// errors.
typedef struct Decoder {
    Value source;            // for the exception
    const unsigned char *bytes;
    size_t length;
    size_t at;
    Encoding encoding;
    const uint16_t *characters;    // CHARMAP
    ErrorHandler handler;
    Value handler_name;
    TextBuilder text;
} Decoder;

static _Noreturn void raise_decode(Vm *vm, const Decoder *decoder, size_t size, const char *reason) {
    Value object = bytes_new(vm, decoder->bytes, decoder->length);
    Value args[] = {str_from_c(vm, proper_names[decoder->encoding]), object, value_from_small_int((intptr_t)decoder->at),
                    value_from_small_int((intptr_t)(decoder->at + size)), str_from_c(vm, reason)};
    raise_value(vm, unicode_error_new(vm, &unicode_decode_error_type, tuple_from_array(vm, 5, args)));
}

// Bytes beyond ASCII become surrogates; decoding goes on behind them. False if there is none.
static bool escape_bytes(Vm *vm, Decoder *decoder, size_t size) {
    size_t end = decoder->at + size, start = decoder->at;
    while (decoder->at < end && decoder->bytes[decoder->at] >= 0x80) {
        text_builder_add_character(vm, &decoder->text, 0xDC00 + decoder->bytes[decoder->at++]);
    }
    return decoder->at > start;
}

// The `size` bytes at the position are no character.
static void bad_bytes(Vm *vm, Decoder *decoder, size_t size, const char *reason) {
    char escaped[12];
    check_handler(vm, decoder->handler, decoder->handler_name);
    switch (decoder->handler) {
    case IGNORE: break;
    case REPLACE: text_builder_add_character(vm, &decoder->text, 0xFFFD); break;
    case BACKSLASH:
        for (size_t i = 0; i < size; i++) {
            text_builder_add(vm, &decoder->text, escaped, escape_code_point(escaped, decoder->bytes[decoder->at + i]));
        }
        break;
    case SURROGATE_ESCAPE:
        if (escape_bytes(vm, decoder, size)) return;
        raise_decode(vm, decoder, size, reason);
    case XML_CHARACTER: case NAME: raise_type_error(vm, "don't know how to handle UnicodeDecodeError in error callback");
    default: raise_decode(vm, decoder, size, reason);
    }
    decoder->at += size;
}

// Valid stretches are copied as they are.
static void decode_utf8(Vm *vm, Decoder *decoder) {
    Utf8Error error;
    bool pass = decoder->handler == SURROGATE_PASS;
    while (!utf8_validate((const char *)decoder->bytes + decoder->at, decoder->length - decoder->at, pass, &error)) {
        text_builder_add(vm, &decoder->text, (const char *)decoder->bytes + decoder->at, error.start);
        decoder->at += error.start;
        bad_bytes(vm, decoder, error.length, error.reason);
    }
    text_builder_add(vm, &decoder->text, (const char *)decoder->bytes + decoder->at, decoder->length - decoder->at);
}

// ascii, latin-1 and charmaps: a byte is a character.
static void decode_single(Vm *vm, Decoder *decoder) {
    while (decoder->at < decoder->length) {
        uint32_t character = decoder->bytes[decoder->at];
        if (decoder->encoding == ASCII && character >= 0x80) character = UNICODE_UNDEFINED;
        if (decoder->encoding == CHARMAP) character = decoder->characters[character];
        if (character == UNICODE_UNDEFINED) {
            bad_bytes(vm, decoder, 1, undefined_reason(decoder->encoding));
            continue;
        }
        text_builder_add_character(vm, &decoder->text, character);
        decoder->at++;
    }
}

// An unsigned number of `size` bytes.
static uint32_t unit_at(const Decoder *decoder, size_t at, unsigned size, bool big) {
    uint32_t unit = 0;
    for (unsigned i = 0; i < size; i++) unit |= (uint32_t)decoder->bytes[at + i] << 8 * (big ? size - 1 - i : i);
    return unit;
}

// A surrogate: the first of a pair, or wrong.
static void decode_surrogate(Vm *vm, Decoder *decoder, uint32_t unit, bool big) {
    size_t left = decoder->length - decoder->at;
    uint32_t low = left < 4 || unit >= 0xDC00 ? 0 : unit_at(decoder, decoder->at + 2, 2, big);
    if (low >> 10 == 0xDC00 >> 10) {
        text_builder_add_character(vm, &decoder->text, 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00));
        decoder->at += 4;
    } else if (decoder->handler == SURROGATE_PASS) {
        text_builder_add_character(vm, &decoder->text, unit);
        decoder->at += 2;
    } else if (unit >= 0xDC00) {
        bad_bytes(vm, decoder, 2, "illegal encoding");
    } else if (left < 4) {
        bad_bytes(vm, decoder, left, "unexpected end of data");
    } else {
        bad_bytes(vm, decoder, 2, "illegal UTF-16 surrogate");
    }
}

static void decode_utf16(Vm *vm, Decoder *decoder, bool big) {
    while (decoder->at < decoder->length) {
        size_t left = decoder->length - decoder->at;
        uint32_t unit = left < 2 ? 0 : unit_at(decoder, decoder->at, 2, big);
        if (left < 2) bad_bytes(vm, decoder, left, "truncated data");
        else if (is_surrogate(unit)) decode_surrogate(vm, decoder, unit, big);
        else {
            text_builder_add_character(vm, &decoder->text, unit);
            decoder->at += 2;
        }
    }
}

static void decode_utf32(Vm *vm, Decoder *decoder, bool big) {
    while (decoder->at < decoder->length) {
        size_t left = decoder->length - decoder->at;
        uint32_t code_point = left < 4 ? 0 : unit_at(decoder, decoder->at, 4, big);
        if (left < 4) bad_bytes(vm, decoder, left, "truncated data");
        else if (code_point >= CODE_POINT_LIMIT) bad_bytes(vm, decoder, 4, "code point not in range(0x110000)");
        else if (is_surrogate(code_point) && decoder->handler != SURROGATE_PASS) bad_bytes(vm, decoder, 4, "code point in surrogate code point range(0xd800, 0xe000)");
        else {
            text_builder_add_character(vm, &decoder->text, code_point);
            decoder->at += 4;
        }
    }
}

// utf-16 and utf-32 without a byte order: a mark at the start says it, little-endian otherwise.
static void read_order_mark(Decoder *decoder, unsigned size) {
    bool has_mark = decoder->length >= size;
    bool big = has_mark && unit_at(decoder, 0, size, true) == 0xFEFF;
    if (big || (has_mark && unit_at(decoder, 0, size, false) == 0xFEFF)) decoder->at = size;
    decoder->encoding += big ? 2 : 1;
}

// --- Decoding escapes ---

// Digits of \x, \u and \U, which stand behind the letter.
static void decode_hexadecimal(Vm *vm, Decoder *decoder, size_t count, const char *truncated) {
    uint32_t code_point = 0;
    for (size_t i = 2; i < count + 2; i++) {
        size_t at = decoder->at + i;
        int digit = at < decoder->length ? hexadecimal_digit((char)decoder->bytes[at]) : -1;
        if (digit < 0) {
            bad_bytes(vm, decoder, i, truncated);
            return;
        }
        code_point = code_point << 4 | (uint32_t)digit;
    }
    if (code_point >= CODE_POINT_LIMIT) {
        bool is_raw = decoder->encoding == RAW_UNICODE_ESCAPE;
        bad_bytes(vm, decoder, count + 2, is_raw ? "\\Uxxxxxxxx out of range" : "illegal Unicode character");
        return;
    }
    text_builder_add_character(vm, &decoder->text, code_point);
    decoder->at += count + 2;
}

static void decode_octal(Vm *vm, Decoder *decoder) {
    uint32_t code_point = 0;
    size_t end = decoder->at + 4 < decoder->length ? decoder->at + 4 : decoder->length;
    for (decoder->at++; decoder->at < end && decoder->bytes[decoder->at] >> 3 == '0' >> 3; decoder->at++) {
        code_point = code_point << 3 | (decoder->bytes[decoder->at] & 7u);
    }
    text_builder_add_character(vm, &decoder->text, code_point);
}

// \N{...}
static void decode_named(Vm *vm, Decoder *decoder) {
    const unsigned char *name = decoder->bytes + decoder->at + 2, *end = decoder->bytes + decoder->length;
    bool is_open = name < end && *name == '{';
    const unsigned char *close = is_open ? memchr(name, '}', (size_t)(end - name)) : NULL;
    bool is_named = close && close > name + 1;
    size_t size = (size_t)((close ? close + is_named : is_open ? end : name) - name) + 2;
    if (!unicode_data_exists()) raise_error(vm, &unicode_error_type, "\\N escapes not supported (can't load unicodedata module)");
    uint32_t code_point = is_named ? unicode_lookup((const char *)name + 1, size - 4) : UNICODE_NOT_FOUND;
    if (code_point >= CODE_POINT_LIMIT) {
        bad_bytes(vm, decoder, size, is_named ? "unknown Unicode character name" : "malformed \\N character escape");
        return;
    }
    text_builder_add_character(vm, &decoder->text, code_point);
    decoder->at += size;
}

// At a backslash, with a letter behind it. False if there is no such escape.
static bool decode_one_escape(Vm *vm, Decoder *decoder, char letter) {
    if (letter == 'u') return decode_hexadecimal(vm, decoder, 4, "truncated \\uXXXX escape"), true;
    if (letter == 'U') return decode_hexadecimal(vm, decoder, 8, "truncated \\UXXXXXXXX escape"), true;
    if (decoder->encoding == RAW_UNICODE_ESCAPE) return false;
    if (letter == 'x') return decode_hexadecimal(vm, decoder, 2, "truncated \\xXX escape"), true;
    if (letter == 'N') return decode_named(vm, decoder), true;
    if (letter >= '0' && letter <= '7') return decode_octal(vm, decoder), true;
    char simple = simple_escape(letter);
    if (simple) text_builder_add(vm, &decoder->text, &simple, 1);
    else if (letter != '\n') return false;
    decoder->at += 2;
    return true;
}

// Latin-1 with escapes.
static void decode_escapes(Vm *vm, Decoder *decoder) {
    while (decoder->at < decoder->length) {
        unsigned char byte = decoder->bytes[decoder->at];
        bool is_last = decoder->at + 1 == decoder->length;
        if (byte == '\\' && is_last && decoder->encoding == UNICODE_ESCAPE) {
            bad_bytes(vm, decoder, 1, "\\ at end of string");
            continue;
        }
        if (byte == '\\' && !is_last && decode_one_escape(vm, decoder, (char)decoder->bytes[decoder->at + 1])) continue;
        // What is no escape stays, and so does the character behind the backslash.
        for (int i = byte == '\\' && !is_last ? 2 : 1; i > 0; i--) {
            text_builder_add_character(vm, &decoder->text, decoder->bytes[decoder->at++]);
        }
    }
}

static void decode(Vm *vm, Decoder *decoder) {
    if (decoder->encoding == UTF_16) read_order_mark(decoder, 2);
    if (decoder->encoding == UTF_32) read_order_mark(decoder, 4);
    switch (decoder->encoding) {
    case UTF_8_SIG:
        if (decoder->length >= 3 && memcmp(decoder->bytes, "\xEF\xBB\xBF", 3) == 0) decoder->at = 3;
        decode_utf8(vm, decoder);
        break;
    case UTF_8: decode_utf8(vm, decoder); break;
    case ASCII: case LATIN_1: case CHARMAP: decode_single(vm, decoder); break;
    case UTF_16_LE: case UTF_16_BE: decode_utf16(vm, decoder, decoder->encoding == UTF_16_BE); break;
    case UNICODE_ESCAPE: case RAW_UNICODE_ESCAPE: decode_escapes(vm, decoder); break;
    default: decode_utf32(vm, decoder, decoder->encoding == UTF_32_BE); break;
    }
}

Value decode_value(Vm *vm, Value source, Value encoding, Value errors) {
    Buffer buffer;
    buffer_from(vm, source, &buffer);
    if (buffer.length == 0) return str_empty();
    uint16_t characters[256];
    Decoder decoder = {.encoding = encoding_from(vm, encoding, characters), .characters = characters,
                       .handler = find_handler(errors), .handler_name = errors};
    buffer_from(vm, source, &buffer);
    // A copy: the storage of a bytearray may move.
    Value copy = is_bytes(source) ? source : bytes_new(vm, buffer.bytes, buffer.length);
    decoder.source = copy;
    decoder.bytes = (const unsigned char *)bytes_unchecked(copy)->data;
    decoder.length = bytes_unchecked(copy)->length;
    decode(vm, &decoder);
    return text_builder_finish(vm, &decoder.text);
}

Value str_decode_utf8(Vm *vm, const char *bytes, size_t length) {
    Utf8Error error;
    if (utf8_validate(bytes, length, false, &error)) return str_new(vm, bytes, length);
    Decoder decoder = {.bytes = (const unsigned char *)bytes, .length = length};
    decode_utf8(vm, &decoder);
    return text_builder_finish(vm, &decoder.text);
}

// --- Encoding ---

typedef struct Encoder {
    Value string;
    size_t index;            // of the current character
    Encoding encoding;
    const uint16_t *characters;    // CHARMAP
    ErrorHandler handler;
    Value handler_name;
    TextBuilder bytes;
} Encoder;

static void put_unit(Vm *vm, Encoder *encoder, uint32_t unit, unsigned size, bool big) {
    char bytes[4];
    for (unsigned i = 0; i < size; i++) bytes[i] = (char)(unit >> 8 * (big ? size - 1 - i : i));
    text_builder_add(vm, &encoder->bytes, bytes, size);
}

// unicode_escape and raw_unicode_escape.
static void put_escaped(Vm *vm, Encoder *encoder, uint32_t code_point) {
    char text[12] = {(char)code_point};
    bool is_raw = encoder->encoding == RAW_UNICODE_ESCAPE;
    size_t length = 1;
    if (!is_raw && (code_point == '\n' || code_point == '\r' || code_point == '\t' || code_point == '\\')) {
        text[length++] = code_point == '\n' ? 'n' : code_point == '\r' ? 'r' : code_point == '\t' ? 't' : '\\';
        text[0] = '\\';
    } else if (is_raw ? code_point >= 0x100 : code_point < 0x20 || code_point >= 0x7F) {
        length = escape_code_point(text, code_point);
    }
    text_builder_add(vm, &encoder->bytes, text, length);
}

// The byte that means a character in an encoding of single bytes: of several the last. -1 if there is none.
static int byte_of(const Encoder *encoder, uint32_t code_point) {
    if (encoder->encoding != CHARMAP) return code_point < (encoder->encoding == ASCII ? 0x80u : 0x100u) ? (int)code_point : -1;
    int byte = code_point == UNICODE_UNDEFINED ? -1 : 255;
    while (byte >= 0 && encoder->characters[byte] != code_point) byte--;
    return byte;
}

static bool is_single_byte(Encoding encoding) { return encoding >= ASCII && encoding <= CHARMAP; }

// False if the encoding has no such character.
static bool put_character(Vm *vm, Encoder *encoder, uint32_t code_point) {
    bool big = encoder->encoding == UTF_16_BE || encoder->encoding == UTF_32_BE;
    if (is_single_byte(encoder->encoding)) {
        int byte = byte_of(encoder, code_point);
        if (byte >= 0) put_unit(vm, encoder, (uint32_t)byte, 1, false);
        return byte >= 0;
    }
    if (encoder->encoding >= UNICODE_ESCAPE) {
        put_escaped(vm, encoder, code_point);
        return true;
    }
    if (is_surrogate(code_point) && encoder->handler != SURROGATE_PASS) return false;
    switch (encoder->encoding) {
    case UTF_8: case UTF_8_SIG: text_builder_add_character(vm, &encoder->bytes, code_point); break;
    case UTF_16: case UTF_16_LE: case UTF_16_BE:
        if (code_point >= 0x10000) {
            put_unit(vm, encoder, 0xD800 + ((code_point - 0x10000) >> 10), 2, big);
            code_point = 0xDC00 + ((code_point - 0x10000) & 0x3FF);
        }
        put_unit(vm, encoder, code_point, 2, big);
        break;
    default: put_unit(vm, encoder, code_point, 4, big); break;
    }
    return true;
}

static bool is_encodable(const Encoder *encoder, uint32_t code_point) {
    return is_single_byte(encoder->encoding) ? byte_of(encoder, code_point) >= 0 : !is_surrogate(code_point);
}

// The run of characters that cannot be encoded goes into one exception; with wide units each has its own.
static _Noreturn void raise_encode(Vm *vm, const Encoder *encoder, const char *at, const char *end) {
    size_t count = encoder->encoding >= UTF_16;
    uint32_t code_point;
    while (at < end && encoder->encoding < UTF_16) {
        at += utf8_decode(at, &code_point);
        if (is_encodable(encoder, code_point)) break;
        count++;
    }
    Value args[] = {str_from_c(vm, proper_names[encoder->encoding]), encoder->string,
                    value_from_small_int((intptr_t)encoder->index), value_from_small_int((intptr_t)(encoder->index + count)),
                    str_from_c(vm, undefined_reason(encoder->encoding))};
    raise_value(vm, unicode_error_new(vm, &unicode_encode_error_type, tuple_from_array(vm, 5, args)));
}

// A replacement, in the encoding itself.
static void put_ascii(Vm *vm, Encoder *encoder, const char *text, size_t length) {
    for (size_t i = 0; i < length; i++) put_character(vm, encoder, (unsigned char)text[i]);
}

// \N{name}. A character without a name is written as a number.
static void put_name(Vm *vm, Encoder *encoder, uint32_t code_point) {
    char text[UNICODE_NAME_MOST + 4] = "\\N{";
    size_t length = unicode_name(code_point, text + 3);
    if (length) text[length + 3] = '}';
    put_ascii(vm, encoder, text, length ? length + 4 : escape_code_point(text, code_point));
}

// The encoding has no such character; `at` is behind it.
static void bad_character(Vm *vm, Encoder *encoder, uint32_t code_point, const char *at, const char *end) {
    char text[16];
    check_handler(vm, encoder->handler, encoder->handler_name);
    switch (encoder->handler) {
    case IGNORE: return;
    case REPLACE: put_ascii(vm, encoder, "?", 1); return;
    case NAME: put_name(vm, encoder, code_point); return;
    case BACKSLASH: put_ascii(vm, encoder, text, escape_code_point(text, code_point)); return;
    case XML_CHARACTER: {
        Value reference = str_format_c(vm, "&#%u;", code_point);
        put_ascii(vm, encoder, str_text(reference), str_unchecked(reference)->length);
        return;
    }
    case SURROGATE_ESCAPE:
        if (code_point >= 0xDC80 && code_point <= 0xDCFF && encoder->encoding < UTF_16) {
            put_unit(vm, encoder, code_point & 0xFF, 1, false);
            return;
        }
        raise_encode(vm, encoder, at, end);
    default: raise_encode(vm, encoder, at, end);
    }
}

Value encode_value(Vm *vm, Value string, Value encoding, Value errors) {
    uint16_t characters[256];
    Encoder encoder = {.string = string, .encoding = encoding_from(vm, encoding, characters), .characters = characters,
                       .handler = find_handler(errors), .handler_name = errors};
    const Str *text = str_unchecked(string);
    bool is_byte_encoding = encoder.encoding == UTF_8 || encoder.encoding == ASCII || encoder.encoding == LATIN_1;
    if (str_is_ascii(text) && is_byte_encoding) return bytes_new(vm, text->text, text->length);
    if (encoder.encoding == UTF_8_SIG) put_character(vm, &encoder, 0xFEFF);
    if (encoder.encoding == UTF_16) put_unit(vm, &encoder, 0xFEFF, 2, false);
    if (encoder.encoding == UTF_32) put_unit(vm, &encoder, 0xFEFF, 4, false);
    const char *end = text->text + text->length;
    for (const char *at = text->text; at < end; encoder.index++) {
        uint32_t code_point;
        size_t size = utf8_decode(at, &code_point);
        if (!put_character(vm, &encoder, code_point)) bad_character(vm, &encoder, code_point, at, end);
        at += size;
    }
    return text_builder_finish_bytes(vm, &encoder.bytes);
}

void check_encodable(Vm *vm, Value string) {
    if (!str_is_ascii(str_unchecked(string))) encode_value(vm, string, str_from_c(vm, "utf-8"), ABSENT);
}
