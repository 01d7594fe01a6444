// JSON text to Python values, and JSONDecodeError.
//
// The scanner works on the bytes of the str; positions become characters only when an error is reported.
// SPDX-License-Identifier: MIT
#include "modules/json.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/exception_fields.h"
#include "objects/list.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/text_builder.h"
#include "objects/tuple.h"
#include "support/float_text.h"
#include "support/utf8.h"

// --- JSONDecodeError ---

enum { ERROR_MESSAGE, ERROR_DOCUMENT, ERROR_POSITION, ERROR_LINE, ERROR_COLUMN, ERROR_FIELDS };

// Fills an exception; `position` counts characters.
static void init_error(Vm *vm, Value self, Value message, Value document, Value position) {
    const Str *text = str_from(vm, document);
    intptr_t at = index_from(vm, position), line = 1, column = 1;
    const char *character = text->text, *end = text->text + text->length;
    for (intptr_t i = 0; i < at && character < end; i++, character = utf8_next(character)) {
        column = *character == '\n' ? 1 : column + 1;
        line += *character == '\n';
    }
    Value fields[ERROR_FIELDS] = {message, document, position, int_from_intptr(vm, line), int_from_intptr(vm, column)};
    for (unsigned i = 0; i < ERROR_FIELDS; i++) exception_set_field(vm, self, i, fields[i]);
    Value shown = str_format_c(vm, "%S: line %zd column %zd (char %zd)", message, line, column, at);
    store(object_of(self), &exception_unchecked(self)->args, tuple_from_array(vm, 1, &shown));
}

// JSONDecodeError(msg, doc, pos)
static Value error_construct(Vm *vm, const Value *args) {
    Value self = exception_new(vm, type_unchecked(args[0]), tuple_new(vm, 0));
    size_t given = 0;
    while (given < 3 && !is_absent(args[given + 1])) given++;
    if (given == 3) init_error(vm, self, args[1], args[2], args[3]);
    else if (type_unchecked(args[0]) == &json_decode_error_type) call_method(vm, self, NAME___init__, given, args + 1);
    return self;
}

// JSONDecodeError.__init__(msg, doc, pos)
static Value error_init(Vm *vm, const Value *args) {
    exception_from(vm, args[0]);
    init_error(vm, args[0], args[1], args[2], args[3]);
    return NONE;
}

static Value get_message(Vm *vm, Value self) { return exception_field(vm, self, ERROR_MESSAGE); }
static Value get_document(Vm *vm, Value self) { return exception_field(vm, self, ERROR_DOCUMENT); }
static Value get_position(Vm *vm, Value self) { return exception_field(vm, self, ERROR_POSITION); }
static Value get_line(Vm *vm, Value self) { return exception_field(vm, self, ERROR_LINE); }
static Value get_column(Vm *vm, Value self) { return exception_field(vm, self, ERROR_COLUMN); }

static const Getter error_getters[] = {
    {NAME_msg, get_message}, {NAME_doc, get_document},  {NAME_pos, get_position},
    {NAME_lineno, get_line}, {NAME_colno, get_column},
};

static const Method error_methods[] = {
    {NAME___init__, 3, 0, error_init, "def msg, doc, pos"},
};

const Type json_decode_error_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_JSONDecodeError,
    .module_name = NAME_json,
    .base = &value_error_type,
    .kind = KIND_EXCEPTION,
    .flags = TYPE_HAS_INSTANCE_DICT | TYPE_IS_PYTHON_IN_CPYTHON,
    .construct = {NAME_JSONDecodeError, 0, 3, error_construct, "def msg, doc, pos"},
    .methods = TABLE(error_methods),
    .getters = TABLE(error_getters),
};

void raise_json_error(Vm *vm, const char *message, Value text, size_t offset) {
    Value self = exception_new(vm, &json_decode_error_type, tuple_new(vm, 0));
    Value position = value_from_small_int((intptr_t)utf8_count(str_text(text), offset));
    init_error(vm, self, str_from_c(vm, message), text, position);
    raise_value(vm, self);
}

// --- Scanner ---

typedef struct Scanner {
    Vm *vm;
    const JsonDecoder *decoder;
    Value text;
    const char *start, *at, *end;
} Scanner;

static Value scan_value(Scanner *scanner);

static _Noreturn void fail(const Scanner *scanner, const char *message, const char *where) {
    raise_json_error(scanner->vm, message, scanner->text, (size_t)(where - scanner->start));
}

// The byte at the place, 0 at the end of the text.
static char peek(const Scanner *scanner) { return scanner->at < scanner->end ? *scanner->at : 0; }

static char skip_blanks(Scanner *scanner) {
    while (scanner->at < scanner->end) {
        char c = *scanner->at;
        if (c != ' ' && c != '\n' && c != '\t' && c != '\r') return c;
        scanner->at++;
    }
    return 0;
}

// --- Strings ---

static int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    char lower = (char)(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// Four hexadecimal digits; -1 if they are not there.
static int32_t read_unit(const Scanner *scanner, const char *at) {
    if (scanner->end - at < 4) return -1;
    int32_t unit = 0;
    for (int i = 0; i < 4; i++) {
        int digit = hex_value(at[i]);
        if (digit < 0) return -1;
        unit = unit << 4 | digit;
    }
    return unit;
}

// What follows "\u"; two surrogates that belong together make one character.
static uint32_t scan_unicode_escape(Scanner *scanner) {
    int32_t unit = read_unit(scanner, scanner->at);
    if (unit < 0) fail(scanner, "Invalid \\uXXXX escape", scanner->at - 1);
    scanner->at += 4;
    bool is_high = unit >= 0xD800 && unit < 0xDC00;
    if (is_high && scanner->end - scanner->at >= 6 && scanner->at[0] == '\\' && scanner->at[1] == 'u') {
        int32_t low = read_unit(scanner, scanner->at + 2);
        if (low >= 0xDC00 && low < 0xE000) {
            scanner->at += 6;
            return 0x10000u + (((uint32_t)unit - 0xD800u) << 10 | ((uint32_t)low - 0xDC00u));
        }
    }
    return (uint32_t)unit;
}

// The character that a backslash starts; the place is behind the backslash.
static uint32_t scan_escape(Scanner *scanner, const char *opening) {
    static const char letters[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
    if (scanner->at == scanner->end) fail(scanner, "Unterminated string starting at", opening);
    char letter = *scanner->at++;
    if (letter == 'u') return scan_unicode_escape(scanner);
    const char *known = letter ? strchr(letters, letter) : NULL;
    if (!known) fail(scanner, "Invalid \\escape", scanner->at - 2);
    return (unsigned char)meanings[known - letters];
}

// Moves to the quote or backslash that ends a run of plain characters.
static void skip_plain(Scanner *scanner, const char *opening) {
    bool is_strict = is_true(scanner->decoder->strict);
    for (; scanner->at < scanner->end; scanner->at++) {
        char c = *scanner->at;
        if (c == '"' || c == '\\') return;
        if ((unsigned char)c < 0x20 && is_strict) fail(scanner, "Invalid control character at", scanner->at);
    }
    fail(scanner, "Unterminated string starting at", opening);
}

static Value scan_escaped_string(Scanner *scanner, const char *opening, const char *from) {
    TextBuilder builder = text_builder_start(scanner->vm);
    for (;;) {
        text_builder_add(scanner->vm, &builder, from, (size_t)(scanner->at - from));
        if (*scanner->at++ == '"') return text_builder_finish(scanner->vm, &builder);
        text_builder_add_character(scanner->vm, &builder, scan_escape(scanner, opening));
        from = scanner->at;
        skip_plain(scanner, opening);
    }
}

enum { INTERNED_KEY_BYTES = 24 };

// The place is behind the opening quote. Short keys are interned: there are many of each.
static Value scan_string(Scanner *scanner, bool is_key) {
    const char *from = scanner->at, *opening = from - 1;
    skip_plain(scanner, opening);
    if (*scanner->at == '\\') return scan_escaped_string(scanner, opening, from);
    size_t length = (size_t)(scanner->at++ - from);
    if (is_key && length <= INTERNED_KEY_BYTES) return str_intern(scanner->vm, from, length);
    return str_new(scanner->vm, from, length);
}

// --- Numbers and constants ---

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static void skip_digits(Scanner *scanner) {
    while (is_digit(peek(scanner))) scanner->at++;
}

// Fraction and exponent, as far as they are complete. False: an integer.
static bool skip_fraction(Scanner *scanner) {
    const char *integer_end = scanner->at;
    if (scanner->end - scanner->at >= 2 && scanner->at[0] == '.' && is_digit(scanner->at[1])) {
        scanner->at++;
        skip_digits(scanner);
    }
    const char *fraction_end = scanner->at;
    if ((peek(scanner) | 0x20) == 'e') {
        scanner->at++;
        if (peek(scanner) == '+' || peek(scanner) == '-') scanner->at++;
        if (is_digit(peek(scanner))) skip_digits(scanner);
        else scanner->at = fraction_end;
    }
    return scanner->at > integer_end;
}

enum { QUICK_DIGITS = sizeof(intptr_t) == 8 ? 18 : 9 };

static Value integer_from(Vm *vm, const char *text, size_t length) {
    if (length > QUICK_DIGITS) return call1(vm, value_from_type(&int_type), str_new(vm, text, length));
    bool is_negative = *text == '-';
    intptr_t number = 0;
    for (size_t i = is_negative; i < length; i++) number = number * 10 + (text[i] - '0');
    return int_from_intptr(vm, is_negative ? -number : number);
}

static Value scan_number(Scanner *scanner) {
    Vm *vm = scanner->vm;
    const char *from = scanner->at;
    if (*scanner->at == '-') scanner->at++;
    if (!is_digit(peek(scanner))) fail(scanner, "Expecting value", from);
    if (*scanner->at == '0') scanner->at++;
    else skip_digits(scanner);
    bool is_real = skip_fraction(scanner);
    size_t length = (size_t)(scanner->at - from);
    Value hook = is_real ? scanner->decoder->parse_float : scanner->decoder->parse_int;
    if (!is_absent(hook)) return call1(vm, hook, str_new(vm, from, length));
    return is_real ? float_new(vm, float_from_text(from, length)) : integer_from(vm, from, length);
}

static bool skip_word(Scanner *scanner, const char *word) {
    size_t length = strlen(word);
    if ((size_t)(scanner->end - scanner->at) < length || memcmp(scanner->at, word, length) != 0) return false;
    scanner->at += length;
    return true;
}

static Value constant(const Scanner *scanner, const char *word, double number) {
    Value hook = scanner->decoder->parse_constant;
    if (!is_absent(hook)) return call1(scanner->vm, hook, str_from_c(scanner->vm, word));
    return float_new(scanner->vm, number);
}

// --- Arrays and objects ---

static Value scan_array(Scanner *scanner) {
    Value list = list_new(scanner->vm, 0);
    if (skip_blanks(scanner) == ']') {
        scanner->at++;
        return list;
    }
    for (;;) {
        list_append(scanner->vm, list, scan_value(scanner));
        char next = skip_blanks(scanner);
        if (next == ']') break;
        const char *comma = scanner->at;
        if (next != ',') fail(scanner, "Expecting ',' delimiter", comma);
        scanner->at++;
        if (skip_blanks(scanner) == ']') fail(scanner, "Illegal trailing comma before end of array", comma);
    }
    scanner->at++;
    return list;
}

// `items` is a dict, or a list that takes pairs.
static void scan_member(Scanner *scanner, Value items) {
    Vm *vm = scanner->vm;
    scanner->at++;
    Value key = scan_string(scanner, true);
    if (skip_blanks(scanner) != ':') fail(scanner, "Expecting ':' delimiter", scanner->at);
    scanner->at++;
    skip_blanks(scanner);
    Value value = scan_value(scanner);
    if (is_dict(items)) dict_set(vm, items, key, value);
    else list_append(vm, items, tuple_pair(vm, key, value));
}

static void scan_members(Scanner *scanner, Value items) {
    if (skip_blanks(scanner) == '}') {
        scanner->at++;
        return;
    }
    for (const char *comma = NULL;;) {
        if (peek(scanner) != '"') {
            bool is_trailing = comma && peek(scanner) == '}';
            if (is_trailing) fail(scanner, "Illegal trailing comma before end of object", comma);
            fail(scanner, "Expecting property name enclosed in double quotes", scanner->at);
        }
        scan_member(scanner, items);
        char next = skip_blanks(scanner);
        if (next == '}') break;
        comma = scanner->at;
        if (next != ',') fail(scanner, "Expecting ',' delimiter", comma);
        scanner->at++;
        skip_blanks(scanner);
    }
    scanner->at++;
}

static Value scan_object(Scanner *scanner) {
    Vm *vm = scanner->vm;
    const JsonDecoder *decoder = scanner->decoder;
    bool wants_pairs = !is_absent(decoder->object_pairs_hook);
    Value items = wants_pairs ? list_new(vm, 0) : dict_new(vm, 0);
    scan_members(scanner, items);
    if (wants_pairs) return call1(vm, decoder->object_pairs_hook, items);
    return is_absent(decoder->object_hook) ? items : call1(vm, decoder->object_hook, items);
}

static Value scan_value(Scanner *scanner) {
    checkpoint(scanner->vm);
    switch (peek(scanner)) {
    case '"': scanner->at++; return scan_string(scanner, false);
    case '{': scanner->at++; return scan_object(scanner);
    case '[': scanner->at++; return scan_array(scanner);
    case 'n': if (skip_word(scanner, "null")) return NONE; break;
    case 't': if (skip_word(scanner, "true")) return TRUE_VALUE; break;
    case 'f': if (skip_word(scanner, "false")) return FALSE_VALUE; break;
    case 'N': if (skip_word(scanner, "NaN")) return constant(scanner, "NaN", __builtin_nan("")); break;
    case 'I': if (skip_word(scanner, "Infinity")) return constant(scanner, "Infinity", __builtin_inf()); break;
    case '-':
        if (skip_word(scanner, "-Infinity")) return constant(scanner, "-Infinity", -__builtin_inf());
        return scan_number(scanner);
    default:
        if (is_digit(peek(scanner))) return scan_number(scanner);
    }
    fail(scanner, "Expecting value", scanner->at);
}

static Scanner scanner_at(Vm *vm, const JsonDecoder *decoder, Value text, size_t offset) {
    const Str *str = str_unchecked(text);
    return (Scanner){vm, decoder, text, str->text, str->text + offset, str->text + str->length};
}

Value json_decode(Vm *vm, const JsonDecoder *decoder, Value text, size_t *offset) {
    Scanner scanner = scanner_at(vm, decoder, text, *offset);
    Value value = scan_value(&scanner);
    *offset = (size_t)(scanner.at - scanner.start);
    return value;
}

Value json_decode_all(Vm *vm, const JsonDecoder *decoder, Value text) {
    Scanner scanner = scanner_at(vm, decoder, text, 0);
    skip_blanks(&scanner);
    Value value = scan_value(&scanner);
    skip_blanks(&scanner);
    if (scanner.at != scanner.end) fail(&scanner, "Extra data", scanner.at);
    return value;
}
