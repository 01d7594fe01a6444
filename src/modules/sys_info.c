// sys.version_info, float_info, int_info, hash_info, flags: what is known of this Python, as tuples with names.
// SPDX-License-Identifier: MIT
#include "modules/sys_info.h"

#include <float.h>

#include "objects/number.h"
#include "objects/str.h"
#include "objects/struct_sequence.h"
#include "objects/tuple.h"
#include "vm/vm.h"

// A final type of module sys without constructor; the names in the order of the items.
#define INFO_TYPE(identifier, type_title, ...)                                               \
    static const Getter identifier##_getters[] = {__VA_ARGS__};                              \
    enum { identifier##_COUNT = sizeof identifier##_getters / sizeof identifier##_getters[0] }; \
    static const Member identifier##_members[] = {STRUCT_MEMBERS(identifier##_COUNT, identifier##_COUNT, 0)}; \
    static const Type identifier##_type = {                                                  \
        .object = {ROM_HEADER(KIND_TYPE)},                                                   \
        .base = &tuple_type,                                                                 \
        .name = type_title,                                                                  \
        .module_name = NAME_sys,                                                             \
        .kind = KIND_TUPLE,                                                                  \
        .slots = &struct_sequence_slots,                                                     \
        .methods = STRUCT_METHODS,                                                           \
        .getters = TABLE(identifier##_getters),                                              \
        .members = TABLE(identifier##_members),                                              \
        .construct = STRUCT_NO_CONSTRUCT(type_title),                                                           \
        .flags = TYPE_IS_FINAL | TYPE_MATCHES_SEQUENCE,                                      \
    };

INFO_TYPE(version_info, NAME_version_info, STRUCT_FIELD(NAME_major, 0), STRUCT_FIELD(NAME_minor, 1),
          STRUCT_FIELD(NAME_micro, 2), STRUCT_FIELD(NAME_releaselevel, 3), STRUCT_FIELD(NAME_serial, 4))

INFO_TYPE(float_info, NAME_float_info, STRUCT_FIELD(NAME_max, 0), STRUCT_FIELD(NAME_max_exp, 1),
          STRUCT_FIELD(NAME_max_10_exp, 2), STRUCT_FIELD(NAME_min, 3), STRUCT_FIELD(NAME_min_exp, 4),
          STRUCT_FIELD(NAME_min_10_exp, 5), STRUCT_FIELD(NAME_dig, 6), STRUCT_FIELD(NAME_mant_dig, 7),
          STRUCT_FIELD(NAME_epsilon, 8), STRUCT_FIELD(NAME_radix, 9), STRUCT_FIELD(NAME_rounds, 10))

INFO_TYPE(int_info, NAME_int_info, STRUCT_FIELD(NAME_bits_per_digit, 0), STRUCT_FIELD(NAME_sizeof_digit, 1),
          STRUCT_FIELD(NAME_default_max_str_digits, 2), STRUCT_FIELD(NAME_str_digits_check_threshold, 3))

INFO_TYPE(hash_info, NAME_hash_info, STRUCT_FIELD(NAME_width, 0), STRUCT_FIELD(NAME_modulus, 1), STRUCT_FIELD(NAME_inf, 2),
          STRUCT_FIELD(NAME_nan, 3), STRUCT_FIELD(NAME_imag, 4))

INFO_TYPE(flags, NAME_flags, STRUCT_FIELD(NAME_debug, 0), STRUCT_FIELD(NAME_inspect, 1), STRUCT_FIELD(NAME_interactive, 2),
          STRUCT_FIELD(NAME_optimize, 3), STRUCT_FIELD(NAME_dont_write_bytecode, 4), STRUCT_FIELD(NAME_no_user_site, 5),
          STRUCT_FIELD(NAME_no_site, 6), STRUCT_FIELD(NAME_ignore_environment, 7), STRUCT_FIELD(NAME_verbose, 8),
          STRUCT_FIELD(NAME_bytes_warning, 9), STRUCT_FIELD(NAME_quiet, 10), STRUCT_FIELD(NAME_hash_randomization, 11),
          STRUCT_FIELD(NAME_isolated, 12), STRUCT_FIELD(NAME_dev_mode, 13), STRUCT_FIELD(NAME_utf8_mode, 14),
          STRUCT_FIELD(NAME_warn_default_encoding, 15), STRUCT_FIELD(NAME_safe_path, 16),
          STRUCT_FIELD(NAME_int_max_str_digits, 17))

static Value number(intptr_t value) { return value_from_small_int(value); }

static Value version_info(Vm *vm) {
    Value items[] = {number(3), number(14), number(0), str_from_c(vm, "final"), number(0)};
    return struct_sequence_new(vm, &version_info_type, items);
}

static Value float_info(Vm *vm) {
    Value items[] = {float_new(vm, DBL_MAX), number(DBL_MAX_EXP), number(DBL_MAX_10_EXP), float_new(vm, DBL_MIN),
                     number(DBL_MIN_EXP), number(DBL_MIN_10_EXP), number(DBL_DIG), number(DBL_MANT_DIG),
                     float_new(vm, DBL_EPSILON), number(FLT_RADIX), number(FLT_ROUNDS)};
    return struct_sequence_new(vm, &float_info_type, items);
}

static Value int_info(Vm *vm) {
    enum { LIMB_BYTES = sizeof ((BigInt *)NULL)->limbs[0], DIGITS_DEFAULT = 4300, DIGITS_LEAST = 640 };
    Value items[] = {number(LIMB_BYTES * 8), number(LIMB_BYTES), number(DIGITS_DEFAULT), number(DIGITS_LEAST)};
    return struct_sequence_new(vm, &int_info_type, items);
}

// Hashes of numbers are those of CPython; hashes of text have no algorithm to be named.
static Value hash_info(Vm *vm) {
    enum { WIDTH = sizeof(uintptr_t) * 8, MODULUS_BITS = WIDTH == 64 ? 61 : 31, HASH_OF_INFINITY = 314159, HASH_OF_I = 1000003 };
    Value modulus = int_from_uint64(vm, ((uint64_t)1 << MODULUS_BITS) - 1);
    Value items[] = {number(WIDTH), modulus, number(HASH_OF_INFINITY), number(0), number(HASH_OF_I)};
    return struct_sequence_new(vm, &hash_info_type, items);
}

static Value flags_info(Vm *vm) {
    Value items[flags_COUNT];
    for (size_t i = 0; i < flags_COUNT; i++) items[i] = number(0);
    items[4] = items[14] = number(1);        // no bytecode files, UTF-8
    items[13] = items[16] = FALSE_VALUE;     // dev_mode, safe_path
    items[17] = number(vm->int_max_str_digits);
    return struct_sequence_new(vm, &flags_type, items);
}

Value sys_info(Vm *vm, Name name) {
    switch (name) {
    case NAME_version_info: return version_info(vm);
    case NAME_float_info: return float_info(vm);
    case NAME_int_info: return int_info(vm);
    case NAME_hash_info: return hash_info(vm);
    case NAME_flags: return flags_info(vm);
    default: return ABSENT;
    }
}
