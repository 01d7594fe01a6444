// int's methods. self may be a small int, a BigInt, a bool or a derived instance: IntView sees
// no difference.
// SPDX-License-Identifier: MIT
#include "objects/int_methods.h"

#include "objects/bytes.h"
#include "objects/call.h"
#include "objects/int_internal.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"

// The value itself. Raises TypeError.
static Value checked(Vm *vm, Value value) {
    if (!is_int(value)) raise_type_error(vm, "expected int, not %T", value);
    return value;
}

// int.bit_length()
// Returns the number of bits necessary to represent the integer in binary.
static Value int_bit_length(Vm *vm, const Value *args) {
    IntView view;
    int_view(&view, checked(vm, args[0]));
    return value_from_small_int((intptr_t)bignum_bit_length(view.limbs, view.count));
}

// int.bit_count()
// Returns the number of ones in the binary representation of the absolute value.
static Value int_bit_count(Vm *vm, const Value *args) {
    IntView view;
    int_view(&view, checked(vm, args[0]));
    intptr_t count = 0;
    for (size_t i = 0; i < view.count; i++) count += __builtin_popcount(view.limbs[i]);
    return value_from_small_int(count);
}

// int.conjugate()
// Returns the integer itself; also __trunc__(), __floor__() and __ceil__().
static Value int_conjugate(Vm *vm, const Value *args) { return int_plain(vm, checked(vm, args[0])); }

// int.as_integer_ratio()
// Returns the integer and 1.
static Value int_as_integer_ratio(Vm *vm, const Value *args) {
    return tuple_pair(vm, int_plain(vm, checked(vm, args[0])), value_from_small_int(1));
}

// int.is_integer()
// Returns True: for code that takes floats or ints.
static Value int_is_integer(Vm *vm, const Value *args) {
    checked(vm, args[0]);
    return TRUE_VALUE;
}

// Half to even at a power of ten.
static Value round_to(Vm *vm, Value number, intptr_t digits) {
    Value unit = int_power(vm, value_from_small_int(10), value_from_small_int(digits)), quotient, remainder;
    int_divide(vm, number, unit, &quotient, &remainder);
    Value twice = int_multiply(vm, remainder, value_from_small_int(2));
    int order = int_compare(twice, unit);
    IntView view;
    int_view(&view, quotient);
    bool is_odd = view.count && view.limbs[0] & 1;
    Value rounded = int_binary(vm, OPERATOR_SUBTRACT, number, remainder);
    return order > 0 || (order == 0 && is_odd) ? int_binary(vm, OPERATOR_ADD, rounded, unit) : rounded;
}

// int.__round__(ndigits=None, /)
// Returns the integer, with negative ndigits rounded to a power of ten, half to even.
static Value int_round(Vm *vm, const Value *args) {
    Value number = int_plain(vm, checked(vm, args[0]));
    if (is_absent(args[1]) || is_none(args[1])) return number;
    Value digits = is_int(args[1]) ? args[1] : operate_unary(vm, OPERATOR_INDEX, args[1]);
    intptr_t count;
    if (!int_is_negative(digits)) return number;
    if (!int_try_intptr(digits, &count) || count < -100000) return value_from_small_int(0);
    return round_to(vm, number, -count);
}

// --- to_bytes, from_bytes ---

static bool is_big_endian(Vm *vm, Value order, const char *function) {
    if (is_absent(order) || str_equals_c(order, "big")) return true;
    if (!is_str(order)) raise_type_error(vm, "%s() argument 'byteorder' must be str, not %T", function, order);
    if (!str_equals_c(order, "little")) raise_value_error(vm, "byteorder must be either 'little' or 'big'");
    return false;
}

static void reverse_bytes(char *bytes, size_t length) {
    for (size_t i = 0; i < length / 2; i++) {
        char swapped = bytes[i];
        bytes[i] = bytes[length - 1 - i];
        bytes[length - 1 - i] = swapped;
    }
}

// A negative power of two needs one bit less: -128 fits a signed byte. Raises OverflowError.
static void check_fits(Vm *vm, const IntView *view, size_t length, bool is_signed) {
    if (view->negative && !is_signed) raise_overflow_error(vm, "can't convert negative int to unsigned");
    size_t bits = bignum_bit_length(view->limbs, view->count);
    bool is_power = view->negative && bignum_trailing_zeros(view->limbs, view->count) + 1 == bits;
    if (is_signed && !is_power && view->count) bits++;
    if ((bits + 7) / 8 > length) raise_overflow_error(vm, "int too big to convert");
}

// int.to_bytes(length=1, byteorder='big', *, signed=False)
// Returns an array of bytes representing the integer.
static Value int_to_bytes(Vm *vm, const Value *args) {
    intptr_t length = is_absent(args[1]) ? 1 : index_from(vm, args[1]);
    bool big_endian = is_big_endian(vm, args[2], "to_bytes");
    if (length < 0) raise_value_error(vm, "length argument must be non-negative");
    IntView view;
    int_view(&view, checked(vm, args[0]));
    check_fits(vm, &view, (size_t)length, !is_absent(args[3]) && value_is_true(vm, args[3]));
    Value result = bytes_new(vm, NULL, (size_t)length);
    int_view(&view, args[0]);
    char *bytes = bytes_unchecked(result)->data;
    unsigned carry = 1;
    for (size_t i = 0; i < (size_t)length; i++) {
        Limb limb = i / 4 < view.count ? view.limbs[i / 4] : 0;
        unsigned byte = limb >> (i % 4 * 8) & 0xFF;
        if (view.negative) {
            carry += ~byte & 0xFF;
            byte = carry & 0xFF;
            carry >>= 8;
        }
        bytes[i] = (char)byte;
    }
    if (big_endian) reverse_bytes(bytes, (size_t)length);
    return result;
}

// bytes(source), but numbers do not count as lengths.
static Value bytes_of(Vm *vm, Value source) {
    Buffer buffer;
    if (get_buffer(vm, source, &buffer)) return bytes_new(vm, buffer.bytes, buffer.length);
    Value converted = call_special(vm, source, NAME___bytes__, 0, NULL);
    if (!is_absent(converted)) return converted;
    bool is_iterable = !is_str(source) && (has_special(vm, source, NAME___iter__) ||
                                           has_special(vm, source, NAME___getitem__));
    if (!is_iterable) raise_type_error(vm, "cannot convert '%T' object to bytes", source);
    return call1(vm, value_from_type(&bytes_type), source);
}

// int.from_bytes(bytes, byteorder='big', *, signed=False)
// Returns the integer that these bytes represent.
static Value int_from_bytes(Vm *vm, const Value *args) {
    bool big_endian = is_big_endian(vm, args[2], "from_bytes");
    Value source = bytes_of(vm, args[1]);
    bool is_signed = !is_absent(args[3]) && value_is_true(vm, args[3]);
    size_t length = bytes_unchecked(source)->length;
    BigInt *big = big_new(vm, length / 4 + 2);
    const unsigned char *bytes = (const unsigned char *)bytes_unchecked(source)->data;
    bool negative = is_signed && length && bytes[big_endian ? 0 : length - 1] & 0x80;
    unsigned carry = 1;
    for (size_t i = 0; i < length; i++) {
        unsigned byte = bytes[big_endian ? length - 1 - i : i];
        if (negative) {
            carry += ~byte & 0xFF;
            byte = carry & 0xFF;
            carry >>= 8;
        }
        big->limbs[i / 4] |= (Limb)byte << (i % 4 * 8);
    }
    // -2^(8n): the carry out of the negation.
    if (negative && carry) big->limbs[length / 4] |= (Limb)1 << (length % 4 * 8);
    Value number = big_finish(vm, big, bignum_trim(big->limbs, length / 4 + 1), negative);
    return type_unchecked(args[0]) == &int_type ? number : call1(vm, args[0], number);
}

// int.__getnewargs__()
// Returns what __new__() needs to make an equal integer.
static Value int_getnewargs(Vm *vm, const Value *args) {
    Value number = int_plain(vm, checked(vm, args[0]));
    return tuple_from_array(vm, 1, &number);
}

const Method int_methods[INT_METHOD_COUNT] = {
    {NAME_bit_length, 0, 0, int_bit_length},
    {NAME_bit_count, 0, 0, int_bit_count},
    {NAME_conjugate, 0, 0, int_conjugate},
    {NAME_as_integer_ratio, 0, 0, int_as_integer_ratio},
    {NAME_is_integer, 0, 0, int_is_integer},
    {NAME_to_bytes, 0, 2, int_to_bytes, "length, byteorder, *, signed"},
    {NAME___round__, 0, 1, int_round},
    {NAME___trunc__, 0, 0, int_conjugate},
    {NAME___floor__, 0, 0, int_conjugate},
    {NAME___ceil__, 0, 0, int_conjugate},
    {NAME___getnewargs__, 0, 0, int_getnewargs},
};

const Method int_class_methods[INT_CLASS_METHOD_COUNT] = {
    {NAME_from_bytes, 1, 1, int_from_bytes, "bytes, byteorder, *, signed"},
};
