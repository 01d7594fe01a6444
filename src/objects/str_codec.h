// Encoding and decoding: utf-8, ascii, latin-1, utf-16, utf-32 and the two escapes, with the
// error handlers that Python has built in. There is no registry: codecs.register() and
// handlers of one's own do not exist. All may collect and raise.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_STR_CODEC_H
#define KRAIT_OBJECTS_STR_CODEC_H

#include "objects/str.h"

// args[1] and args[2], encoding and errors, are str or ABSENT; TypeError "encode() argument 'encoding' must be str, not X".
void check_codec_arguments(Vm *vm, const Value *args, const char *function);
// `errors` may be ABSENT: strict. Raise LookupError, UnicodeEncodeError, UnicodeDecodeError.
Value encode_value(Vm *vm, Value string, Value encoding, Value errors);
Value decode_value(Vm *vm, Value bytes_like, Value encoding, Value errors);
// Strict UTF-8. `bytes` may lie in the heap if the caller holds its owner.
Value str_decode_utf8(Vm *vm, const char *bytes, size_t length);

#endif
