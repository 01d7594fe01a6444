// What the files of the module json share.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_MODULES_JSON_H
#define KRAIT_MODULES_JSON_H

#include "objects/exception.h"

// The hooks are ABSENT where nothing was given.
typedef struct JsonDecoder {
    Native native;
    Value object_hook;
    Value parse_float;
    Value parse_int;
    Value parse_constant;
    Value strict;            // TRUE_VALUE: no control characters in strings
    Value object_pairs_hook;
} JsonDecoder;

typedef struct JsonEncoder {
    Native native;
    Value skip_keys;         // TRUE_VALUE or FALSE_VALUE, like the next four
    Value ensure_ascii;
    Value check_circular;
    Value allow_nan;
    Value sort_keys;
    Value indent;            // str, or NONE: all in one line
    Value item_separator;    // str
    Value key_separator;     // str
    Value default_function;  // ABSENT: the method default() of a derived class, or none
} JsonEncoder;

extern const Type json_decoder_type, json_encoder_type, json_decode_error_type;

// Reads the value at byte *offset of a str and moves the offset behind it. Raises JSONDecodeError.
Value json_decode(Vm *vm, const JsonDecoder *decoder, Value text, size_t *offset);
// The value of the whole text, with blanks around it.
Value json_decode_all(Vm *vm, const JsonDecoder *decoder, Value text);
// `offset`: of the fault, in bytes.
_Noreturn void raise_json_error(Vm *vm, const char *message, Value text, size_t offset);

// The value as JSON text. `self` is the JsonEncoder, perhaps of a derived class.
Value json_encode(Vm *vm, Value self, Value value);

#endif
