// Python values to JSON text.
//
// The containers being written stand in a list of the heap with the key of the item that is being written: against
// cycles, and for the notes that CPython adds to exceptions ("when serializing list item 1").
// SPDX-License-Identifier: MIT
#include <math.h>

#include "modules/json.h"
#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/list.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/sequence.h"
#include "objects/str.h"
#include "objects/text_builder.h"
#include "support/float_text.h"
#include "support/utf8.h"

typedef struct Writer {
    Vm *vm;
    const JsonEncoder *options;
    Value self;              // the JsonEncoder
    Value default_function;  // what to ask about unknown objects; ABSENT: nothing
    Value value;             // to be written
    Value active;            // list: container, key, container, key ... outermost first
    TextBuilder out;
    size_t depth;            // containers, not counting what default() was asked about
} Writer;

// Instead of a key in `active`.
#define KEY_NONE ELLIPSIS                    // between items: no note
#define KEY_DEFAULT NOT_IMPLEMENTED          // the container is an object that default() has turned into another

static void write_value(Writer *writer, Value value);

static void add(Writer *writer, const char *text, size_t length) {
    text_builder_add(writer->vm, &writer->out, text, length);
}
static void add_c(Writer *writer, const char *text) { text_builder_add_c(writer->vm, &writer->out, text); }
static void add_value(Writer *writer, Value text) { text_builder_add_value(writer->vm, &writer->out, text); }

// --- The active containers ---

static void enter(Writer *writer, Value container, Value key) {
    checkpoint(writer->vm);
    if (is_true(writer->options->check_circular)) {
        for (size_t i = 0; i < list_count(writer->active); i += 2) {
            if (same(list_item(writer->active, i), container)) raise_value_error(writer->vm, "Circular reference detected");
        }
    }
    list_append(writer->vm, writer->active, container);
    list_append(writer->vm, writer->active, key);
}

static void leave(Writer *writer) {
    list_pop_last(writer->active);
    list_pop_last(writer->active);
}

static void set_key(Writer *writer, Value key) { list_put(writer->active, list_count(writer->active) - 1, key); }

// --- Strings ---

static void add_unit(Writer *writer, uint32_t unit) {
    static const char digits[] = "0123456789abcdef";
    char text[6] = {'\\', 'u', digits[unit >> 12 & 15], digits[unit >> 8 & 15], digits[unit >> 4 & 15], digits[unit & 15]};
    add(writer, text, sizeof text);
}

static void add_escape(Writer *writer, uint32_t character) {
    static const char special[] = "\"\\\b\f\n\r\t", letters[] = "\"\\bfnrt";
    const char *known = character && character < 0x80 ? strchr(special, (int)character) : NULL;
    if (known) {
        char text[2] = {'\\', letters[known - special]};
        add(writer, text, sizeof text);
    } else if (character >= 0x10000) {
        add_unit(writer, 0xD800 + ((character - 0x10000) >> 10));
        add_unit(writer, 0xDC00 + ((character - 0x10000) & 0x3FF));
    } else {
        add_unit(writer, character);
    }
}

static void write_string(Writer *writer, Value string) {
    const Str *str = str_unchecked(string);
    const char *at = str->text, *end = at + str->length, *plain = at;
    unsigned char highest = is_true(writer->options->ensure_ascii) ? 0x7E : 0xFF;
    add(writer, "\"", 1);
    while (at < end) {
        unsigned char c = (unsigned char)*at;
        if (c >= 0x20 && c != '"' && c != '\\' && c <= highest) {
            at++;
            continue;
        }
        add(writer, plain, (size_t)(at - plain));
        uint32_t character;
        at += utf8_decode(at, &character);
        plain = at;
        add_escape(writer, character);
    }
    add(writer, plain, (size_t)(at - plain));
    add(writer, "\"", 1);
}

// --- Numbers ---

static void write_float(Writer *writer, Value value) {
    double number = float_unchecked(value);
    if (!isfinite(number)) {
        if (!is_true(writer->options->allow_nan)) {
            raise_value_error(writer->vm, "Out of range float values are not JSON compliant: %S",
                              float_repr_value(writer->vm, number));
        }
        add_c(writer, isnan(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
        return;
    }
    char text[FLOAT_REPR_SIZE];
    add(writer, text, float_repr(text, number));
}

static void write_int(Writer *writer, Value value) {
    if (!is_small_int(value)) {
        add_value(writer, int_repr(writer->vm, value));
        return;
    }
    intptr_t number = small_int(value);
    uintptr_t magnitude = number < 0 ? -(uintptr_t)number : (uintptr_t)number;
    char text[24], *at = text + sizeof text;
    do *--at = (char)('0' + magnitude % 10);
    while (magnitude /= 10);
    if (number < 0) *--at = '-';
    add(writer, at, (size_t)(text + sizeof text - at));
}

static bool write_scalar(Writer *writer, Value value) {
    if (is_str(value)) write_string(writer, value);
    else if (is_none(value)) add_c(writer, "null");
    else if (is_bool(value)) add_c(writer, is_true(value) ? "true" : "false");
    else if (is_int(value)) write_int(writer, value);
    else if (is_float(value)) write_float(writer, value);
    else return false;
    return true;
}

// --- Lists and dicts ---

static void new_line(Writer *writer) {
    if (is_none(writer->options->indent)) return;
    add(writer, "\n", 1);
    for (size_t i = 0; i < writer->depth; i++) add_value(writer, writer->options->indent);
}

// What stands before an item.
static void start_item(Writer *writer, bool is_first) {
    if (!is_first) add_value(writer, writer->options->item_separator);
    new_line(writer);
}

static void write_sequence(Writer *writer, Value sequence) {
    if (sequence_count(sequence) == 0) {
        add(writer, "[]", 2);
        return;
    }
    enter(writer, sequence, KEY_NONE);
    add(writer, "[", 1);
    writer->depth++;
    for (size_t i = 0; i < sequence_count(sequence); i++) {
        start_item(writer, i == 0);
        set_key(writer, value_from_small_int((intptr_t)i));
        write_value(writer, sequence_item(sequence, i));
    }
    writer->depth--;
    new_line(writer);
    add(writer, "]", 1);
    leave(writer);
}

// False: a key that is to be skipped.
static bool check_key(Writer *writer, Value key) {
    if (is_str(key) || is_none(key) || is_int(key) || is_float(key)) return true;
    if (is_true(writer->options->skip_keys)) return false;
    raise_type_error(writer->vm, "keys must be str, int, float, bool or None, not %S",
                     type_name_value(writer->vm, type_of(key)));
}

static void write_member(Writer *writer, Value key, Value value, bool is_first) {
    start_item(writer, is_first);
    if (is_str(key)) {
        write_string(writer, key);
    } else {
        add(writer, "\"", 1);
        write_scalar(writer, key);
        add(writer, "\"", 1);
    }
    add_value(writer, writer->options->key_separator);
    set_key(writer, key);
    write_value(writer, value);
    set_key(writer, KEY_NONE);
}

// The pairs of a dict whose class may have its own items(), or which are to be sorted.
static Value listed_items(Writer *writer, Value dict) {
    Vm *vm = writer->vm;
    Value items = list_new(vm, dict_count(dict));
    list_extend(vm, items, call_method(vm, dict, NAME_items, 0, NULL));
    if (is_true(writer->options->sort_keys)) list_sort(vm, items, ABSENT, ABSENT);
    return items;
}

static void write_listed(Writer *writer, Value items) {
    bool is_first = true;
    for (size_t i = 0; i < list_count(items); i++) {
        Value item = list_item(items, i);
        if (!is_tuple(item) || tuple_count(item) != 2) raise_value_error(writer->vm, "items must return 2-tuples");
        if (!check_key(writer, tuple_item(item, 0))) continue;
        write_member(writer, tuple_item(item, 0), tuple_item(item, 1), is_first);
        is_first = false;
    }
}

static void write_stored(Writer *writer, Value dict) {
    bool is_first = true;
    Value key, value;
    for (size_t at = 0; dict_next(dict, &at, &key, &value);) {
        if (!check_key(writer, key)) continue;
        write_member(writer, key, value, is_first);
        is_first = false;
    }
}

static void write_dict(Writer *writer, Value dict) {
    if (dict_count(dict) == 0) {
        add(writer, "{}", 2);
        return;
    }
    enter(writer, dict, KEY_NONE);
    add(writer, "{", 1);
    writer->depth++;
    bool is_plain = type_of(dict) == &dict_type && !is_true(writer->options->sort_keys);
    if (is_plain) write_stored(writer, dict);
    else write_listed(writer, listed_items(writer, dict));
    writer->depth--;
    new_line(writer);
    add(writer, "}", 1);
    leave(writer);
}

// --- Everything ---

static void write_other(Writer *writer, Value value) {
    Vm *vm = writer->vm;
    if (is_absent(writer->default_function)) {
        raise_type_error(vm, "Object of type %S is not JSON serializable", type_name_value(vm, type_of(value)));
    }
    enter(writer, value, KEY_NONE);
    Value replacement = call1(vm, writer->default_function, value);
    set_key(writer, KEY_DEFAULT);
    write_value(writer, replacement);
    leave(writer);
}

static void write_value(Writer *writer, Value value) {
    if (write_scalar(writer, value)) return;
    if (is_list_or_tuple(value)) write_sequence(writer, value);
    else if (is_dict(value)) write_dict(writer, value);
    else write_other(writer, value);
}

static void write_all(Vm *vm, void *context) {
    (void)vm;
    Writer *writer = context;
    write_value(writer, writer->value);
}

// The notes say where the value was that could not be written, from the inside out.
static _Noreturn void raise_with_notes(Writer *writer, Value exception) {
    Vm *vm = writer->vm;
    for (size_t i = list_count(writer->active); i > 0; i -= 2) {
        Value container = list_item(writer->active, i - 2), key = list_item(writer->active, i - 1);
        if (same(key, KEY_NONE)) continue;
        Value note = same(key, KEY_DEFAULT) ? str_format_c(vm, "when serializing %T object", container)
                                            : str_format_c(vm, "when serializing %T item %R", container, key);
        call_method(vm, exception, NAME_add_note, 1, &note);
    }
    raise_again(vm, exception);
}

Value json_encode(Vm *vm, Value self, Value value) {
    const JsonEncoder *options = native_from(vm, self, &json_encoder_type);
    Writer writer = {.vm = vm, .options = options, .self = self, .value = value};
    writer.default_function = options->default_function;
    bool is_derived = type_of(self) != &json_encoder_type;
    if (is_absent(writer.default_function) && is_derived) {
        writer.default_function = get_attribute(vm, self, name_value(NAME_default));
    }
    writer.active = list_new(vm, 0);
    writer.out = text_builder_start(vm);
    Value exception;
    if (!try_call(vm, write_all, &writer, &exception)) raise_with_notes(&writer, exception);
    return text_builder_finish(vm, &writer.out);
}
