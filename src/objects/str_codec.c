// Codecs. One decoder and one encoder loop; the encodings differ in how a character is read or written.
// SPDX-License-Identifier: MIT
#include "objects/str_codec.h"

#include "objects/bytes.h"
#include "objects/exception_fields.h"
#include "objects/raise.h"
#include "objects/str_methods.h"
#include "objects/text_builder.h"
#include "objects/tuple.h"
#include "support/utf8.h"

typedef enum Encoding { UTF_8, UTF_8_SIG, ASCII, LATIN_1, UTF_16, UTF_16_LE, UTF_16_BE, UTF_32, UTF_32_LE, UTF_32_BE } Encoding;

typedef enum ErrorHandler {
    STRICT, IGNORE, REPLACE, BACKSLASH, XML_CHARACTER, SURROGATE_ESCAPE, SURROGATE_PASS,
} ErrorHandler;

// --- Names ---

typedef struct EncodingName {
    const char *name;
    uint8_t encoding;
} EncodingName;

// Lower case, '-' and ' ' as '_'.
static const EncodingName encoding_names[] = {
    {"utf_8", UTF_8}, {"utf8", UTF_8}, {"u8", UTF_8}, {"cp65001", UTF_8}, {"utf_8_sig", UTF_8_SIG}, {"ascii", ASCII},
    {"us_ascii", ASCII}, {"646", ASCII}, {"latin_1", LATIN_1}, {"latin1", LATIN_1}, {"iso_8859_1", LATIN_1},
    {"iso8859_1", LATIN_1}, {"8859", LATIN_1}, {"l1", LATIN_1}, {"latin", LATIN_1}, {"utf_16", UTF_16}, {"utf16", UTF_16},
    {"u16", UTF_16}, {"utf_16_le", UTF_16_LE}, {"utf_16le", UTF_16_LE}, {"utf_16_be", UTF_16_BE}, {"utf_16be", UTF_16_BE},
    {"utf_32", UTF_32}, {"utf32", UTF_32}, {"utf_32_le", UTF_32_LE}, {"utf_32le", UTF_32_LE}, {"utf_32_be", UTF_32_BE},
    {"utf_32be", UTF_32_BE},
};

static const char *const proper_names[] = {
    [UTF_8] = "utf-8", [UTF_8_SIG] = "utf-8", [ASCII] = "ascii", [LATIN_1] = "latin-1", [UTF_16] = "utf-16",
    [UTF_16_LE] = "utf-16-le", [UTF_16_BE] = "utf-16-be", [UTF_32] = "utf-32", [UTF_32_LE] = "utf-32-le",
    [UTF_32_BE] = "utf-32-be",
};

static Encoding find_encoding(Vm *vm, Value name) {
    char text[16];
    const Str *str = str_from(vm, name);
    if (str->length < sizeof text) {
        for (size_t i = 0; i <= str->length; i++) {
            char c = str->text[i];
            text[i] = c == '-' || c == ' ' ? '_' : c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
        }
        for (size_t i = 0; i < sizeof encoding_names / sizeof *encoding_names; i++) {
            if (strcmp(text, encoding_names[i].name) == 0) return (Encoding)encoding_names[i].encoding;
        }
    }
    raise_error(vm, &lookup_error_type, "unknown encoding: %S", name);
}

static ErrorHandler find_handler(Vm *vm, Value name) {
    static const char *const names[] = {"strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace",
                                        "surrogateescape", "surrogatepass"};
    if (is_absent(name)) return STRICT;
    for (int i = 0; i <= SURROGATE_PASS; i++) {
        if (str_equals_c(name, names[i])) return (ErrorHandler)i;
    }
    raise_error(vm, &lookup_error_type, "unknown error handler name '%S'", name);
}

// --- Decoding ---

typedef struct Decoder {
    Value source;            // for the exception
    const unsigned char *bytes;
    size_t length;
    size_t at;
    Encoding encoding;
    ErrorHandler handler;
    TextBuilder text;
} Decoder;

static _Noreturn void raise_decode(Vm *vm, const Decoder *decoder, size_t size, const char *reason) {
    Value object = bytes_new(vm, decoder->bytes, decoder->length);
    Value args[] = {str_from_c(vm, proper_names[decoder->encoding]), object, value_from_small_int((intptr_t)decoder->at),
                    value_from_small_int((intptr_t)(decoder->at + size)), str_from_c(vm, reason)};
    raise_value(vm, unicode_error_new(vm, &unicode_decode_error_type, tuple_from_array(vm, 5, args)));
}

// The `size` bytes at the position are no character.
static void bad_bytes(Vm *vm, Decoder *decoder, size_t size, const char *reason) {
    for (size_t i = 0; i < size; i++) {
        unsigned char byte = decoder->bytes[decoder->at + i];
        char escaped[12];
        if (decoder->handler == BACKSLASH) text_builder_add(vm, &decoder->text, escaped, escape_code_point(escaped, byte));
        else if (decoder->handler == SURROGATE_ESCAPE && byte >= 0x80) text_builder_add_character(vm, &decoder->text, 0xDC00 + byte);
        else if (decoder->handler == REPLACE && i == 0) text_builder_add_character(vm, &decoder->text, 0xFFFD);
        else if (decoder->handler != IGNORE && decoder->handler != REPLACE) raise_decode(vm, decoder, size, reason);
    }
    decoder->at += size;
}

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

static void decode_single(Vm *vm, Decoder *decoder) {
    while (decoder->at < decoder->length) {
        unsigned char byte = decoder->bytes[decoder->at];
        if (byte >= 0x80 && decoder->encoding == ASCII) {
            bad_bytes(vm, decoder, 1, "ordinal not in range(128)");
            continue;
        }
        text_builder_add_character(vm, &decoder->text, byte);
        decoder->at++;
    }
}

static uint32_t unit_at(const Decoder *decoder, size_t at, unsigned size, bool big) {
    uint32_t unit = 0;
    for (unsigned i = 0; i < size; i++) unit |= (uint32_t)decoder->bytes[at + i] << 8 * (big ? size - 1 - i : i);
    return unit;
}

static void decode_utf16(Vm *vm, Decoder *decoder, bool big) {
    while (decoder->at < decoder->length) {
        size_t left = decoder->length - decoder->at;
        if (left < 2) {
            bad_bytes(vm, decoder, left, "truncated data");
            continue;
        }
        uint32_t unit = unit_at(decoder, decoder->at, 2, big);
        if (!is_surrogate(unit) || decoder->handler == SURROGATE_PASS) {
            text_builder_add_character(vm, &decoder->text, unit);
            decoder->at += 2;
        } else if (unit >= 0xDC00) {
            bad_bytes(vm, decoder, 2, "illegal encoding");
        } else if (left < 4) {
            bad_bytes(vm, decoder, left, "unexpected end of data");
        } else {
            uint32_t low = unit_at(decoder, decoder->at + 2, 2, big);
            if (low >> 10 != 0xDC00 >> 10) {
                bad_bytes(vm, decoder, 2, "illegal UTF-16 surrogate");
                continue;
            }
            text_builder_add_character(vm, &decoder->text, 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00));
            decoder->at += 4;
        }
    }
}

static void decode_utf32(Vm *vm, Decoder *decoder, bool big) {
    while (decoder->at < decoder->length) {
        size_t left = decoder->length - decoder->at;
        uint32_t code_point = left < 4 ? 0 : unit_at(decoder, decoder->at, 4, big);
        if (left < 4) bad_bytes(vm, decoder, left, "truncated data");
        else if (code_point >= CODE_POINT_LIMIT) bad_bytes(vm, decoder, 4, "code point not in range(0x110000)");
        else if (is_surrogate(code_point)) bad_bytes(vm, decoder, 4, "code point in surrogate code point range(0xd800, 0xe000)");
        else {
            text_builder_add_character(vm, &decoder->text, code_point);
            decoder->at += 4;
        }
    }
}

// utf-16 and utf-32 without a byte order: a mark at the start says it, little-endian otherwise.
static bool read_order_mark(Decoder *decoder, unsigned size) {
    if (decoder->length < size) return false;
    bool little = unit_at(decoder, 0, size, false) == 0xFEFF, big = unit_at(decoder, 0, size, true) == 0xFEFF;
    if (little || big) decoder->at = size;
    return big;
}

static void decode(Vm *vm, Decoder *decoder) {
    switch (decoder->encoding) {
    case UTF_8_SIG:
        if (decoder->length >= 3 && memcmp(decoder->bytes, "\xEF\xBB\xBF", 3) == 0) decoder->at = 3;
        decode_utf8(vm, decoder);
        break;
    case UTF_8: decode_utf8(vm, decoder); break;
    case ASCII: case LATIN_1: decode_single(vm, decoder); break;
    case UTF_16: decode_utf16(vm, decoder, read_order_mark(decoder, 2)); break;
    case UTF_16_LE: case UTF_16_BE: decode_utf16(vm, decoder, decoder->encoding == UTF_16_BE); break;
    case UTF_32: decode_utf32(vm, decoder, read_order_mark(decoder, 4)); break;
    default: decode_utf32(vm, decoder, decoder->encoding == UTF_32_BE); break;
    }
}

Value decode_value(Vm *vm, Value source, Value encoding, Value errors) {
    Decoder decoder = {.encoding = find_encoding(vm, encoding), .handler = find_handler(vm, errors)};
    Buffer buffer;
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
    ErrorHandler handler;
    TextBuilder bytes;
} Encoder;

static void put_unit(Vm *vm, Encoder *encoder, uint32_t unit, unsigned size, bool big) {
    char bytes[4];
    for (unsigned i = 0; i < size; i++) bytes[i] = (char)(unit >> 8 * (big ? size - 1 - i : i));
    text_builder_add(vm, &encoder->bytes, bytes, size);
}

// False if the encoding has no such character.
static bool put_character(Vm *vm, Encoder *encoder, uint32_t code_point) {
    bool big = encoder->encoding == UTF_16_BE || encoder->encoding == UTF_32_BE;
    if (encoder->encoding == ASCII || encoder->encoding == LATIN_1) {
        if (code_point >= (encoder->encoding == ASCII ? 0x80u : 0x100u)) return false;
        put_unit(vm, encoder, code_point, 1, false);
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

static const char *encode_reason(Encoding encoding) {
    if (encoding == ASCII) return "ordinal not in range(128)";
    return encoding == LATIN_1 ? "ordinal not in range(256)" : "surrogates not allowed";
}

static bool is_encodable(const Encoder *encoder, uint32_t code_point) {
    if (encoder->encoding == ASCII) return code_point < 0x80;
    return encoder->encoding == LATIN_1 ? code_point < 0x100 : !is_surrogate(code_point);
}

// The run of characters that cannot be encoded goes into one exception.
static _Noreturn void raise_encode(Vm *vm, const Encoder *encoder, const char *at, const char *end) {
    size_t count = 0;
    uint32_t code_point;
    while (at < end) {
        at += utf8_decode(at, &code_point);
        if (is_encodable(encoder, code_point)) break;
        count++;
    }
    Value args[] = {str_from_c(vm, proper_names[encoder->encoding]), encoder->string,
                    value_from_small_int((intptr_t)encoder->index), value_from_small_int((intptr_t)(encoder->index + count)),
                    str_from_c(vm, encode_reason(encoder->encoding))};
    raise_value(vm, unicode_error_new(vm, &unicode_encode_error_type, tuple_from_array(vm, 5, args)));
}

static void put_ascii(Vm *vm, Encoder *encoder, const char *text, size_t length) {
    for (size_t i = 0; i < length; i++) put_character(vm, encoder, (unsigned char)text[i]);
}

static void bad_character(Vm *vm, Encoder *encoder, uint32_t code_point, const char *at, const char *end) {
    char text[16];
    switch (encoder->handler) {
    case IGNORE: return;
    case REPLACE: put_ascii(vm, encoder, "?", 1); return;
    case BACKSLASH: put_ascii(vm, encoder, text, escape_code_point(text, code_point)); return;
    case XML_CHARACTER: {
        Value reference = str_format_c(vm, "&#%u;", code_point);
        put_ascii(vm, encoder, str_text(reference), str_unchecked(reference)->length);
        return;
    }
    case SURROGATE_ESCAPE:
        if (code_point >= 0xDC80 && code_point <= 0xDCFF) {
            put_unit(vm, encoder, code_point & 0xFF, 1, false);
            return;
        }
        raise_encode(vm, encoder, at, end);
    default: raise_encode(vm, encoder, at, end);
    }
}

Value encode_value(Vm *vm, Value string, Value encoding, Value errors) {
    Encoder encoder = {.string = string, .encoding = find_encoding(vm, encoding), .handler = find_handler(vm, errors)};
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
