// str: case, by the tables and special cases of Unicode. A character may become up to three
// ("ß".upper()), and the only rule that looks at neighbours is that of the Greek sigma at the
// end of a word. ASCII text, nearly all there is, takes a loop of its own.
// SPDX-License-Identifier: MIT
#include "objects/str_methods.h"
#include "objects/text_builder.h"
#include "support/unicode.h"
#include "support/utf8.h"

enum { FINAL_SIGMA = 0x3C2, CAPITAL_SIGMA = 0x3A3 };

// All characters that this one becomes.
static void add_case(Vm *vm, TextBuilder *builder, uint32_t code_point, UnicodeCase wanted) {
    uint32_t result[CASE_MOST_CHARACTERS];
    size_t count = unicode_to_case(code_point, wanted, result);
    for (size_t i = 0; i < count; i++) text_builder_add_character(vm, builder, result[i]);
}

// A capital sigma is final when a cased letter stands before it and none after it, case-ignorable ones left aside.
static bool is_final_sigma(const Str *text, size_t at) {
    uint32_t code_point = 0;
    size_t before = at;
    bool cased_before = false;
    while (before > 0) {
        before = (size_t)(utf8_previous(text->text + before) - text->text);
        utf8_decode(text->text + before, &code_point);
        if (unicode_is_case_ignorable(code_point)) continue;
        cased_before = unicode_is_cased(code_point);
        break;
    }
    if (!cased_before) return false;
    for (size_t after = at + 2; after < text->length;) {
        after += utf8_decode(text->text + after, &code_point);
        if (!unicode_is_case_ignorable(code_point)) return !unicode_is_cased(code_point);
    }
    return true;
}

// `at`: where the character stands in the text.
static void add_lower(Vm *vm, TextBuilder *builder, const Str *text, size_t at, uint32_t code_point) {
    if (code_point == CAPITAL_SIGMA && is_final_sigma(text, at)) text_builder_add_character(vm, builder, FINAL_SIGMA);
    else add_case(vm, builder, code_point, CASE_LOWER);
}

// Letters differ by one bit in their two cases.
static Value ascii_case(Vm *vm, const Str *text, bool upper) {
    Str *result = str_new_blank(vm, text->length);
    char first = upper ? 'a' : 'A';
    for (size_t i = 0; i < text->length; i++) {
        char c = text->text[i];
        result->text[i] = (unsigned char)(c - first) < 26 ? (char)(c ^ 0x20) : c;
    }
    return str_finish(vm, result);
}

// One case for all characters.
static Value each(Vm *vm, const Str *text, UnicodeCase wanted) {
    TextBuilder builder = text_builder_start(vm);
    for (size_t at = 0; at < text->length;) {
        uint32_t code_point;
        size_t size = utf8_decode(text->text + at, &code_point);
        if (wanted == CASE_LOWER) add_lower(vm, &builder, text, at, code_point);
        else add_case(vm, &builder, code_point, wanted);
        at += size;
    }
    return text_builder_finish(vm, &builder);
}

// str.upper()
// Returns a copy in upper case.
Value str_upper(Vm *vm, const Value *args) {
    const Str *text = str_from(vm, args[0]);
    return str_is_ascii(text) ? ascii_case(vm, text, true) : each(vm, text, CASE_UPPER);
}

// str.lower()
// Returns a copy in lower case.
Value str_lower(Vm *vm, const Value *args) {
    const Str *text = str_from(vm, args[0]);
    return str_is_ascii(text) ? ascii_case(vm, text, false) : each(vm, text, CASE_LOWER);
}

// str.casefold()
// Returns a copy for comparing without regard to case.
Value str_casefold(Vm *vm, const Value *args) {
    const Str *text = str_from(vm, args[0]);
    return str_is_ascii(text) ? ascii_case(vm, text, false) : each(vm, text, CASE_FOLD);
}

// str.title()
// Returns a copy in which words begin with an upper case letter.
Value str_title(Vm *vm, const Value *args) {
    const Str *text = str_from(vm, args[0]);
    TextBuilder builder = text_builder_start(vm);
    bool in_word = false;
    for (size_t at = 0; at < text->length;) {
        uint32_t code_point;
        size_t size = utf8_decode(text->text + at, &code_point);
        if (in_word) add_lower(vm, &builder, text, at, code_point);
        else add_case(vm, &builder, code_point, CASE_TITLE);
        in_word = unicode_is_cased(code_point);
        at += size;
    }
    return text_builder_finish(vm, &builder);
}

// str.capitalize()
// Returns a copy with the first character in upper case and the rest in lower case.
Value str_capitalize(Vm *vm, const Value *args) {
    const Str *text = str_from(vm, args[0]);
    TextBuilder builder = text_builder_start(vm);
    for (size_t at = 0; at < text->length;) {
        uint32_t code_point;
        size_t size = utf8_decode(text->text + at, &code_point);
        if (at == 0) add_case(vm, &builder, code_point, CASE_TITLE);
        else add_lower(vm, &builder, text, at, code_point);
        at += size;
    }
    return text_builder_finish(vm, &builder);
}

// str.swapcase()
// Returns a copy with upper case letters in lower case and the other way round.
Value str_swapcase(Vm *vm, const Value *args) {
    const Str *text = str_from(vm, args[0]);
    TextBuilder builder = text_builder_start(vm);
    for (size_t at = 0; at < text->length;) {
        uint32_t code_point;
        size_t size = utf8_decode(text->text + at, &code_point);
        if (unicode_is_upper(code_point)) add_lower(vm, &builder, text, at, code_point);
        else if (unicode_is_lower(code_point)) add_case(vm, &builder, code_point, CASE_UPPER);
        else text_builder_add_character(vm, &builder, code_point);
        at += size;
    }
    return text_builder_finish(vm, &builder);
}
