// The module unicodedata, as far as unicode.dat tells (docs/unicode.md).
// SPDX-License-Identifier: MIT
#include "objects/bytes.h"
#include "objects/dict.h"
#include "objects/module.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str_codec.h"
#include "objects/text_builder.h"
#include "objects/unicode_data.h"
#include "support/utf8.h"

enum { LOOKUP_MOST = 256 };

// `number` is " 1" where the function has further arguments.
static uint32_t character_from(Vm *vm, Value value, const char *function, const char *number) {
    uint32_t code_point;
    if (!is_str(value)) raise_type_error(vm, "%s() argument%s must be a unicode character, not %T", function, number, value);
    const Str *text = str_unchecked(value);
    size_t count = str_character_count(text);
    if (count != 1) {
        raise_type_error(vm, "%s(): argument%s must be a unicode character, not a string of length %zu", function, number, count);
    }
    utf8_decode(text->text, &code_point);
    return code_point;
}

// unicodedata.name(chr[, default])
static Value unicodedata_name(Vm *vm, const Value *args) {
    char name[UNICODE_NAME_MOST];
    size_t length = unicode_name(character_from(vm, args[0], "name", " 1"), name);
    if (!length && is_absent(args[1])) raise_value_error(vm, "no such name");
    return length ? str_new(vm, name, length) : args[1];
}

// A str, also from bytes.
static Value name_from(Vm *vm, Value name) {
    Buffer buffer;
    if (is_str(name)) return name;
    buffer_from(vm, name, &buffer);
    return str_decode_utf8(vm, buffer.bytes, buffer.length);
}

// unicodedata.lookup(name, /)
static Value unicodedata_lookup(Vm *vm, const Value *args) {
    char sequence[UNICODE_DECOMPOSITION_MOST];
    Value text = name_from(vm, args[0]);
    const Str *name = str_unchecked(text);
    if (name->length > LOOKUP_MOST) raise_error(vm, &key_error_type, "name too long");
    uint32_t found = unicode_lookup(name->text, name->length);
    if (found < CODE_POINT_LIMIT) return str_from_character(vm, found);
    size_t length = unicode_sequence(found, sequence);
    if (!length) raise_error(vm, &key_error_type, "undefined character name '%S'", text);
    return str_new(vm, sequence, length);
}

// unicodedata.category(chr, /)
static Value unicodedata_category(Vm *vm, const Value *args) {
    char category[2];
    unicode_category(character_from(vm, args[0], "category", ""), category);
    return str_new(vm, category, sizeof category);
}

// unicodedata.combining(chr, /)
static Value unicodedata_combining(Vm *vm, const Value *args) {
    return value_from_small_int((intptr_t)unicode_combining(character_from(vm, args[0], "combining", "")));
}

// unicodedata.decomposition(chr, /)
static Value unicodedata_decomposition(Vm *vm, const Value *args) {
    char text[UNICODE_NAME_MOST];
    return str_new(vm, text, unicode_decomposition(character_from(vm, args[0], "decomposition", ""), text));
}

// --- Normal forms ---

static unsigned form_from(Vm *vm, Value form) {
    static const char *const names[] = {"NFD", "NFC", "NFKD", "NFKC"};
    for (unsigned i = 0; i < 4; i++) {
        if (str_equals_c(form, names[i])) return i;
    }
    raise_value_error(vm, "invalid normalization form");
}

// args: form, text. ASCII is normal in all forms.
static Value normal_form(Vm *vm, const Value *args, const char *function) {
    for (int i = 0; i < 2; i++) {
        if (!is_str(args[i])) raise_type_error(vm, "%s() argument %d must be str, not %T", function, i + 1, args[i]);
    }
    TextBuilder result = {0};
    const Str *text = str_unchecked(args[1]);
    Value plain = str_substring(vm, args[1], 0, text->length);
    if (text->length == 0) return plain;
    unsigned form = form_from(vm, args[0]);
    if (str_is_ascii(text)) return plain;
    size_t room = unicode_normalize(text->text, text->length, form, NULL) * sizeof(uint32_t);
    uint32_t *start = (uint32_t *)(void *)text_builder_reserve(vm, &result, room);
    result.length = unicode_normalize(text->text, text->length, form, start);
    Value normal = text_builder_finish(vm, &result);
    return str_equal(str_unchecked(normal), text) ? plain : normal;
}

// unicodedata.normalize(form, unistr, /)
static Value unicodedata_normalize(Vm *vm, const Value *args) { return normal_form(vm, args, "normalize"); }

// unicodedata.is_normalized(form, unistr, /)
static Value unicodedata_is_normalized(Vm *vm, const Value *args) {
    Value normal = normal_form(vm, args, "is_normalized");
    return value_from_bool(str_equal(str_unchecked(normal), str_unchecked(args[1])));
}

// --- The module ---

static const Method unicodedata_functions[] = {
    {NAME_name, 1, 1, unicodedata_name},
    {NAME_lookup, 1, 0, unicodedata_lookup},
    {NAME_category, 1, 0, unicodedata_category},
    {NAME_combining, 1, 0, unicodedata_combining},
    {NAME_decomposition, 1, 0, unicodedata_decomposition},
    {NAME_normalize, 2, 0, unicodedata_normalize},
    {NAME_is_normalized, 2, 0, unicodedata_is_normalized},
};

static void unicodedata_start(Vm *vm, Value dict) {
    if (!unicode_data_exists()) raise_error(vm, &import_error_type, "unicodedata needs the file unicode.dat");
    dict_set(vm, dict, name_value(NAME_unidata_version), str_from_c(vm, "16.0.0"));
}

const NativeModule unicodedata_module = {
    .name = NAME_unicodedata, .functions = TABLE(unicodedata_functions), .start = unicodedata_start,
};
