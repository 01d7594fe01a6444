// str.format(), str.format_map() and the format of str itself (PEP 3101).
//
// The text is walked once; a replacement field is read, its object found and formatted, and
// its specification is itself formatted first, one level deep. f-strings do not come here: the
// compiler has taken them apart.
// SPDX-License-Identifier: MIT
#include "objects/attribute.h"
#include "objects/dict.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str_methods.h"
#include "objects/text_builder.h"
#include "objects/tuple.h"
#include "support/utf8.h"

// --- format(str, specification) ---

typedef struct StrSpecification {
    uint32_t fill;
    char align;              // '<', '>', '^', '=' or 0
    size_t width, precision;
    bool has_precision, has_fill;
} StrSpecification;

static bool is_align(char c) { return c == '<' || c == '>' || c == '^' || c == '='; }

// Zero if there are no digits. Raises ValueError for too many.
static const char *read_number(Vm *vm, const char *at, size_t *number) {
    *number = 0;
    for (; *at >= '0' && *at <= '9'; at++) {
        *number = *number * 10 + (size_t)(*at - '0');
        if (*number > INT32_MAX) raise_value_error(vm, "Too many decimal digits in format string");
    }
    return at;
}

// Fill and alignment, if they are there.
static const char *read_fill(const char *at, StrSpecification *result) {
    if (!*at) return at;
    uint32_t code_point;
    size_t size = utf8_decode(at, &code_point);
    if (is_align(at[size])) {
        result->fill = code_point;
        result->align = at[size];
        result->has_fill = true;
        return at + size + 1;
    }
    if (is_align(*at)) result->align = *at++;
    return at;
}

// Raises ValueError for what makes sense for numbers only.
static StrSpecification parse_specification(Vm *vm, Value specification) {
    StrSpecification result = {.fill = ' '};
    const char *at = read_fill(str_text(specification), &result);
    if (*at == '+' || *at == ' ' || *at == '-') {
        raise_value_error(vm, *at == ' ' ? "Space not allowed in string format specifier"
                                         : "Sign not allowed in string format specifier");
    }
    if (*at == 'z') raise_value_error(vm, "Negative zero coercion (z) not allowed in string format specifier");
    if (*at == '#') raise_value_error(vm, "Alternate form (#) not allowed in string format specifier");
    if (*at == '0' && !result.has_fill) {
        result.fill = '0';
        if (!result.align) result.align = '<';
        at++;
    }
    at = read_number(vm, at, &result.width);
    if (*at == ',' || *at == '_') {
        if (at[1] == ',' || at[1] == '_') raise_value_error(vm, "Cannot specify both ',' and '_'.");
        raise_value_error(vm, "Cannot specify '%c' with 's'.", *at);
    }
    if (*at == '.') {
        const char *digits = at + 1;
        at = read_number(vm, digits, &result.precision);
        if (at == digits) raise_value_error(vm, "Format specifier missing precision");
        result.has_precision = true;
    }
    if (*at && at[utf8_size_from_lead(*at)]) {
        raise_value_error(vm, "Invalid format specifier %R for object of type 'str'", specification);
    }
    if (*at && *at != 's') {
        uint32_t code_point;
        utf8_decode(at, &code_point);
        raise_value_error(vm, "Unknown format code '%c' for object of type 'str'", (int)code_point);
    }
    if (result.align == '=') raise_value_error(vm, "'=' alignment not allowed in string format specifier");
    return result;
}

// The `format` slot of str: the precision cuts, the width pads.
Value str_format_slot(Vm *vm, Value self, Value specification) {
    const Str *text = str_unchecked(self);
    if (str_unchecked(specification)->length == 0) return value_str(vm, self);
    StrSpecification wanted = parse_specification(vm, specification);
    size_t count = str_character_count(text), bytes = text->length;
    if (wanted.has_precision && wanted.precision < count) {
        count = wanted.precision;
        bytes = str_byte_offset(text, count);
    }
    size_t padding = wanted.width > count ? wanted.width - count : 0;
    size_t left = wanted.align == '>' ? padding : wanted.align == '^' ? padding / 2 : 0;
    TextBuilder builder = text_builder_start(vm);
    text_builder_add_repeated(vm, &builder, wanted.fill, left);
    text_builder_add(vm, &builder, text->text, bytes);
    text_builder_add_repeated(vm, &builder, wanted.fill, padding - left);
    return text_builder_finish(vm, &builder);
}

// --- Replacement fields ---

typedef struct Formatter {
    Value args;              // tuple, or ABSENT for format_map
    Value keywords;          // mapping
    intptr_t next_index;     // automatic numbering; -1: manual was used
    bool used_automatic;
} Formatter;

// Fields in a specification may have no fields in theirs.
enum { FORMAT_DEPTH_MAX = 2 };

static void format_text(Vm *vm, Formatter *formatter, TextBuilder *builder, const char *at, const char *end, int depth);

// args[index]. Raises IndexError, and ValueError for format_map().
static Value positional(Vm *vm, Formatter *formatter, intptr_t index) {
    if (is_absent(formatter->args)) raise_value_error(vm, "Format string contains positional fields");
    if ((size_t)index >= tuple_count(formatter->args)) {
        raise_index_error(vm, "Replacement index %zd out of range for positional args tuple", index);
    }
    return tuple_item(formatter->args, (size_t)index);
}

static bool is_number(const char *at, size_t length) {
    for (size_t i = 0; i < length; i++) {
        if (at[i] < '0' || at[i] > '9') return false;
    }
    return length > 0;
}

// They are all digits.
static intptr_t number_from(Vm *vm, const char *at, size_t length) {
    intptr_t number = 0;
    for (size_t i = 0; i < length; i++) {
        int digit = at[i] - '0';
        if (number > (SMALL_INT_MAX - digit) / 10) raise_value_error(vm, "Too many decimal digits in format string");
        number = number * 10 + digit;
    }
    return number;
}

// What stands before the first '.' or '[': nothing, a number or a name.
static Value first_part(Vm *vm, Formatter *formatter, const char *name, size_t length) {
    if (length == 0) {
        if (formatter->next_index < 0) {
            raise_value_error(vm, "cannot switch from manual field specification to automatic field numbering");
        }
        formatter->used_automatic = true;
        return positional(vm, formatter, formatter->next_index++);
    }
    if (is_number(name, length)) {
        if (formatter->used_automatic) {
            raise_value_error(vm, "cannot switch from automatic field numbering to manual field specification");
        }
        formatter->next_index = -1;
        return positional(vm, formatter, number_from(vm, name, length));
    }
    Value key = str_new(vm, name, length);
    if (is_absent(formatter->keywords)) raise_key_error(vm, key);
    return get_item(vm, formatter->keywords, key);
}

// ".name" and "[index]" parts.
static Value follow(Vm *vm, Value object, const char *at, const char *end) {
    while (at < end) {
        const char *start = at + 1;
        if (*at == '.') {
            at = start;
            while (at < end && *at != '.' && *at != '[') at++;
            if (at == start) raise_value_error(vm, "Empty attribute in format string");
            object = get_attribute(vm, object, str_intern(vm, start, (size_t)(at - start)));
        } else if (*at == '[') {
            at = memchr(start, ']', (size_t)(end - start));
            if (!at) raise_value_error(vm, "Missing ']' in format string");
            size_t length = (size_t)(at - start);
            if (!length) raise_value_error(vm, "Empty attribute in format string");
            Value key = is_number(start, length) ? int_from_intptr(vm, number_from(vm, start, length))
                                                 : str_new(vm, start, length);
            object = get_item(vm, object, key);
            at++;
            if (at < end && *at != '.' && *at != '[') {
                raise_value_error(vm, "Only '.' or '[' may follow ']' in format field specifier");
            }
        }
    }
    return object;
}

// !r, !s or !a.
static Value convert(Vm *vm, Value object, uint32_t conversion) {
    switch (conversion) {
    case 0: return object;
    case 'r': return value_repr(vm, object);
    case 's': return value_str(vm, object);
    case 'a': return value_ascii(vm, object);
    default: break;
    }
    if (conversion > 32 && conversion < 127) raise_value_error(vm, "Unknown conversion specifier %c", (int)conversion);
    raise_value_error(vm, "Unknown conversion specifier \\x%x", conversion);
}

// "name!r:specification" between braces.
typedef struct Field {
    const char *name, *name_end;
    const char *specification, *end;     // of the specification
    uint32_t conversion;                 // 0: none
} Field;

// `at` is behind the "{"; where the name ends: at "!", ":" or "}".
static const char *find_name_end(Vm *vm, const char *at, const char *end) {
    bool in_brackets = false;
    for (; at < end; at++) {
        if (*at == '{' && !in_brackets) raise_value_error(vm, "unexpected '{' in field name");
        if (*at == '[') in_brackets = true;
        else if (*at == ']') in_brackets = false;
        else if (!in_brackets && (*at == '!' || *at == ':' || *at == '}')) return at;
    }
    raise_value_error(vm, "expected '}' before end of string");
}

// The "}" that ends a specification, in which fields may stand.
static const char *find_specification_end(Vm *vm, const char *at, const char *end) {
    int depth = 1;
    for (; at < end; at++) {
        if (*at == '{') depth++;
        else if (*at == '}' && --depth == 0) return at;
    }
    raise_value_error(vm, "unmatched '{' in format spec");
}

// `at` is behind the "{". Returns what follows the "}".
static const char *read_field(Vm *vm, const char *at, const char *end, Field *field) {
    *field = (Field){.name = at, .name_end = find_name_end(vm, at, end)};
    at = field->name_end;
    if (*at == '!') {
        if (++at == end) raise_value_error(vm, "end of string while looking for conversion specifier");
        at += utf8_decode(at, &field->conversion);
        if (at < end && *at != '}' && *at != ':') raise_value_error(vm, "expected ':' after conversion specifier");
    }
    if (at < end && *at == '}') {
        field->specification = field->end = at;
    } else {
        field->specification = at < end ? at + 1 : at;
        field->end = find_specification_end(vm, field->specification, end);
    }
    return field->end + 1;
}

// Conversion first, then the specification, as in CPython.
static void format_field(Vm *vm, Formatter *formatter, TextBuilder *builder, const Field *field, int depth) {
    const char *part = field->name;
    while (part < field->name_end && *part != '.' && *part != '[') part++;
    Value first = first_part(vm, formatter, field->name, (size_t)(part - field->name));
    Value object = convert(vm, follow(vm, first, part, field->name_end), field->conversion);
    TextBuilder inner = text_builder_start(vm);
    format_text(vm, formatter, &inner, field->specification, field->end, depth + 1);
    text_builder_add_value(vm, builder, value_format(vm, object, text_builder_finish(vm, &inner)));
}

// Text and fields in turns; "{{" and "}}" stand for one brace.
static void format_text(Vm *vm, Formatter *formatter, TextBuilder *builder, const char *at, const char *end, int depth) {
    if (depth > FORMAT_DEPTH_MAX - 1 && memchr(at, '{', (size_t)(end - at))) raise_value_error(vm, "Max string recursion exceeded");
    while (at < end) {
        const char *plain = at;
        while (at < end && *at != '{' && *at != '}') at++;
        text_builder_add(vm, builder, plain, (size_t)(at - plain));
        if (at == end) return;
        if (at + 1 < end && at[1] == *at) {
            text_builder_add(vm, builder, at, 1);
            at += 2;
            continue;
        }
        if (*at == '}') raise_value_error(vm, "Single '}' encountered in format string");
        if (at + 1 == end) raise_value_error(vm, "Single '{' encountered in format string");
        Field field;
        at = read_field(vm, at + 1, end, &field);
        format_field(vm, formatter, builder, &field, depth);
    }
}

// Text without braces is its own result.
static Value format_all(Vm *vm, Value self, Formatter *formatter) {
    const Str *text = str_from(vm, self);
    if (!strpbrk(text->text, "{}") && text->length == strlen(text->text)) return self;
    TextBuilder builder = text_builder_start(vm);
    format_text(vm, formatter, &builder, text->text, text->text + text->length, 0);
    return text_builder_finish(vm, &builder);
}

// str.format(*args, **kwargs)
// Returns a formatted version of the string, using substitutions from args and kwargs.
Value str_format(Vm *vm, const Value *args) {
    Formatter formatter = {.args = args[1], .keywords = args[2]};
    return format_all(vm, args[0], &formatter);
}

// str.format_map(mapping, /)
// Returns a formatted version of the string, using substitutions from the mapping.
Value str_format_map(Vm *vm, const Value *args) {
    Formatter formatter = {.args = ABSENT, .keywords = args[1]};
    return format_all(vm, args[0], &formatter);
}
