// Items of binary layouts: integers of 1 to 8 bytes, floats of 2, 4 and 8, complex numbers,
// characters, truth values.
//
// Bytes are put and taken one by one, so that neither alignment nor the machine's byte order
// matters. Floats are IEEE on all parts; the half-precision format is computed, as few
// compilers know it.
// SPDX-License-Identifier: MIT
#include "objects/packed_item.h"

#include <math.h>

#include "objects/attribute.h"
#include "objects/bytes.h"
#include "objects/call.h"
#include "objects/number.h"

// --- Sizes ---

typedef struct ItemLayout {
    char code;
    uint8_t standard;        // 0: only in native layouts
    uint8_t native;
    uint8_t alignment;
    bool is_integer, is_signed;
} ItemLayout;

#define INTEGER(code, standard, type, is_signed) {code, standard, sizeof(type), _Alignof(type), true, is_signed}
#define FLOAT(code, standard, type) {code, standard, standard, _Alignof(type), false, false}
static const ItemLayout layouts[] = {
    INTEGER('b', 1, signed char, true), INTEGER('B', 1, unsigned char, false),
    INTEGER('h', 2, short, true),       INTEGER('H', 2, unsigned short, false),
    INTEGER('i', 4, int, true),         INTEGER('I', 4, unsigned, false),
    INTEGER('l', 4, long, true),        INTEGER('L', 4, unsigned long, false),
    INTEGER('q', 8, long long, true),   INTEGER('Q', 8, unsigned long long, false),
    INTEGER('n', 0, ptrdiff_t, true),   INTEGER('N', 0, size_t, false),
    INTEGER('P', 0, void *, false),     FLOAT('e', 2, short),
    FLOAT('f', 4, float),               FLOAT('d', 8, double),
    FLOAT('F', 8, float),               FLOAT('D', 16, double),
    FLOAT('c', 1, char),                FLOAT('?', 1, bool),
};

// NULL if there is no such code.
static const ItemLayout *layout_of(char code) {
    for (size_t i = 0; i < sizeof layouts / sizeof layouts[0]; i++) {
        if (layouts[i].code == code) return &layouts[i];
    }
    return NULL;
}

size_t packed_size(char code, bool is_native) {
    const ItemLayout *layout = layout_of(code);
    if (!layout) return 0;
    return is_native ? layout->native : layout->standard;
}

size_t packed_alignment(char code) {
    const ItemLayout *layout = layout_of(code);
    return layout ? layout->alignment : 1;
}

bool packed_is_integer(char code) {
    const ItemLayout *layout = layout_of(code);
    return layout && layout->is_integer;
}

bool packed_is_signed(char code) {
    const ItemLayout *layout = layout_of(code);
    return layout && layout->is_signed;
}

bool machine_is_big_endian(void) {
    const uint16_t one = 1;
    char first;
    memcpy(&first, &one, 1);
    return first == 0;
}

// --- Raw integers ---

static uint64_t get_bits(const char *bytes, size_t size, bool big_endian) {
    uint64_t bits = 0;
    for (size_t i = 0; i < size; i++) {
        bits = bits << 8 | (unsigned char)bytes[big_endian ? i : size - 1 - i];
    }
    return bits;
}

static void put_bits(char *bytes, uint64_t bits, size_t size, bool big_endian) {
    for (size_t i = 0; i < size; i++) {
        bytes[big_endian ? size - 1 - i : i] = (char)(bits & 0xFF);
        bits >>= 8;
    }
}

// --- Floats ---

enum { HALF_BIAS = 15, HALF_INFINITY = 0x7C00, HALF_NAN = 0x7E00, HALF_SIGN = 0x8000 };

// 1 bit of sign, 5 of exponent, 10 of fraction.
static double double_from_half(unsigned half) {
    unsigned exponent = half >> 10 & 31, fraction = half & 1023;
    double number;
    if (exponent == 31) number = fraction ? NAN : INFINITY;
    else if (exponent == 0) number = ldexp(fraction, -24);
    else number = ldexp(1024 + fraction, (int)exponent - HALF_BIAS - 10);
    return half & HALF_SIGN ? -number : number;
}

// To a whole number, as IEEE rounds; `number` is not negative.
static unsigned rounded_half_even(double number) {
    unsigned whole = (unsigned)number;
    double rest = number - whole;
    return whole + (rest > 0.5 || (rest == 0.5 && (whole & 1)));
}

// The nearest half-precision float; false if it is too large.
static bool half_from_double(double number, unsigned *half) {
    unsigned sign = signbit(number) ? HALF_SIGN : 0;
    number = fabs(number);
    if (number == 0 || isnan(number) || isinf(number)) {
        *half = sign | (isnan(number) ? HALF_NAN : number == 0 ? 0 : HALF_INFINITY);
        return true;
    }
    int exponent;
    double fraction = frexp(number, &exponent);    // number = fraction * 2**exponent, 0.5 <= fraction < 1
    if (exponent > HALF_BIAS + 1) return false;
    unsigned bits;
    // Rounding up to the next power of two carries into the exponent by itself.
    if (exponent - 1 < 1 - HALF_BIAS) bits = rounded_half_even(ldexp(number, 24));
    else bits = ((unsigned)(exponent - 1 + HALF_BIAS) << 10) + rounded_half_even(ldexp(fraction, 11)) - 1024;
    *half = sign | bits;
    return bits < HALF_INFINITY;
}

static double get_float(const char *bytes, size_t size, bool big_endian) {
    uint64_t bits = get_bits(bytes, size, big_endian);
    if (size == 2) return double_from_half((unsigned)bits);
    if (size == 4) {
        uint32_t half_bits = (uint32_t)bits;
        float number;
        memcpy(&number, &half_bits, sizeof number);
        return number;
    }
    double number;
    memcpy(&number, &bits, sizeof number);
    return number;
}

// False if the number is too large for the size; infinities are not.
static bool put_float(char *bytes, double number, size_t size, bool big_endian) {
    if (size == 2) {
        unsigned half;
        if (!half_from_double(number, &half)) return false;
        put_bits(bytes, half, size, big_endian);
    } else if (size == 4) {
        // Half a unit above the largest float still rounds down to it.
        if (!isinf(number) && fabs(number) >= ldexp(1 - ldexp(1, -25), 128)) return false;
        float narrow = (float)number;
        uint32_t bits;
        memcpy(&bits, &narrow, sizeof bits);
        put_bits(bytes, bits, size, big_endian);
    } else {
        uint64_t bits;
        memcpy(&bits, &number, sizeof bits);
        put_bits(bytes, bits, size, big_endian);
    }
    return true;
}

// --- Reading ---

// Sign extension without a shift of negative numbers.
static Value read_integer(Vm *vm, uint64_t bits, size_t size, bool is_signed) {
    if (!is_signed) return int_from_uint64(vm, bits);
    uint64_t sign = (uint64_t)1 << (8 * size - 1);
    return int_from_int64(vm, (int64_t)((bits ^ sign) - sign));
}

Value packed_read(Vm *vm, const char *bytes, char code, size_t size, bool big_endian) {
    switch (code) {
    case 'c': return bytes_new(vm, bytes, 1);
    case '?': return value_from_bool(*bytes != 0);
    case 'e':
    case 'f':
    case 'd': return float_new(vm, get_float(bytes, size, big_endian));
    case 'F':
    case 'D':
        return complex_new(vm, get_float(bytes, size / 2, big_endian), get_float(bytes + size / 2, size / 2, big_endian));
    default: return read_integer(vm, get_bits(bytes, size, big_endian), size, packed_is_signed(code));
    }
}

// --- Writing ---

// The low 64 bits of an int that fits int64 or uint64. *is_large: it is above INT64_MAX.
static bool int_bits(Value number, uint64_t *bits, bool *is_large) {
    int64_t small;
    *is_large = false;
    if (int_try_int64(number, &small)) {
        *bits = (uint64_t)small;
        return true;
    }
    const BigInt *big = (const BigInt *)object_of(number);
    if (big->negative || big->count != 2) return false;
    *bits = (uint64_t)big->limbs[1] << 32 | big->limbs[0];
    *is_large = true;
    return true;
}

// Two's complement of `size` bytes, or an unsigned number.
static bool fits(uint64_t bits, bool is_large, size_t size, bool is_signed) {
    bool is_negative = !is_large && bits >> 63;
    if (!is_signed) return !is_negative && (size == 8 || bits >> (8 * size) == 0);
    uint64_t magnitude = is_negative ? ~bits : bits;
    return !is_large && magnitude >> (8 * size - 1) == 0;
}

static PackResult write_integer(Vm *vm, char *bytes, Value value, char code, size_t size, bool big_endian) {
    if (!is_int(value) && !value_has_index(value)) return PACK_WRONG_TYPE;
    uint64_t bits;
    bool is_large;
    if (!int_bits(operate_unary(vm, OPERATOR_INDEX, value), &bits, &is_large)) return PACK_OUT_OF_RANGE;
    // Addresses may be given as negative numbers, too.
    if (!fits(bits, is_large, size, packed_is_signed(code)) && !(code == 'P' && fits(bits, is_large, size, true))) {
        return PACK_OUT_OF_RANGE;
    }
    put_bits(bytes, bits, size, big_endian);
    return PACK_FINE;
}

// `real` is given, as a real value has been converted by now.
static PackResult write_complex(char *bytes, Value value, size_t size, bool big_endian, double real) {
    double imaginary = is_complex(value) ? ((Complex *)object_of(value))->imaginary : 0;
    bool written = put_float(bytes, real, size / 2, big_endian) &&
                   put_float(bytes + size / 2, imaginary, size / 2, big_endian);
    return written ? PACK_FINE : PACK_FLOAT_TOO_LARGE;
}

PackResult packed_write(Vm *vm, char *bytes, Value value, char code, size_t size, bool big_endian) {
    if (code == 'c') {
        if (!is_bytes(value)) return PACK_WRONG_TYPE;
        if (bytes_unchecked(value)->length != 1) return PACK_OUT_OF_RANGE;
        *bytes = bytes_unchecked(value)->data[0];
        return PACK_FINE;
    }
    if (code == '?') {
        *bytes = value_is_true(vm, value);
        return PACK_FINE;
    }
    if (packed_is_integer(code)) return write_integer(vm, bytes, value, code, size, big_endian);
    if ((code == 'F' || code == 'D') && is_complex(value)) {
        return write_complex(bytes, value, size, big_endian, ((Complex *)object_of(value))->real);
    }
    bool is_number = is_float(value) || is_int(value) || value_has_index(value) || has_special(vm, value, NAME___float__);
    if (!is_number) return PACK_WRONG_TYPE;
    double number = float_from(vm, value);
    if (code == 'F' || code == 'D') return write_complex(bytes, value, size, big_endian, number);
    return put_float(bytes, number, size, big_endian) ? PACK_FINE : PACK_FLOAT_TOO_LARGE;
}
