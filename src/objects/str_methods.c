// str: tests of characters, padding, translation, and the table of methods. What a character
// is (letter, digit, space ...) is told by the properties in support/unicode.h.
// SPDX-License-Identifier: MIT
#include "objects/str_methods.h"

#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/sequence.h"
#include "objects/str_codec.h"
#include "objects/text_builder.h"
#include "objects/tuple.h"
#include "support/unicode.h"
#include "support/utf8.h"

// --- is...() ---

// False for an empty str.
static bool all_have(Vm *vm, Value self, unsigned properties) {
    const Str *text = str_from(vm, self);
    for (size_t at = 0; at < text->length;) {
        uint32_t code_point;
        at += utf8_decode(text->text + at, &code_point);
        if (!unicode_is(code_point, properties)) return false;
    }
    return text->length > 0;
}

// str.isalpha()
// Returns True if all characters are letters, and there are any.
static Value str_isalpha(Vm *vm, const Value *args) { return value_from_bool(all_have(vm, args[0], UNICODE_ALPHA)); }
// str.isdecimal()
// Returns True if all characters are decimal digits, and there are any.
static Value str_isdecimal(Vm *vm, const Value *args) { return value_from_bool(all_have(vm, args[0], UNICODE_DECIMAL)); }
// str.isdigit()
// Returns True if all characters are digits, superscripts included, and there are any.
static Value str_isdigit(Vm *vm, const Value *args) { return value_from_bool(all_have(vm, args[0], UNICODE_DIGIT)); }
// str.isnumeric()
// Returns True if all characters are numeric, fractions included, and there are any.
static Value str_isnumeric(Vm *vm, const Value *args) { return value_from_bool(all_have(vm, args[0], UNICODE_NUMERIC)); }
// str.isalnum()
// Returns True if all characters are letters or numeric, and there are any.
static Value str_isalnum(Vm *vm, const Value *args) { return value_from_bool(all_have(vm, args[0], UNICODE_ALPHANUMERIC)); }
// str.isspace()
// Returns True if all characters are white space, and there are any.
static Value str_isspace(Vm *vm, const Value *args) { return value_from_bool(all_have(vm, args[0], UNICODE_SPACE)); }

// str.isprintable()
// Returns True if repr() would escape none of the characters.
static Value str_isprintable(Vm *vm, const Value *args) {
    bool is_empty = str_from(vm, args[0])->length == 0;
    return value_from_bool(is_empty || all_have(vm, args[0], UNICODE_PRINTABLE));
}

// str.isascii()
// Returns True if all characters are below 128.
static Value str_isascii(Vm *vm, const Value *args) {
    const Str *text = str_from(vm, args[0]);
    return value_from_bool(utf8_is_ascii(text->text, text->length));
}

static Value has_only_case(Vm *vm, const Value *args, unsigned wanted, unsigned unwanted) {
    const Str *text = str_from(vm, args[0]);
    bool found = false;
    for (size_t at = 0; at < text->length;) {
        uint32_t code_point;
        at += utf8_decode(text->text + at, &code_point);
        if (unicode_is(code_point, unwanted)) return FALSE_VALUE;
        found = found || unicode_is(code_point, wanted);
    }
    return value_from_bool(found);
}

// str.islower()
// Returns True if there are letters and all of them are in lower case.
static Value str_islower(Vm *vm, const Value *args) {
    return has_only_case(vm, args, UNICODE_LOWER, UNICODE_UPPER | UNICODE_TITLE);
}
// str.isupper()
// Returns True if there are letters and all of them are in upper case.
static Value str_isupper(Vm *vm, const Value *args) {
    return has_only_case(vm, args, UNICODE_UPPER, UNICODE_LOWER | UNICODE_TITLE);
}

// str.istitle()
// Returns True if each word, and only words, begins with an upper case letter.
static Value str_istitle(Vm *vm, const Value *args) {
    const Str *text = str_from(vm, args[0]);
    bool in_word = false, found = false;
    for (size_t at = 0; at < text->length;) {
        uint32_t code_point;
        at += utf8_decode(text->text + at, &code_point);
        bool is_start = unicode_is(code_point, UNICODE_UPPER | UNICODE_TITLE), is_lower = unicode_is_lower(code_point);
        if (is_start ? in_word : is_lower && !in_word) return FALSE_VALUE;
        in_word = is_start || is_lower;
        found = found || in_word;
    }
    return value_from_bool(found);
}

// str.isidentifier()
// Returns True if the string is a valid identifier (keywords included).
static Value str_isidentifier(Vm *vm, const Value *args) {
    const Str *text = str_from(vm, args[0]);
    for (size_t at = 0; at < text->length;) {
        uint32_t code_point;
        bool is_first = at == 0;
        at += utf8_decode(text->text + at, &code_point);
        if (!unicode_is(code_point, is_first ? UNICODE_IDENTIFIER_START : UNICODE_IDENTIFIER_CONTINUE)) return FALSE_VALUE;
    }
    return value_from_bool(text->length > 0);
}

// --- Padding ---

// The optional second argument of ljust() and its like.
static uint32_t fill_character(Vm *vm, Value value) {
    if (is_absent(value)) return ' ';
    if (!is_str(value)) {
        raise_type_error(vm, "The fill character must be a unicode character, not %T", value);
    }
    if (str_character_count(str_unchecked(value)) != 1) {
        raise_type_error(vm, "The fill character must be exactly one character long");
    }
    uint32_t code_point;
    utf8_decode(str_text(value), &code_point);
    return code_point;
}

// Nothing to add: the str itself, or a plain copy of a derived one.
static Value padded(Vm *vm, Value self, size_t left, size_t right, uint32_t fill) {
    if (left + right == 0) return str_substring(vm, self, 0, str_unchecked(self)->length);
    TextBuilder builder = text_builder_start(vm);
    text_builder_add_repeated(vm, &builder, fill, left);
    text_builder_add_value(vm, &builder, self);
    text_builder_add_repeated(vm, &builder, fill, right);
    return text_builder_finish(vm, &builder);
}

// How many characters the width asks for beyond those that are there.
static size_t missing(Vm *vm, const Value *args) {
    intptr_t width = size_argument(vm, args[1]), count = (intptr_t)str_character_count(str_from(vm, args[0]));
    return width > count ? (size_t)(width - count) : 0;
}

// str.ljust(width, fillchar=' ', /)
// Returns the string at the left of `width` characters.
static Value str_ljust(Vm *vm, const Value *args) {
    size_t count = missing(vm, args);
    return padded(vm, args[0], 0, count, fill_character(vm, args[2]));
}

// str.rjust(width, fillchar=' ', /)
// Returns the string at the right of `width` characters.
static Value str_rjust(Vm *vm, const Value *args) {
    size_t count = missing(vm, args);
    return padded(vm, args[0], count, 0, fill_character(vm, args[2]));
}

// str.center(width, fillchar=' ', /)
// Returns the string in the middle of `width` characters.
static Value str_center(Vm *vm, const Value *args) {
    size_t count = missing(vm, args);
    size_t left = count / 2 + (count & (size_t)size_argument(vm, args[1]) & 1);
    return padded(vm, args[0], left, count - left, fill_character(vm, args[2]));
}

// str.zfill(width, /)
// Pads a number with zeros on the left, behind its sign.
static Value str_zfill(Vm *vm, const Value *args) {
    const Str *text = str_from(vm, args[0]);
    size_t count = missing(vm, args), sign = text->length && (text->text[0] == '+' || text->text[0] == '-');
    TextBuilder builder = text_builder_start(vm);
    text_builder_add(vm, &builder, text->text, sign);
    text_builder_add_repeated(vm, &builder, '0', count);
    text_builder_add(vm, &builder, text->text + sign, text->length - sign);
    return text_builder_finish(vm, &builder);
}

// str.expandtabs(tabsize=8)
// Returns a copy with tabs replaced by spaces up to the next multiple of tabsize.
static Value str_expandtabs(Vm *vm, const Value *args) {
    const Str *text = str_from(vm, args[0]);
    intptr_t size = is_absent(args[1]) ? 8 : size_argument(vm, args[1]), column = 0;
    TextBuilder builder = text_builder_start(vm);
    for (size_t at = 0; at < text->length;) {
        size_t bytes = utf8_size_from_lead(text->text[at]);
        if (text->text[at] == '\t') {
            intptr_t spaces = size > 0 ? size - column % size : 0;
            text_builder_add_repeated(vm, &builder, ' ', (size_t)spaces);
            column += spaces;
        } else {
            text_builder_add(vm, &builder, text->text + at, bytes);
            column = text->text[at] == '\n' || text->text[at] == '\r' ? 0 : column + 1;
        }
        at += bytes;
    }
    return text_builder_finish(vm, &builder);
}

// --- translate ---

// `found`: ABSENT, None, a str or a code point.
static void add_translated(Vm *vm, TextBuilder *builder, Value found, const char *character, size_t size) {
    if (is_absent(found)) {
        text_builder_add(vm, builder, character, size);
    } else if (is_str(found)) {
        text_builder_add_value(vm, builder, found);
    } else if (is_int(found)) {
        intptr_t code_point;
        if (!int_try_intptr(found, &code_point) || code_point < 0 || code_point >= CODE_POINT_LIMIT) {
            raise_value_error(vm, "character mapping must be in range(0x110000)");
        }
        text_builder_add_character(vm, builder, (uint32_t)code_point);
    } else if (!is_none(found)) {
        raise_type_error(vm, "character mapping must return integer, None or str");
    }
}

// str.translate(table, /)
// Returns a copy with each character mapped through the table: to a string, a code point or
// None.
static Value str_translate(Vm *vm, const Value *args) {
    const Str *text = str_from(vm, args[0]);
    if (text->length && !is_dict(args[1]) && !has_special(vm, args[1], NAME___getitem__)) {
        raise_type_error(vm, "'%T' object is not subscriptable", args[1]);
    }
    Value getter = is_dict(args[1]) ? ABSENT : get_special(vm, args[1], NAME___getitem__);
    TextBuilder builder = text_builder_start(vm);
    for (size_t at = 0; at < text->length;) {
        uint32_t code_point;
        size_t size = utf8_decode(text->text + at, &code_point);
        Value key = value_from_small_int((intptr_t)code_point);
        Value found = is_dict(args[1]) ? dict_get(vm, args[1], key)
                                       : call_expecting(vm, getter, 1, &key, &lookup_error_type, NULL);
        add_translated(vm, &builder, found, text->text + at, size);
        at += size;
    }
    return text_builder_finish(vm, &builder);
}

// As an int; *at moves behind it.
static Value code_point_at(const Str *text, size_t *at) {
    uint32_t code_point;
    *at += utf8_decode(text->text + *at, &code_point);
    return value_from_small_int((intptr_t)code_point);
}

// A copy with characters as keys replaced by their code points.
static Value table_from_dict(Vm *vm, Value source) {
    if (!is_dict(source)) raise_type_error(vm, "if you give only one argument to maketrans it must be a dict");
    Value table = dict_new(vm, dict_count(source)), key, value;
    for (size_t at = 0; dict_next(source, &at, &key, &value);) {
        if (is_str(key)) {
            if (str_character_count(str_unchecked(key)) != 1) {
                raise_value_error(vm, "string keys in translate table must be of length 1");
            }
            size_t zero = 0;
            key = code_point_at(str_unchecked(key), &zero);
        } else if (!is_int(key)) {
            raise_type_error(vm, "keys in translate table must be strings or integers");
        }
        dict_set(vm, table, key, value);
    }
    return table;
}

// str.maketrans(x, y, z, /)
// Returns a table for translate(), from a dict or from characters, their replacements and
// those to drop.
static Value str_maketrans(Vm *vm, const Value *args) {
    if (is_absent(args[1])) return table_from_dict(vm, args[0]);
    const Str *to = str_argument(vm, args[1], "maketrans() argument 2");
    const Str *dropped = is_absent(args[2]) ? NULL : str_argument(vm, args[2], "maketrans() argument 3");
    if (!is_str(args[0])) raise_type_error(vm, "first maketrans argument must be a string if there is a second argument");
    const Str *from = str_unchecked(args[0]);
    if (str_character_count(from) != str_character_count(to)) {
        raise_value_error(vm, "the first two maketrans arguments must have equal length");
    }
    Value table = dict_new(vm, 0);
    for (size_t at = 0, to_at = 0; at < from->length;) {
        Value key = code_point_at(from, &at);
        dict_set(vm, table, key, code_point_at(to, &to_at));
    }
    for (size_t at = 0; dropped && at < dropped->length;) dict_set(vm, table, code_point_at(dropped, &at), NONE);
    return table;
}

// str.encode(encoding='utf-8', errors='strict')
// Returns the string as bytes in an encoding.
static Value str_encode(Vm *vm, const Value *args) {
    str_from(vm, args[0]);
    check_codec_arguments(vm, args, "encode");
    return encode_value(vm, args[0], is_absent(args[1]) ? str_from_c(vm, "utf-8") : args[1], args[2]);
}

// str.__getnewargs__()
// Returns what __new__() needs to make an equal string.
static Value str_getnewargs(Vm *vm, const Value *args) {
    Value plain = str_new(vm, str_from(vm, args[0])->text, str_unchecked(args[0])->length);
    return tuple_from_array(vm, 1, &plain);
}

const Method str_methods[STR_METHOD_COUNT] = {
    {NAME_capitalize, 0, 0, str_capitalize},
    {NAME_casefold, 0, 0, str_casefold},
    {NAME_center, 1, 1, str_center},
    {NAME_count, 1, 2, str_count},
    {NAME_encode, 0, 2, str_encode, "encoding, errors"},
    {NAME_endswith, 1, 2, str_endswith},
    {NAME_expandtabs, 0, 1, str_expandtabs, "tabsize"},
    {NAME_find, 1, 2, str_find},
    {NAME_format, 0, 0, str_format, "*args, **kwargs"},
    {NAME_format_map, 1, 0, str_format_map},
    {NAME_index, 1, 2, str_index},
    {NAME_isalnum, 0, 0, str_isalnum},
    {NAME_isalpha, 0, 0, str_isalpha},
    {NAME_isascii, 0, 0, str_isascii},
    {NAME_isdecimal, 0, 0, str_isdecimal},
    {NAME_isdigit, 0, 0, str_isdigit},
    {NAME_isidentifier, 0, 0, str_isidentifier},
    {NAME_islower, 0, 0, str_islower},
    {NAME_isnumeric, 0, 0, str_isnumeric},
    {NAME_isprintable, 0, 0, str_isprintable},
    {NAME_isspace, 0, 0, str_isspace},
    {NAME_istitle, 0, 0, str_istitle},
    {NAME_isupper, 0, 0, str_isupper},
    {NAME_join, 1, 0, str_join},
    {NAME_ljust, 1, 1, str_ljust},
    {NAME_lower, 0, 0, str_lower},
    {NAME_lstrip, 0, 1, str_lstrip},
    {NAME_partition, 1, 0, str_partition},
    {NAME_removeprefix, 1, 0, str_removeprefix},
    {NAME_removesuffix, 1, 0, str_removesuffix},
    {NAME_replace, 2, 1, str_replace, "old, new, /, count"},
    {NAME_rfind, 1, 2, str_rfind},
    {NAME_rindex, 1, 2, str_rindex},
    {NAME_rjust, 1, 1, str_rjust},
    {NAME_rpartition, 1, 0, str_rpartition},
    {NAME_rsplit, 0, 2, str_rsplit, "sep, maxsplit"},
    {NAME_rstrip, 0, 1, str_rstrip},
    {NAME_split, 0, 2, str_split, "sep, maxsplit"},
    {NAME_splitlines, 0, 1, str_splitlines, "keepends"},
    {NAME_startswith, 1, 2, str_startswith},
    {NAME_strip, 0, 1, str_strip},
    {NAME_swapcase, 0, 0, str_swapcase},
    {NAME_title, 0, 0, str_title},
    {NAME_translate, 1, 0, str_translate},
    {NAME_upper, 0, 0, str_upper},
    {NAME_zfill, 1, 0, str_zfill},
    {NAME___getnewargs__, 0, 0, str_getnewargs},
};

const Method str_static_methods[1] = {
    {NAME_maketrans, 1, 2, str_maketrans},
};
