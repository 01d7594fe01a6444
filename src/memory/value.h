// Value: one machine word that holds any Python object.
//
// Low bits tell what it is (w = word size; the scheme is the same on 32 and 64 bits):
//   ...xxx1  small int, w-1 bits, two's complement
//   ...xx10  float: on 64-bit hosts a double, self-tagged (Melancon et al., 2024): the range
//            2^-255 .. 2^256 is immediate, other magnitudes (and zero) are boxed
//   ..00100  constants (None, True ...) and, above VALUE_CONSTANT_LIMIT, native functions (a row in ROM)
//   ...x000  pointer to an Object, in the heap or in ROM; the word 0 is ABSENT
// SPDX-License-Identifier: MIT
#ifndef KRAIT_MEMORY_VALUE_H
#define KRAIT_MEMORY_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "config.h"

typedef struct Vm Vm;
typedef struct Object Object;
typedef struct Type Type;

typedef struct Value {
    uintptr_t bits;
} Value;

// Not a Python object: "no value here" (unbound variable, missing argument, end of an iteration).
// Zeroed memory reads as ABSENT.
#define ABSENT ((Value){0})
#define NONE ((Value){0x04})
#define FALSE_VALUE ((Value){0x14})
#define TRUE_VALUE ((Value){0x24})
#define ELLIPSIS ((Value){0x34})
#define NOT_IMPLEMENTED ((Value){0x44})
enum { VALUE_CONSTANT_LIMIT = 0x100 };

// A Value for a `static const` initializer from the address of a ROM object.
#define ROM_VALUE(address) {(uintptr_t)(address)}
// A small int for a `static const` initializer.
#define ROM_INT(number) {((uintptr_t)(intptr_t)(number) << 1) | 1}

#define SMALL_INT_MAX (INTPTR_MAX >> 1)
#define SMALL_INT_MIN (INTPTR_MIN >> 1)

// `source` may be NULL if count is 0. They do not overlap.
static inline void copy_values(Value *target, const Value *source, size_t count) {
    if (count) memcpy(target, source, count * sizeof(Value));
}

static inline bool same(Value a, Value b) { return a.bits == b.bits; }
static inline bool is_absent(Value value) { return value.bits == 0; }
static inline bool is_none(Value value) { return value.bits == NONE.bits; }
static inline bool is_true(Value value) { return value.bits == TRUE_VALUE.bits; }
static inline bool is_false(Value value) { return value.bits == FALSE_VALUE.bits; }
static inline bool is_bool(Value value) { return is_true(value) || is_false(value); }
static inline Value value_from_bool(bool truth) { return truth ? TRUE_VALUE : FALSE_VALUE; }

// --- Small integers ---

static inline bool is_small_int(Value value) { return value.bits & 1; }
// One test of the tag for two operands: what arithmetic asks first.
static inline bool both_small_ints(Value a, Value b) { return a.bits & b.bits & 1; }
static inline intptr_t small_int(Value value) { return (intptr_t)value.bits >> 1; }
static inline bool fits_small_int(intptr_t number) {
    return number >= SMALL_INT_MIN && number <= SMALL_INT_MAX;
}
// `number` must fit; use int_from_intptr() where it may not.
static inline Value value_from_small_int(intptr_t number) {
    return (Value){((uintptr_t)number << 1) | 1};
}

// --- Objects ---

static inline bool is_object(Value value) { return (value.bits & 7) == 0 && value.bits != 0; }
static inline Object *object_of(Value value) { return (Object *)value.bits; }
// Also turns NULL into ABSENT.
static inline Value value_from_object(const void *object) { return (Value){(uintptr_t)object}; }

// --- Floats that are immediate ---

// Not all floats: is_float() also knows the boxed ones.
static inline bool is_immediate_float(Value value) { return (value.bits & 3) == 2; }
static inline bool both_immediate_floats(Value a, Value b) {
    return is_immediate_float(a) && is_immediate_float(b);
}

#if UINTPTR_MAX > 0xFFFFFFFFu
// The sign goes to the lowest bit, so that the three top bits are the exponent's: 011 and 100 are the
// range that is kept; subtracting 011 leaves one bit of it and frees two for the tag.
enum { FLOAT_EXPONENT_SHIFT = 61 };

static inline double immediate_float(Value value) {
    uint64_t rotated = (value.bits >> 2) + ((uint64_t)3 << FLOAT_EXPONENT_SHIFT);
    uint64_t bits = (rotated >> 1) | (rotated << 63);
    double number;
    memcpy(&number, &bits, sizeof number);
    return number;
}

// True and *result set if `number` is in the immediate range.
static inline bool float_try_immediate(double number, Value *result) {
    uint64_t bits;
    memcpy(&bits, &number, sizeof bits);
    uint64_t rotated = ((bits << 1) | (bits >> 63)) - ((uint64_t)3 << FLOAT_EXPONENT_SHIFT);
    *result = (Value){(rotated << 2) | 2};
    return rotated >> 62 == 0;
}
#else
// On 32-bit parts doubles are always boxed.
static inline double immediate_float(Value value) { return (double)value.bits; }
static inline bool float_try_immediate(double number, Value *result) {
    (void)number;
    (void)result;
    return false;
}
#endif

#endif
