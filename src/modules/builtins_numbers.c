// Built-in functions about numbers, order and characters.
// SPDX-License-Identifier: MIT
#include "modules/builtins.h"
#include "objects/attribute.h"
#include "objects/bytes.h"
#include "objects/call.h"
#include "objects/iterate.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "support/utf8.h"

// abs(x, /)
Value builtin_abs(Vm *vm, const Value *args) { return operate_unary(vm, OPERATOR_ABSOLUTE, args[0]); }

// divmod(a, b, /)
Value builtin_divmod(Vm *vm, const Value *args) { return operate(vm, OPERATOR_DIVMOD, args[0], args[1]); }

// pow(base, exp, mod=None)
Value builtin_pow(Vm *vm, const Value *args) { return operate_power(vm, args[0], args[1], args[2]); }

// round(number, ndigits=None)
Value builtin_round(Vm *vm, const Value *args) {
    Value method = get_special(vm, args[0], NAME___round__);
    if (is_absent(method)) raise_type_error(vm, "type %T doesn't define __round__ method", args[0]);
    return is_absent(args[1]) || is_none(args[1]) ? call0(vm, method) : call1(vm, method, args[1]);
}

// The digits of an int in `base`, with the prefix after the sign.
static Value with_prefix(Vm *vm, Value number, const char *specification) {
    Value index = operate_unary(vm, OPERATOR_INDEX, number);
    return value_format(vm, index, str_from_c(vm, specification));
}

// bin(number, /)
Value builtin_bin(Vm *vm, const Value *args) { return with_prefix(vm, args[0], "#b"); }
// hex(number, /)
Value builtin_hex(Vm *vm, const Value *args) { return with_prefix(vm, args[0], "#x"); }
// oct(number, /)
Value builtin_oct(Vm *vm, const Value *args) { return with_prefix(vm, args[0], "#o"); }

// chr(i, /)
Value builtin_chr(Vm *vm, const Value *args) {
    Value index = operate_unary(vm, OPERATOR_INDEX, args[0]);
    intptr_t code_point;
    if (!int_try_intptr(index, &code_point) || code_point < 0 || code_point > 0x10FFFF) raise_value_error(vm, "chr() arg not in range(0x110000)");
    return str_from_character(vm, (uint32_t)code_point);
}

// ord(c, /)
Value builtin_ord(Vm *vm, const Value *args) {
    Value character = args[0];
    if (is_str(character)) {
        const Str *str = str_unchecked(character);
        size_t count = str_character_count(str);
        if (count != 1) raise_type_error(vm, "ord() expected a character, but string of length %zu found", count);
        uint32_t code_point;
        utf8_decode(str->text, &code_point);
        return value_from_small_int((intptr_t)code_point);
    }
    Buffer buffer;
    if (!get_buffer(vm, character, &buffer) || !(is_bytes(character) || is_bytearray(character))) {
        raise_type_error(vm, "ord() expected string of length 1, but %T found", character);
    }
    if (buffer.length != 1) {
        raise_type_error(vm, "ord() expected a character, but string of length %zu found", buffer.length);
    }
    return value_from_small_int((unsigned char)buffer.bytes[0]);
}

// --- min, max, sum ---

typedef struct Extreme {
    const char *name;
    Comparison better;
} Extreme;

static Value key_of(Vm *vm, Value key, Value item) {
    return is_absent(key) || is_none(key) ? item : call1(vm, key, item);
}

static Value pick(Vm *vm, const Extreme *extreme, Value iterator, Value key, Value otherwise) {
    Value best = iterate_next(vm, iterator);
    if (is_absent(best)) {
        if (!is_absent(otherwise)) return otherwise;
        raise_value_error(vm, "%s() iterable argument is empty", extreme->name);
    }
    Value best_key = key_of(vm, key, best);
    for (Value item; !is_absent(item = iterate_next(vm, iterator));) {
        Value item_key = key_of(vm, key, item);
        if (!compare_true(vm, extreme->better, item_key, best_key)) continue;
        best = item;
        best_key = item_key;
    }
    return best;
}

static Value extreme_of(Vm *vm, const Extreme *extreme, const Value *args) {
    size_t count = tuple_count(args[0]);
    if (count == 0) raise_type_error(vm, "%s expected at least 1 argument, got 0", extreme->name);
    if (count > 1 && !is_absent(args[2])) {
        raise_type_error(vm, "Cannot specify a default for %s() with multiple positional arguments", extreme->name);
    }
    Value source = count == 1 ? tuple_item(args[0], 0) : args[0];
    return pick(vm, extreme, iterate(vm, source), args[1], args[2]);
}

// max(*args, key=None, default)
Value builtin_max(Vm *vm, const Value *args) { return extreme_of(vm, &(Extreme){"max", COMPARE_GREATER}, args); }
// min(*args, key=None, default)
Value builtin_min(Vm *vm, const Value *args) { return extreme_of(vm, &(Extreme){"min", COMPARE_LESS}, args); }

static void check_summable(Vm *vm, Value start) {
    if (is_str(start)) raise_type_error(vm, "sum() can't sum strings [use ''.join(seq) instead]");
    if (is_bytes(start)) raise_type_error(vm, "sum() can't sum bytes [use b''.join(seq) instead]");
    if (is_bytearray(start)) raise_type_error(vm, "sum() can't sum bytearray [use b''.join(seq) instead]");
}

// Floats are added with Neumaier's compensation, as CPython does since 3.12.
typedef struct FloatSum {
    double total;
    double correction;
} FloatSum;

static void float_sum_add(FloatSum *sum, double number) {
    double total = sum->total + number;
    double larger = sum->total, smaller = number;
    if ((larger < 0 ? -larger : larger) < (smaller < 0 ? -smaller : smaller)) {
        larger = number;
        smaller = sum->total;
    }
    sum->correction += (larger - total) + smaller;
    sum->total = total;
}

static double float_sum_result(const FloatSum *sum) {
    double result = sum->total + sum->correction;
    return sum->correction == 0 || result != result ? sum->total : result;
}

// Goes on while the items are floats and ints; the first other item is returned, ABSENT at the end.
static Value sum_floats(Vm *vm, Value iterator, FloatSum *sum) {
    for (;;) {
        Value item = iterate_next(vm, iterator);
        if (is_absent(item)) return ABSENT;
        if (is_immediate_float(item) || is_exactly(item, KIND_FLOAT)) float_sum_add(sum, float_unchecked(item));
        else if (is_small_int(item)) float_sum_add(sum, (double)small_int(item));
        else return item;
    }
}

// sum(iterable, /, start=0)
Value builtin_sum(Vm *vm, const Value *args) {
    Value total = is_absent(args[1]) ? value_from_small_int(0) : args[1];
    check_summable(vm, total);
    Value iterator = iterate(vm, args[0]);
    for (Value item; !is_absent(item = iterate_next(vm, iterator));) {
        intptr_t sum;
        if (both_small_ints(total, item) &&
            !__builtin_add_overflow((intptr_t)total.bits, (intptr_t)(item.bits - 1), &sum)) {
            total = (Value){(uintptr_t)sum};
            continue;
        }
        bool floats = (is_float(item) || is_small_int(item)) && (is_float(total) || (is_small_int(total) && is_float(item)));
        if (!floats) {
            total = operate(vm, OPERATOR_ADD, total, item);
            continue;
        }
        FloatSum accumulated = {is_float(total) ? float_unchecked(total) : (double)small_int(total), 0};
        float_sum_add(&accumulated, is_float(item) ? float_unchecked(item) : (double)small_int(item));
        Value rest = sum_floats(vm, iterator, &accumulated);
        total = float_new(vm, float_sum_result(&accumulated));
        if (is_absent(rest)) break;
        total = operate(vm, OPERATOR_ADD, total, rest);
    }
    return total;
}
