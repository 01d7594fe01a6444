// The module random: Random with the Mersenne Twister, seeded and used as CPython does, so that the same seed gives the
// same numbers.
//
// The module's functions are the methods of one hidden Random, which is made when the module is imported.
// SPDX-License-Identifier: MIT
#include "modules/random.h"

#include <math.h>

#include "hal_time.h"
#include "objects/attribute.h"
#include "objects/bytes.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/module.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "support/sha512.h"
#include "vm/run.h"

Random *random_from(Vm *vm, Value value) { return native_from(vm, value, &random_type); }

// --- Seeds ---

// The seed's magnitude as 32-bit words, least significant first.
static void seed_with_int(Vm *vm, Random *random, Value number) {
    Value magnitude = operate_unary(vm, OPERATOR_ABSOLUTE, number);
    intptr_t small;
    if (int_try_intptr(magnitude, &small)) {
        uint64_t bits = (uint64_t)small;
        uint32_t key[2] = {(uint32_t)bits, (uint32_t)(bits >> 32)};
        twister_seed(&random->twister, key, key[1] ? 2 : 1);
        return;
    }
    const BigInt *big = (const BigInt *)object_of(magnitude);
    twister_seed(&random->twister, big->limbs, big->count);
}

// The bytes with their SHA-512 behind them, as one big-endian number.
static void seed_with_bytes(Vm *vm, Random *random, Value bytes) {
    size_t length = bytes_unchecked(bytes)->length, total = length + SHA512_BYTES;
    Blob *text = blob_new(vm, total);
    memcpy(text->bytes, bytes_unchecked(bytes)->data, length);
    sha512(bytes_unchecked(bytes)->data, length, (uint8_t *)text->bytes + length);
    size_t count = (total + 3) / 4;
    Blob *key = blob_new(vm, count * sizeof(uint32_t));
    uint32_t *words = (uint32_t *)(void *)key->bytes;
    for (size_t i = 0; i < total; i++) words[i / 4] |= (uint32_t)(unsigned char)text->bytes[total - 1 - i] << (i % 4 * 8);
    while (count > 1 && words[count - 1] == 0) count--;
    twister_seed(&random->twister, words, count);
}

// What differs from start to start: the clock, the time since the start, where things are.
static void seed_with_time(Vm *vm, Random *random) {
    int64_t clock = hal_clock_ns();
    uint64_t ticks = hal_ticks_us();
    uintptr_t place = (uintptr_t)vm;
    uint32_t key[] = {(uint32_t)clock, (uint32_t)(clock >> 32), (uint32_t)ticks, (uint32_t)(ticks >> 32), (uint32_t)place};
    twister_seed(&random->twister, key, sizeof key / sizeof key[0]);
}

// How versions of Python before 3.2 made a number of a text.
static Value old_text_seed(Vm *vm, Value text) {
    const Str *str = str_unchecked(text);
    uint64_t seed = str->length ? (uint64_t)(unsigned char)str->text[0] << 7 : 0;
    for (uint32_t i = 0; i < str->length; i++) seed = seed * 1000003u ^ (unsigned char)str->text[i];
    seed ^= str->length;
    return seed == UINT64_MAX ? value_from_small_int(-2) : int_from_uint64(vm, seed);
}

static void seed_with(Vm *vm, Random *random, Value seed, bool is_old) {
    store(random, &random->gauss_next, NONE);
    if (is_none(seed)) {
        seed_with_time(vm, random);
    } else if (is_str(seed) && is_old) {
        seed_with_int(vm, random, old_text_seed(vm, seed));
    } else if (is_str(seed)) {
        seed_with_bytes(vm, random, bytes_new(vm, str_text(seed), str_unchecked(seed)->length));
    } else if (is_bytes(seed) || is_bytearray(seed)) {
        Buffer buffer;
        buffer_from(vm, seed, &buffer);
        seed_with_bytes(vm, random, bytes_new(vm, buffer.bytes, buffer.length));
    } else if (is_int(seed)) {
        seed_with_int(vm, random, seed);
    } else if (is_float(seed)) {
        seed_with_int(vm, random, int_from_uint64(vm, (uintptr_t)value_hash(vm, seed)));
    } else {
        raise_type_error(vm, "The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.");
    }
}

// Random.seed(a=None, version=2)
static Value random_seed(Vm *vm, const Value *args) {
    Random *random = random_from(vm, args[0]);
    bool is_old = !is_absent(args[2]) && compare_true(vm, COMPARE_EQUAL, args[2], value_from_small_int(1));
    seed_with(vm, random, is_absent(args[1]) ? NONE : args[1], is_old);
    return NONE;
}

static Random *random_new(Vm *vm, const Type *type) {
    Random *random = object_new_of(vm, type, sizeof *random);
    store(random, &random->gauss_next, NONE);
    seed_with_time(vm, random);
    return random;
}

// Random(x=None)
static Value random_construct(Vm *vm, const Value *args) {
    Random *random = random_new(vm, type_unchecked(args[0]));
    bool is_seeded = type_unchecked(args[0]) == &random_type && !is_absent(args[1]);
    if (is_seeded) seed_with(vm, random, args[1], false);
    return value_from_object(random);
}

// Random.__init__(x=None)
static Value random_init(Vm *vm, const Value *args) {
    Value seed = is_absent(args[1]) ? NONE : args[1];
    call_method(vm, args[0], NAME_seed, 1, &seed);
    return NONE;
}

// --- State ---

enum { STATE_VERSION = 3, STATE_PARTS = 3 };

// Random.getstate()
static Value random_getstate(Vm *vm, const Value *args) {
    const Random *random = random_from(vm, args[0]);
    Value words = tuple_new(vm, TWISTER_WORDS + 1);
    for (size_t i = 0; i < TWISTER_WORDS; i++) tuple_put(words, i, int_from_uint64(vm, random->twister.words[i]));
    tuple_put(words, TWISTER_WORDS, value_from_small_int((intptr_t)random->twister.next));
    Value parts[STATE_PARTS] = {value_from_small_int(STATE_VERSION), words, random->gauss_next};
    return tuple_from_array(vm, STATE_PARTS, parts);
}

static uint32_t state_word(Vm *vm, Value value) {
    int64_t word;
    if (!is_int(value)) raise_type_error(vm, "an integer is required");
    if (!int_try_int64(value, &word) || word < 0 || word > UINT32_MAX) raise_value_error(vm, "invalid state");
    return (uint32_t)word;
}

// Random.setstate(state)
static Value random_setstate(Vm *vm, const Value *args) {
    Random *random = random_from(vm, args[0]);
    Value parts = tuple_from_iterable(vm, args[1]);
    bool is_known = tuple_count(parts) == STATE_PARTS &&
                    compare_true(vm, COMPARE_EQUAL, tuple_item(parts, 0), value_from_small_int(STATE_VERSION));
    if (!is_known) {
        raise_value_error(vm, "state with version %R passed to Random.setstate() of version %d",
                          tuple_count(parts) ? tuple_item(parts, 0) : NONE, STATE_VERSION);
    }
    Value words = tuple_from_iterable(vm, tuple_item(parts, 1));
    if (tuple_count(words) != TWISTER_WORDS + 1) raise_value_error(vm, "state vector is the wrong size");
    Twister twister;
    for (size_t i = 0; i < TWISTER_WORDS; i++) twister.words[i] = state_word(vm, tuple_item(words, i));
    twister.next = state_word(vm, tuple_item(words, TWISTER_WORDS));
    if (twister.next > TWISTER_WORDS) raise_value_error(vm, "invalid state");
    random->twister = twister;
    store(random, &random->gauss_next, tuple_item(parts, 2));
    return NONE;
}

// --- Bits ---

// An int of `count` random bits, drawn 32 at a time, least significant first.
static Value random_bits(Vm *vm, Random *random, size_t count) {
    if (count == 0) return value_from_small_int(0);
    if (count <= 32) return int_from_uint64(vm, twister_next(&random->twister) >> (32 - count));
    size_t word_count = (count + 31) / 32;
    Value bytes = bytes_new(vm, NULL, word_count * 4);
    for (size_t i = 0; i < word_count; i++, count -= 32) {
        uint32_t word = twister_next(&random->twister);
        if (count < 32) word >>= 32 - count;
        for (size_t k = 0; k < 4; k++) bytes_unchecked(bytes)->data[4 * i + k] = (char)(word >> 8 * k & 0xFF);
    }
    Value args[] = {bytes, str_from_c(vm, "little")};
    return call_method(vm, value_from_type(&int_type), NAME_from_bytes, 2, args);
}

// Random.random()
static Value random_random(Vm *vm, const Value *args) {
    return float_new(vm, twister_next_double(&random_from(vm, args[0])->twister));
}

// Random.getrandbits(k, /)
static Value random_getrandbits(Vm *vm, const Value *args) {
    Random *random = random_from(vm, args[0]);
    Value count = operate_unary(vm, OPERATOR_INDEX, args[1]);
    intptr_t bits;
    if (int_is_negative(count)) raise_value_error(vm, "Cannot convert negative int");
    if (!int_try_intptr(count, &bits) || bits > (intptr_t)UINT32_MAX / 2) raise_overflow_error(vm, "Python int too large to convert to C int");
    return random_bits(vm, random, (size_t)bits);
}

// Random.randbytes(n)
static Value random_randbytes(Vm *vm, const Value *args) {
    intptr_t count = index_from(vm, args[1]);
    if (count < 0) raise_value_error(vm, "Cannot convert negative int");
    Value bits = value_from_small_int(count * 8), number = call_method(vm, args[0], NAME_getrandbits, 1, &bits);
    Value to_bytes[] = {value_from_small_int(count), str_from_c(vm, "little")};
    return call_method(vm, number, NAME_to_bytes, 2, to_bytes);
}

static bool is_derived(Value self) { return type_of(self) != &random_type; }

double random_unit(Vm *vm, Value self) {
    if (!is_derived(self)) return twister_next_double(&random_from(vm, self)->twister);
    return float_from(vm, call_method(vm, self, NAME_random, 0, NULL));
}

static size_t bit_length(uint64_t number) {
    size_t bits = 0;
    for (; number; number >>= 1) bits++;
    return bits;
}

static uint32_t small_below(Random *random, uint32_t count) {
    size_t bits = bit_length(count);
    uint32_t number;
    do number = twister_next(&random->twister) >> (32 - bits);
    while (number >= count);
    return number;
}

// Does the nearest class that defines one of both define random(), and not getrandbits()?
static bool draws_by_unit(Vm *vm, Value self) {
    const Type *unit_owner, *bits_owner;
    type_lookup_where(vm, type_of(self), name_value(NAME_random), &unit_owner);
    type_lookup_where(vm, type_of(self), name_value(NAME_getrandbits), &bits_owner);
    return unit_owner != bits_owner && type_derives_from(unit_owner, bits_owner);
}

// Numbers of random() that would make some results likelier than others are not used.
static Value below_by_unit(Vm *vm, Value self, Value count) {
    const uint64_t numbers = (uint64_t)1 << 53;
    int64_t small;
    bool is_small = int_try_int64(count, &small) && (uint64_t)small < numbers;
    if (!is_small) return int_from_double(vm, floor(random_unit(vm, self) * float_from(vm, count)));
    double limit = (double)(numbers - numbers % (uint64_t)small) / (double)numbers, unit;
    do unit = random_unit(vm, self);
    while (unit >= limit);
    return int_from_uint64(vm, (uint64_t)(unit * (double)numbers) % (uint64_t)small);
}

Value random_below(Vm *vm, Value self, Value count) {
    int64_t small;
    bool is_small = int_try_int64(count, &small) && small <= UINT32_MAX;
    if (is_small && !is_derived(self)) return int_from_uint64(vm, small_below(random_from(vm, self), (uint32_t)small));
    if (is_derived(self) && draws_by_unit(vm, self)) return below_by_unit(vm, self, count);
    Value bits = call_method(vm, count, NAME_bit_length, 0, NULL), number;
    do number = call_method(vm, self, NAME_getrandbits, 1, &bits);
    while (compare_true(vm, COMPARE_GREATER_EQUAL, number, count));
    return number;
}

// --- Integers ---

static Value add(Vm *vm, Value a, Value b) { return int_binary(vm, OPERATOR_ADD, a, b); }
static Value subtract(Vm *vm, Value a, Value b) { return int_binary(vm, OPERATOR_SUBTRACT, a, b); }

static int sign_of(Value number) { return int_compare(number, value_from_small_int(0)); }

// How many numbers range(start, stop, step) has, or a number that is not positive.
static Value range_count(Vm *vm, Value width, Value step) {
    Value one = value_from_small_int(sign_of(step) > 0 ? 1 : -1);
    return int_binary(vm, OPERATOR_FLOOR_DIVIDE, subtract(vm, add(vm, width, step), one), step);
}

// Random.randrange(start, stop=None, step=1)
static Value random_randrange(Vm *vm, const Value *args) {
    Value start = operate_unary(vm, OPERATOR_INDEX, args[1]);
    if (is_absent(args[2]) || is_none(args[2])) {
        if (!is_absent(args[3])) raise_type_error(vm, "Missing a non-None stop argument");
        if (sign_of(start) <= 0) raise_value_error(vm, "empty range for randrange()");
        return random_below(vm, args[0], start);
    }
    Value stop = operate_unary(vm, OPERATOR_INDEX, args[2]), width = subtract(vm, stop, start);
    Value step = is_absent(args[3]) ? value_from_small_int(1) : operate_unary(vm, OPERATOR_INDEX, args[3]);
    if (same(step, value_from_small_int(1))) {
        if (sign_of(width) <= 0) raise_value_error(vm, "empty range in randrange(%R, %R)", args[1], args[2]);
        return add(vm, start, random_below(vm, args[0], width));
    }
    if (sign_of(step) == 0) raise_value_error(vm, "zero step for randrange()");
    Value count = range_count(vm, width, step);
    if (sign_of(count) <= 0) raise_value_error(vm, "empty range in randrange(%R, %R, %R)", args[1], args[2], args[3]);
    return add(vm, start, int_binary(vm, OPERATOR_MULTIPLY, step, random_below(vm, args[0], count)));
}

// Random.randint(a, b)
static Value random_randint(Vm *vm, const Value *args) {
    Value low = operate_unary(vm, OPERATOR_INDEX, args[1]), high = operate_unary(vm, OPERATOR_INDEX, args[2]);
    Value count = add(vm, subtract(vm, high, low), value_from_small_int(1));
    if (sign_of(count) <= 0) raise_value_error(vm, "empty range in randint(%R, %R)", args[1], args[2]);
    return add(vm, low, random_below(vm, args[0], count));
}

// --- The type and the module ---

static const Method random_methods[] = {
    {NAME___init__, 0, 1, random_init, "def x"},
    {NAME_seed, 0, 2, random_seed, "def a, version"},
    {NAME_getstate, 0, 0, random_getstate, "def "},
    {NAME_setstate, 1, 0, random_setstate, "def state"},
    {NAME_random, 0, 0, random_random},
    {NAME_getrandbits, 1, 0, random_getrandbits},
    {NAME_randbytes, 1, 0, random_randbytes, "def n"},
    {NAME_randrange, 1, 2, random_randrange, "def start, stop, step"},
    {NAME_randint, 2, 0, random_randint, "def a, b"},
    {NAME_choice, 1, 0, random_choice, "def seq"},
    {NAME_choices, 1, 1, random_choices, "def population, weights, *, cum_weights, k"},
    {NAME_shuffle, 1, 0, random_shuffle, "def x"},
    {NAME_sample, 2, 0, random_sample, "def population, k, *, counts"},
};

static Value get_gauss_next(Vm *vm, Value self) { return random_from(vm, self)->gauss_next; }
static void set_gauss_next(Vm *vm, Value self, Value value) {
    Random *random = random_from(vm, self);
    store(random, &random->gauss_next, is_absent(value) ? NONE : value);
}

static const Getter random_getters[] = {{NAME_gauss_next, get_gauss_next, set_gauss_next}};

static const Member random_class_members[] = {{NAME_VERSION, ROM_INT(STATE_VERSION)}};

const Type random_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_Random,
    .module_name = NAME_random,
    .kind = KIND_NATIVE,
    .reference_words = 1,
    .flags = TYPE_IS_PYTHON_IN_CPYTHON,
    .construct = {NAME_Random, 0, 1, random_construct, "def x"},
    .methods = TABLE(random_methods),
    .more_methods = {random_distribution_methods, RANDOM_DISTRIBUTION_METHOD_COUNT},
    .getters = TABLE(random_getters),
    .members = TABLE(random_class_members),
};

static void export_methods(Vm *vm, Value dict, Value hidden, const Method *rows, size_t count) {
    for (size_t i = 0; i < count; i++) {
        Value name = name_value((Name)rows[i].name);
        if (rows[i].name != NAME___init__) dict_set(vm, dict, name, get_attribute(vm, hidden, name));
    }
}

static void start(Vm *vm, Value dict) {
    Value hidden = value_from_object(random_new(vm, &random_type));
    dict_set(vm, dict, name_value(NAME__inst), hidden);
    export_methods(vm, dict, hidden, random_methods, sizeof random_methods / sizeof random_methods[0]);
    export_methods(vm, dict, hidden, random_distribution_methods, RANDOM_DISTRIBUTION_METHOD_COUNT);
}

static Value get(Vm *vm, Value name) {
    static const uint16_t python_names[] = {NAME_SystemRandom};
    return import_python_part(vm, "_random_system", python_names, 1, name);
}

static const Member random_members[] = {
    {NAME_Random, ROM_VALUE(&random_type)},
};

const NativeModule random_module = {
    .name = NAME_random,
    .members = TABLE(random_members),
    .start = start,
    .get = get,
};
