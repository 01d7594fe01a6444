// Encoding and decoding: utf-8, ascii, latin-1, utf-16, utf-32, the two escapes, and the 8-bit
// encodings of unicode.dat, with the error handlers that Python has built in. There is no registry: codecs.register() and
// handlers of one's own do not exist. All may collect and raise.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_STR_CODEC_H
#define KRAIT_OBJECTS_STR_CODEC_H

#include "objects/str.h"

// CHARMAP: an 8-bit encoding of unicode.dat.
typedef enum Encoding {
    UTF_8, UTF_8_SIG, ASCII, LATIN_1, CHARMAP, UTF_16, UTF_16_LE, UTF_16_BE, UTF_32, UTF_32_LE, UTF_32_BE,
    UNICODE_ESCAPE, RAW_UNICODE_ESCAPE, UNKNOWN_ENCODING,
} Encoding;

// By a name as programs write it. Fills `characters`, which the bytes mean, for CHARMAP only.
Encoding find_encoding(const char *name, size_t length, uint16_t characters[256]);
// args[1] and args[2], encoding and errors, are str or ABSENT; TypeError "encode() argument 'encoding' must be str, not X".
void check_codec_arguments(Vm *vm, const Value *args, const char *function);
// `errors` may be ABSENT: strict. Raise LookupError, UnicodeEncodeError, UnicodeDecodeError.
Value encode_value(Vm *vm, Value string, Value encoding, Value errors);
// Raises UnicodeEncodeError if the str has no form in utf-8: it holds a surrogate.
void check_encodable(Vm *vm, Value string);
Value decode_value(Vm *vm, Value bytes_like, Value encoding, Value errors);
// Strict UTF-8. `bytes` may lie in the heap if the caller holds its owner.
Value str_decode_utf8(Vm *vm, const char *bytes, size_t length);

#endif
