// Writing and reading .kbc files: see code_file.h.
//
// A file is: the magic bytes, the last of which is the version of this layout; KRAIT_INSTRUCTION_SET, by which the build
// tells bytecode.def and intrinsics.def from others; the strings, each once; the codes. Numbers are unsigned, seven bits a byte, lowest first, the top bit says that more
// follow; a list begins with the number of its items.
//   string   length * 2 + is_interned, then UTF-8
//   code     the indexes of its name, qualified name and file name; its plain numbers; lists of indexes: variable names,
//            cell names, free names, names; lists of: constants, words of exception rows, bytes of locations, words of
//            instructions (four bytes each, the lowest first)
//   value    a tag, then what it takes
// The reader trusts nothing: it may be given any bytes.
// SPDX-License-Identifier: MIT
#include "compiler/code_file.h"

#include "compiler/emit.h"
#include "compiler/location.h"
#include "compiler/verify.h"
#include "objects/bytes.h"
#include "objects/dict.h"
#include "objects/list.h"
#include "objects/int_internal.h"
#include "objects/iterate.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/set.h"
#include "objects/text_builder.h"
#include "objects/tuple.h"
#include "support/utf8.h"

static const char magic[4] = {'\xAB', 'K', 'B', 1};

typedef enum ValueTag {
    TAG_ABSENT, TAG_NONE, TAG_FALSE, TAG_TRUE, TAG_ELLIPSIS,
    TAG_INT,         // zigzag number: small on every board
    TAG_LONG,        // index of a string: perhaps a sign, hexadecimal digits
    TAG_FLOAT,       // the 8 bytes of an IEEE double, the lowest first
    TAG_COMPLEX,     // two of these
    TAG_STR,         // index of a string
    TAG_BYTES,       // a list of bytes
    TAG_TUPLE,       // a list of values
    TAG_FROZENSET,   // the same
    TAG_CODE,
} ValueTag;

// SMALL_EVERYWHERE: small ints of 32-bit boards are below. NESTING_MAX: of codes and tuples in each other.
// NUMBERS_OF_32_BITS: so many of a code's plain numbers, those behind have 16.
enum { SMALL_EVERYWHERE = 1 << 30, NESTING_MAX = 200, NUMBER_COUNT = 8, NUMBERS_OF_32_BITS = 2 };
enum { ENTRY_WORDS = sizeof(ExceptionEntry) / sizeof(uint32_t) };

// --- Writing ---

// `strings` maps each string to its index.
typedef struct Writer {
    Vm *vm;
    TextBuilder out;
    Value strings;
} Writer;

static void put_byte(Writer *writer, unsigned byte) {
    *text_builder_reserve(writer->vm, &writer->out, 1) = (char)byte;
    writer->out.length++;
}

static void put_number(Writer *writer, uint32_t number) {
    for (; number >= 128; number >>= 7) put_byte(writer, (number & 127) | 128);
    put_byte(writer, number);
}

// The lowest byte first.
static void put_bytes_of(Writer *writer, uint64_t bits, unsigned count) {
    for (unsigned i = 0; i < count; i++) put_byte(writer, (unsigned)(bits >> 8 * i) & 255);
}

static void put_string(Writer *writer, Value string) {
    Value index = dict_get(writer->vm, writer->strings, string);
    if (is_absent(index)) {
        index = value_from_small_int((intptr_t)dict_count(writer->strings));
        dict_set(writer->vm, writer->strings, string, index);
    }
    put_number(writer, (uint32_t)small_int(index));
}

static void put_double(Writer *writer, double number) {
    uint64_t bits;
    memcpy(&bits, &number, sizeof bits);
    put_bytes_of(writer, bits, sizeof bits);
}

static void put_int(Writer *writer, Value value) {
    if (is_small_int(value) && small_int(value) < SMALL_EVERYWHERE && small_int(value) >= -SMALL_EVERYWHERE) {
        int32_t number = (int32_t)small_int(value);
        put_byte(writer, TAG_INT);
        put_number(writer, (uint32_t)number << 1 ^ (0u - (number < 0)));
    } else {
        put_byte(writer, TAG_LONG);
        put_string(writer, int_to_text(writer->vm, value, 16));
    }
}

static void put_value(Writer *writer, Value value);

static void put_values(Writer *writer, size_t count, const Value *values) {
    put_number(writer, (uint32_t)count);
    for (size_t i = 0; i < count; i++) put_value(writer, values[i]);
}

static void put_strings(Writer *writer, size_t count, const Value *strings) {
    put_number(writer, (uint32_t)count);
    for (size_t i = 0; i < count; i++) put_string(writer, strings[i]);
}

static void put_names(Writer *writer, Value tuple) { put_strings(writer, tuple_count(tuple), tuple_unchecked(tuple)->items); }

// Without what rounding up has added.
static size_t used_count(const Values *values) {
    size_t count = values_capacity(values);
    while (count && is_absent(values->slots[count - 1])) count--;
    return count;
}

// NULL is an empty list.
static void put_words(Writer *writer, const Blob *blob, uint32_t count) {
    put_number(writer, count);
    for (uint32_t i = 0; i < count; i++) put_bytes_of(writer, ((const uint32_t *)blob->bytes)[i], sizeof(uint32_t));
}

static void put_locations(Writer *writer, const Code *code) {
    const Blob *table = code->locations;
    size_t size = table ? location_size(table->bytes, blob_capacity(table), code->instruction_count) : 0;
    put_number(writer, (uint32_t)size);
    if (size) text_builder_add(writer->vm, &writer->out, table->bytes, size);
}

static void put_code(Writer *writer, const Code *code) {
    const uint32_t numbers[NUMBER_COUNT] = {code->first_line, code->flags, code->register_count, code->local_count,
                                            code->positional_count, code->positional_only_count,
                                            code->keyword_only_count, code->expected_attributes};
    put_string(writer, code->name);
    put_string(writer, code->qualified_name);
    put_string(writer, code->filename);
    for (size_t i = 0; i < NUMBER_COUNT; i++) put_number(writer, numbers[i]);
    put_names(writer, code->variable_names);
    put_names(writer, code->cell_names);
    put_names(writer, code->free_names);
    put_strings(writer, used_count(code->names), code->names->slots);
    put_values(writer, used_count(code->constants), code->constants->slots);
    put_words(writer, code->exceptions, code->exception_count * ENTRY_WORDS);
    put_locations(writer, code);
    put_words(writer, code->instructions, code->instruction_count);
}

static void put_object(Writer *writer, Value value) {
    if (is_str(value)) {
        put_byte(writer, TAG_STR);
        put_string(writer, value);
    } else if (is_bytes(value)) {
        put_byte(writer, TAG_BYTES);
        put_number(writer, (uint32_t)bytes_unchecked(value)->length);
        text_builder_add(writer->vm, &writer->out, bytes_unchecked(value)->data, bytes_unchecked(value)->length);
    } else if (is_tuple(value)) {
        put_byte(writer, TAG_TUPLE);
        put_values(writer, tuple_count(value), tuple_unchecked(value)->items);
    } else if (is_code(value)) {
        put_byte(writer, TAG_CODE);
        put_code(writer, code_unchecked(value));
    } else if (has_kind(value, KIND_SET)) {
        Value items = tuple_from_iterable(writer->vm, value);
        put_byte(writer, TAG_FROZENSET);
        put_values(writer, tuple_count(items), tuple_unchecked(items)->items);
    } else {
        const Complex *number = (const Complex *)object_of(value);
        put_byte(writer, TAG_COMPLEX);
        put_double(writer, number->real);
        put_double(writer, number->imaginary);
    }
}

// Where the compiler's constants that are no objects and no numbers stand is their tag.
static Value plain_value(ValueTag tag) {
    const Value values[] = {ABSENT, NONE, FALSE_VALUE, TRUE_VALUE, ELLIPSIS};
    return values[tag];
}

static void put_plain(Writer *writer, Value value) {
    unsigned tag = TAG_ABSENT;
    while (tag < TAG_ELLIPSIS && !same(value, plain_value((ValueTag)tag))) tag++;
    put_byte(writer, tag);
}

// The compiler makes no constants of other types.
static void put_value(Writer *writer, Value value) {
    if (is_int(value) && !is_bool(value)) {
        put_int(writer, value);
    } else if (is_float(value)) {
        put_byte(writer, TAG_FLOAT);
        put_double(writer, float_unchecked(value));
    } else if (is_object(value)) {
        put_object(writer, value);
    } else {
        put_plain(writer, value);
    }
}

// The strings are known when the codes have been written: these come behind them in a second text.
Value code_file_write(Vm *vm, Value codes) {
    Writer body = {vm, text_builder_start(vm), dict_new(vm, 0)};
    put_number(&body, (uint32_t)list_count(codes));
    for (size_t i = 0; i < list_count(codes); i++) put_value(&body, list_item(codes, i));
    Writer file = {vm, text_builder_start(vm), ABSENT};
    text_builder_add(vm, &file.out, magic, sizeof magic);
    put_bytes_of(&file, KRAIT_INSTRUCTION_SET, sizeof(uint32_t));
    put_number(&file, (uint32_t)dict_count(body.strings));
    Value string, index;
    for (size_t at = 0; dict_next(body.strings, &at, &string, &index);) {
        const Str *text = str_unchecked(string);
        put_number(&file, (uint32_t)text->length << 1 | is_identifier_text(text->text, (uint32_t)text->length));
        text_builder_add_value(vm, &file.out, string);
    }
    text_builder_add(vm, &file.out, body.out.blob->bytes, body.out.length);
    return text_builder_finish_bytes(vm, &file.out);
}

// --- Reading ---

typedef struct Reader {
    Vm *vm;
    const uint8_t *at, *end;
    Value strings;           // tuple
    unsigned depth;          // codes and tuples around what is being read
} Reader;

_Noreturn static void raise_damaged(Reader *reader, const char *problem) {
    raise_value_error(reader->vm, "damaged .kbc file: %s", problem);
}

static const uint8_t *take(Reader *reader, size_t count) {
    if ((size_t)(reader->end - reader->at) < count) raise_damaged(reader, "it ends too early");
    reader->at += count;
    return reader->at - count;
}

static uint32_t take_number(Reader *reader) {
    uint32_t number = 0;
    for (unsigned shift = 0; shift < 35; shift += 7) {
        uint8_t byte = *take(reader, 1);
        number |= (uint32_t)(byte & 127) << shift;
        if (byte < 128) return number;
    }
    raise_damaged(reader, "number too long");
}

// The number of items to come, each of which takes so many bytes at least: nothing is allocated for what cannot be there.
static uint32_t take_count(Reader *reader, size_t item_bytes) {
    uint32_t count = take_number(reader);
    if (count > (size_t)(reader->end - reader->at) / item_bytes) raise_damaged(reader, "it ends too early");
    return count;
}

static uint64_t take_bytes_of(Reader *reader, unsigned count) {
    const uint8_t *bytes = take(reader, count);
    uint64_t bits = 0;
    for (unsigned i = 0; i < count; i++) bits |= (uint64_t)bytes[i] << 8 * i;
    return bits;
}

static double take_double(Reader *reader) {
    uint64_t bits = take_bytes_of(reader, sizeof bits);
    double number;
    memcpy(&number, &bits, sizeof number);
    return number;
}

static Value take_string(Reader *reader) {
    uint32_t index = take_number(reader);
    if (index >= tuple_count(reader->strings)) raise_damaged(reader, "no such string");
    return tuple_item(reader->strings, index);
}

static Value take_name(Reader *reader) { return str_intern_value(reader->vm, take_string(reader)); }

static Value take_int(Reader *reader) {
    uint32_t number = take_number(reader);
    return int_from_intptr(reader->vm, (intptr_t)(int32_t)(number >> 1 ^ (0u - (number & 1))));
}

static Value take_long(Reader *reader) {
    Value text = take_string(reader);
    const char *digits = str_text(text);
    bool is_negative = *digits == '-';
    size_t length = str_unchecked(text)->length - is_negative;
    digits += is_negative;
    if (!length || strspn(digits, "0123456789abcdef") != length) raise_damaged(reader, "no number");
    Value number = int_from_text(reader->vm, digits, length, 16);
    return is_negative ? int_negate(reader->vm, number) : number;
}

static Value take_complex(Reader *reader) {
    double real = take_double(reader);
    return complex_new(reader->vm, real, take_double(reader));
}

static Value take_bytes(Reader *reader) {
    uint32_t count = take_count(reader, 1);
    return bytes_new(reader->vm, take(reader, count), count);
}

static Value take_value(Reader *reader);
static Value take_code(Reader *reader);

static Value take_tuple(Reader *reader) {
    uint32_t count = take_count(reader, 1);
    Value tuple = tuple_new(reader->vm, count);
    for (uint32_t i = 0; i < count; i++) tuple_put(tuple, i, take_value(reader));
    return tuple;
}

// Whatever a file can hold is hashable.
static Value take_frozenset(Reader *reader) {
    Value items = take_tuple(reader), set = set_new(reader->vm, true);
    for (size_t i = 0; i < tuple_count(items); i++) set_add(reader->vm, set, tuple_item(items, i));
    return set;
}

static Value take_tagged(Reader *reader, unsigned tag) {
    switch (tag) {
    case TAG_INT: return take_int(reader);
    case TAG_LONG: return take_long(reader);
    case TAG_FLOAT: return float_new(reader->vm, take_double(reader));
    case TAG_COMPLEX: return take_complex(reader);
    case TAG_STR: return take_string(reader);
    case TAG_BYTES: return take_bytes(reader);
    case TAG_TUPLE: return take_tuple(reader);
    case TAG_FROZENSET: return take_frozenset(reader);
    case TAG_CODE: return take_code(reader);
    default: raise_damaged(reader, "unknown tag");
    }
}

static Value take_value(Reader *reader) {
    unsigned tag = *take(reader, 1);
    if (tag <= TAG_ELLIPSIS) return plain_value((ValueTag)tag);
    if (++reader->depth > NESTING_MAX) raise_damaged(reader, "nested too deeply");
    Value value = take_tagged(reader, tag);
    reader->depth--;
    return value;
}

static Value take_names(Reader *reader) {
    uint32_t count = take_count(reader, 1);
    Value names = tuple_new(reader->vm, count);
    for (uint32_t i = 0; i < count; i++) tuple_put(names, i, take_name(reader));
    return names;
}

static Values *take_name_table(Reader *reader) {
    uint32_t count = take_count(reader, 1);
    Values *table = values_new(reader->vm, count);
    for (uint32_t i = 0; i < count; i++) store(table, &table->slots[i], take_name(reader));
    return table;
}

static Values *take_constants(Reader *reader) {
    uint32_t count = take_count(reader, 1);
    Values *constants = values_new(reader->vm, count);
    for (uint32_t i = 0; i < count; i++) store(constants, &constants->slots[i], take_value(reader));
    return constants;
}

// NULL for an empty list.
static Blob *take_words(Reader *reader, uint32_t *count, uint32_t spare) {
    *count = take_count(reader, sizeof(uint32_t));
    if (!*count) return NULL;
    Blob *blob = blob_new(reader->vm, (*count + spare) * sizeof(uint32_t));
    for (uint32_t i = 0; i < *count; i++) ((uint32_t *)blob->bytes)[i] = (uint32_t)take_bytes_of(reader, sizeof(uint32_t));
    return blob;
}

static Blob *take_locations(Reader *reader) {
    uint32_t size = take_count(reader, 1);
    if (!size) return NULL;
    Blob *table = blob_new(reader->vm, size);
    memcpy(table->bytes, take(reader, size), size);
    return table;
}

static void take_numbers(Reader *reader, Code *code) {
    uint32_t numbers[NUMBER_COUNT];
    for (size_t i = 0; i < NUMBER_COUNT; i++) {
        numbers[i] = take_number(reader);
        if (i >= NUMBERS_OF_32_BITS && numbers[i] > UINT16_MAX) raise_damaged(reader, "number too large");
    }
    code->first_line = numbers[0];
    code->flags = numbers[1] & ~(uint32_t)CODE_SIMPLE;    // it is set where functions are made
    code->register_count = (uint16_t)numbers[2];
    code->local_count = (uint16_t)numbers[3];
    code->positional_count = (uint16_t)numbers[4];
    code->positional_only_count = (uint16_t)numbers[5];
    code->keyword_only_count = (uint16_t)numbers[6];
    code->expected_attributes = (uint16_t)numbers[7];
}

// The Code comes first and is filled part by part; nobody else sees it before it is complete.
static Value take_code(Reader *reader) {
    Code *code = heap_allocate(reader->vm, KIND_CODE, sizeof *code);
    store(code, &code->name, take_string(reader));
    store(code, &code->qualified_name, take_string(reader));
    store(code, &code->filename, take_string(reader));
    take_numbers(reader, code);
    store(code, &code->variable_names, take_names(reader));
    store(code, &code->cell_names, take_names(reader));
    store(code, &code->free_names, take_names(reader));
    store_pointer(code, &code->names, take_name_table(reader));
    store_pointer(code, &code->constants, take_constants(reader));
    store_pointer(code, &code->exceptions, take_words(reader, &code->exception_count, 0));
    code->exception_count /= ENTRY_WORDS;
    store_pointer(code, &code->locations, take_locations(reader));
    store_pointer(code, &code->instructions, take_words(reader, &code->instruction_count, SPARE_WORDS));
    // Constants are compared with each other before the verifier sees them.
    if (!code->instruction_count) raise_damaged(reader, "no instructions");
    return value_from_object(code);
}

static Value take_text(Reader *reader) {
    uint32_t number = take_number(reader), length = number >> 1;
    const char *text = (const char *)take(reader, length);
    Utf8Error error;
    if (!utf8_validate(text, length, true, &error)) raise_damaged(reader, "no UTF-8");
    return number & 1 ? str_intern(reader->vm, text, length) : str_new(reader->vm, text, length);
}

bool is_code_file(const char *data, size_t length) { return length >= sizeof magic && memcmp(data, magic, 3) == 0; }

static void check_head(Reader *reader) {
    bool fits = memcmp(take(reader, sizeof magic), magic, sizeof magic) == 0 &&
                take_bytes_of(reader, sizeof(uint32_t)) == KRAIT_INSTRUCTION_SET;
    if (!fits) raise_value_error(reader->vm, "incompatible .kbc file: it was made by another version");
}

Value code_file_read(Vm *vm, const char *data, size_t length) {
    Reader reader = {vm, (const uint8_t *)data, (const uint8_t *)data + length, ABSENT, 0};
    check_head(&reader);
    uint32_t count = take_count(&reader, 1);
    Value strings = tuple_new(vm, count);
    for (uint32_t i = 0; i < count; i++) tuple_put(strings, i, take_text(&reader));
    reader.strings = strings;
    Value codes = list_new(vm, 0);
    for (uint32_t left = take_count(&reader, 1); left > 0; left--) {
        Value code = take_value(&reader);
        const char *problem = is_code(code) ? verify_code(code_unchecked(code)) : "not a code";
        if (problem) raise_damaged(&reader, problem);
        list_append(vm, codes, code);
    }
    return codes;
}
