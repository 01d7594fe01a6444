// Reads the format mini-language of numbers and lays formatted numbers out.
//
// Texts end in a NUL, so reading needs no bounds: no rule accepts one. Layout counts
// characters before it writes, and the result is allocated once, at its final size.
// SPDX-License-Identifier: MIT
#include "objects/format_specification.h"

#include "objects/raise.h"
#include "objects/str.h"
#include "support/utf8.h"

// --- Reading ---

static bool is_align(uint32_t character) {
    return character == '<' || character == '>' || character == '=' || character == '^';
}

static bool is_digit(char character) { return character >= '0' && character <= '9'; }

// Fill and alignment, and whether each was given.
static const char *read_alignment(FormatSpecification *wanted, const char *at, bool *has_fill, bool *has_align) {
    uint32_t first, second;
    size_t size = utf8_decode(at, &first);
    utf8_decode(at + size, &second);
    *has_fill = *has_align = is_align(second);
    if (*has_fill) {
        wanted->fill = first;
        wanted->align = (char)second;
        return at + size + 1;
    }
    *has_align = is_align(first);
    if (!*has_align) return at;
    wanted->align = (char)first;
    return at + 1;
}

// Zero if there are no digits. Raises ValueError for too many.
static const char *read_number(Vm *vm, const char *at, intptr_t *number) {
    for (*number = 0; is_digit(*at); at++) {
        if (*number > (SMALL_INT_MAX - (*at - '0')) / 10) raise_value_error(vm, "Too many decimal digits in format string");
        *number = *number * 10 + (*at - '0');
    }
    return at;
}

// ',' or '_' or nothing.
static const char *read_grouping(Vm *vm, const char *at, char *grouping) {
    if (*at == ',') *grouping = *at++;
    if (*at == '_') {
        if (*grouping) raise_value_error(vm, "Cannot specify both ',' and '_'.");
        *grouping = *at++;
        if (*at == ',') raise_value_error(vm, "Cannot specify both ',' and '_'.");
    }
    return at;
}

// Everything before the width. A '0' there means fill '0' and, unless told otherwise, align
// '='.
static const char *read_flags(FormatSpecification *wanted, const char *at) {
    bool has_fill, has_align;
    at = read_alignment(wanted, at, &has_fill, &has_align);
    if (*at == '+' || *at == '-' || *at == ' ') wanted->sign = *at++;
    if (*at == 'z') {
        wanted->no_negative_zero = true;
        at++;
    }
    if (*at == '#') {
        wanted->alternate = true;
        at++;
    }
    if (!has_fill && *at == '0') {
        wanted->fill = '0';
        if (!has_align) wanted->align = '=';
        at++;
    }
    return at;
}

// Behind the point. A grouping of the fraction may stand alone (new in Python 3.14).
static const char *read_precision(Vm *vm, FormatSpecification *wanted, const char *at) {
    const char *start = at;
    at = read_number(vm, at, &wanted->precision);
    if (at == start) wanted->precision = -1;
    const char *digits_end = at;
    at = read_grouping(vm, at, &wanted->fraction_grouping);
    if (at == start || (digits_end == start && !wanted->fraction_grouping)) {
        raise_value_error(vm, "Format specifier missing precision");
    }
    return at;
}

static _Noreturn void raise_grouping(Vm *vm, char grouping, uint32_t type) {
    if (type > 32 && type < 128) raise_value_error(vm, "Cannot specify '%c' with '%c'.", grouping, (int)type);
    raise_value_error(vm, "Cannot specify '%c' with '\\x%x'.", grouping, type);
}

// ',' is for decimal numbers, '_' for those in other bases too.
static void check_grouping(Vm *vm, const FormatSpecification *wanted) {
    uint32_t type = wanted->type;
    if (wanted->grouping && type) {
        bool is_binary = type == 'b' || type == 'o' || type == 'x' || type == 'X';
        bool fits = type < 128 && strchr("defgEFG%", (int)type);
        if (!fits && !(is_binary && wanted->grouping == '_')) raise_grouping(vm, wanted->grouping, type);
    }
    if (wanted->fraction_grouping && type == 'n') raise_grouping(vm, wanted->fraction_grouping, type);
}

FormatSpecification format_specification_parse(Vm *vm, Value specification, Value number) {
    FormatSpecification wanted = {.fill = ' ', .align = '>', .sign = '-', .precision = -1};
    const char *text = str_text(specification), *end = text + str_unchecked(specification)->length;
    const char *at = read_flags(&wanted, text);
    at = read_number(vm, at, &wanted.width);
    at = read_grouping(vm, at, &wanted.grouping);
    if (*at == '.') at = read_precision(vm, &wanted, at + 1);
    if (at < end) at += utf8_decode(at, &wanted.type);
    if (at < end) raise_value_error(vm, "Invalid format specifier '%S' for object of type '%T'", specification, number);
    check_grouping(vm, &wanted);
    return wanted;
}

_Noreturn void raise_unknown_format_code(Vm *vm, uint32_t type, Value number) {
    if (type > 32 && type < 128) {
        raise_value_error(vm, "Unknown format code '%c' for object of type '%T'", (int)type, number);
    }
    raise_value_error(vm, "Unknown format code '\\x%x' for object of type '%T'", type, number);
}

// --- Layout ---

// How many characters go where.
typedef struct Layout {
    size_t left, middle, right;  // of fill: in front, behind the sign, behind all
    size_t zeros;                // before the digits, where groups take part in the padding
    size_t separators, fraction_separators;
} Layout;

// Between groups from the right.
static size_t separators_of(size_t digits, int group_size) { return digits ? (digits - 1) / (size_t)group_size : 0; }

// The fewest digits that take `room` characters or more, together with their separators.
static size_t digits_filling(size_t room, size_t group_size) {
    size_t rest = room % (group_size + 1);
    return room ? room / (group_size + 1) * group_size + (rest ? rest : 1) : 0;
}

// `characters`: of all pieces together.
static Layout find_layout(const FormatSpecification *wanted, const FormatPieces *pieces, size_t characters) {
    Layout layout = {0};
    size_t width = (size_t)wanted->width;
    if (wanted->fraction_grouping) layout.fraction_separators = separators_of(pieces->fraction, 3);
    characters += layout.fraction_separators;
    if (wanted->grouping && pieces->digits) {
        bool is_padded = wanted->fill == '0' && wanted->align == '=';
        size_t digits = pieces->digits, others = characters - digits;
        // Zeros are added one by one until groups of them fill the width; they may go one beyond it.
        size_t room = is_padded && width > others ? width - others : 0;
        size_t needed = digits_filling(room, (size_t)pieces->group_size);
        if (needed > digits) digits = needed;
        layout.zeros = digits - pieces->digits;
        layout.separators = separators_of(digits, pieces->group_size);
        characters += layout.zeros + layout.separators;
    }
    size_t padding = width > characters ? width - characters : 0;
    switch (wanted->align) {
    case '<': layout.right = padding; break;
    case '^': layout.left = padding / 2; break;
    case '=': layout.middle = padding; break;
    default: layout.left = padding; break;
    }
    if (wanted->align == '^') layout.right = padding - layout.left;
    return layout;
}

static char *put_fill(char *to, uint32_t fill, size_t count) {
    if (fill < 0x80) {
        memset(to, (int)fill, count);
        return to + count;
    }
    for (size_t i = 0; i < count; i++) to += utf8_encode(to, fill);
    return to;
}

// Digits with zeros in front, grouped from the right.
static char *put_whole(char *to, const FormatSpecification *wanted, const FormatPieces *pieces, size_t zeros) {
    size_t total = zeros + pieces->digits;
    for (size_t i = 0; i < total; i++) {
        bool separates = wanted->grouping && i > 0 && (total - i) % (size_t)pieces->group_size == 0;
        if (separates) *to++ = wanted->grouping;
        *to++ = i < zeros ? '0' : pieces->text[i - zeros];
    }
    return to;
}

// The rest behind the whole digits: its fraction is grouped from the left.
static char *put_rest(char *to, const FormatSpecification *wanted, const FormatPieces *pieces) {
    const char *from = pieces->text + pieces->digits, *end = pieces->text + pieces->length;
    if (wanted->fraction_grouping && pieces->fraction) {
        *to++ = *from++;
        for (size_t i = 0; i < pieces->fraction; i++) {
            if (i > 0 && i % 3 == 0) *to++ = wanted->fraction_grouping;
            *to++ = *from++;
        }
    }
    memcpy(to, from, (size_t)(end - from));
    return to + (end - from);
}

Value format_layout(Vm *vm, const FormatSpecification *wanted, const FormatPieces *pieces) {
    size_t prefix = strlen(pieces->prefix), own = (pieces->sign != 0) + prefix + pieces->length;
    size_t characters = own - pieces->length + utf8_count(pieces->text, pieces->length);
    Layout layout = find_layout(wanted, pieces, characters);
    size_t fill = layout.left + layout.middle + layout.right;
    size_t size = own + fill * utf8_size(wanted->fill) + layout.zeros + layout.separators + layout.fraction_separators;
    if (fill > UINT32_MAX / UTF8_MOST_BYTES || size > UINT32_MAX / 2) raise_memory_error(vm);
    Str *result = str_new_blank(vm, size);
    char *to = put_fill(result->text, wanted->fill, layout.left);
    if (pieces->sign) *to++ = pieces->sign;
    memcpy(to, pieces->prefix, prefix);
    to = put_fill(to + prefix, wanted->fill, layout.middle);
    to = put_whole(to, wanted, pieces, layout.zeros);
    to = put_rest(to, wanted, pieces);
    put_fill(to, wanted->fill, layout.right);
    return str_finish(vm, result);
}
