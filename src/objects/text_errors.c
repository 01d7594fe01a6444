// SyntaxError and its subclasses, and the Unicode errors: exceptions that describe a place in
// a text. Arguments are checked where CPython checks them, and str() says where the place is.
// SPDX-License-Identifier: MIT
#include "objects/attribute.h"
#include "objects/bytes.h"
#include "objects/exception_fields.h"
#include "objects/list.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/str_methods.h"
#include "objects/tuple.h"
#include "support/utf8.h"

// --- SyntaxError ---

// Exceptions have six fields; SyntaxError keeps what is left over in a tuple, SYNTAX_MORE.
enum { MORE_END_LINE, MORE_END_OFFSET, MORE_PRINT_FILE_AND_LINE, MORE_COUNT };

// Tuples do not change: a new one each time.
static void set_more(Vm *vm, Value self, unsigned which, Value value) {
    Value old = exception_from(vm, self)->fields[SYNTAX_MORE];
    Value more = tuple_new(vm, MORE_COUNT);
    for (unsigned i = 0; i < MORE_COUNT; i++) tuple_put(more, i, is_absent(old) ? NONE : tuple_item(old, i));
    tuple_put(more, which, is_absent(value) ? NONE : value);
    exception_set_field(vm, self, SYNTAX_MORE, more);
}

// One item of it, or None.
static Value get_more(Vm *vm, Value self, unsigned which) {
    Value more = exception_from(vm, self)->fields[SYNTAX_MORE];
    return is_absent(more) ? NONE : tuple_item(more, which);
}

// SyntaxError(message, (filename, line, offset, text[, end_line, end_offset]))
void syntax_error_init(Vm *vm, Value self, Value args) {
    if (tuple_count(args) >= 1) exception_set_field(vm, self, SYNTAX_MESSAGE, tuple_item(args, 0));
    if (tuple_count(args) != 2) return;
    Value details = tuple_from_iterable(vm, tuple_item(args, 1));
    size_t count = tuple_count(details);
    if (count < 4) raise_type_error(vm, "function takes at least 4 arguments (%zu given)", count);
    if (count > 7) raise_type_error(vm, "function takes at most 7 arguments (%zu given)", count);
    for (unsigned i = 0; i < 4; i++) exception_set_field(vm, self, SYNTAX_FILENAME + i, tuple_item(details, i));
    if (count == 5) raise_type_error(vm, "end_offset must be provided when end_lineno is provided");
    if (count < 6) return;
    set_more(vm, self, MORE_END_LINE, tuple_item(details, 4));
    set_more(vm, self, MORE_END_OFFSET, tuple_item(details, 5));
}

// Only the last part of a path is shown.
static Value base_name(Vm *vm, Value filename) {
    const char *text = str_text(filename);
    const char *slash = strrchr(text, '/');
    return slash ? str_from_c(vm, slash + 1) : filename;
}

// Message, file and line, as far as they are known.
static Value syntax_error_str(Vm *vm, Value self) {
    const Exception *error = exception_from(vm, self);
    Value message = exception_field(vm, self, SYNTAX_MESSAGE);
    Value filename = error->fields[SYNTAX_FILENAME], line = error->fields[SYNTAX_LINE];
    bool has_filename = !is_absent(filename) && is_str(filename);
    bool has_line = !is_absent(line) && is_int(line);
    if (has_filename && has_line) return str_format_c(vm, "%S (%S, line %S)", message, base_name(vm, filename), line);
    if (has_filename) return str_format_c(vm, "%S (%S)", message, base_name(vm, filename));
    return has_line ? str_format_c(vm, "%S (line %S)", message, line) : value_str(vm, message);
}

EXCEPTION_ATTRIBUTE(message, SYNTAX_MESSAGE)
EXCEPTION_ATTRIBUTE(filename, SYNTAX_FILENAME)
EXCEPTION_ATTRIBUTE(line, SYNTAX_LINE)
EXCEPTION_ATTRIBUTE(offset, SYNTAX_OFFSET)
EXCEPTION_ATTRIBUTE(text, SYNTAX_TEXT)

static Value get_end_line(Vm *vm, Value self) { return get_more(vm, self, MORE_END_LINE); }
static void set_end_line(Vm *vm, Value self, Value value) { set_more(vm, self, MORE_END_LINE, value); }
static Value get_end_offset(Vm *vm, Value self) { return get_more(vm, self, MORE_END_OFFSET); }
static void set_end_offset(Vm *vm, Value self, Value value) { set_more(vm, self, MORE_END_OFFSET, value); }
static Value get_print_flag(Vm *vm, Value self) { return get_more(vm, self, MORE_PRINT_FILE_AND_LINE); }
static void set_print_flag(Vm *vm, Value self, Value value) { set_more(vm, self, MORE_PRINT_FILE_AND_LINE, value); }

static const Getter syntax_error_getters[] = {
    {NAME_msg, get_message, set_message},
    {NAME_filename, get_filename, set_filename},
    {NAME_lineno, get_line, set_line},
    {NAME_offset, get_offset, set_offset},
    {NAME_text, get_text, set_text},
    {NAME_end_lineno, get_end_line, set_end_line},
    {NAME_end_offset, get_end_offset, set_end_offset},
    {NAME_print_file_and_line, get_print_flag, set_print_flag},
};

static const Slots syntax_error_slots = {.str = syntax_error_str};

EXCEPTION_CLASS(SyntaxError, syntax_error, exception, .slots = &syntax_error_slots, .getters = TABLE(syntax_error_getters))
EXCEPTION_CLASS(IndentationError, indentation_error, syntax_error)
EXCEPTION_CLASS(TabError, tab_error, indentation_error)
EXCEPTION_CLASS(_IncompleteInputError, incomplete_input_error, syntax_error)

// --- UnicodeError ---

// The types that the format strings of CPython ask for.
static void check_argument(Vm *vm, Value args, unsigned index, const Type *expected) {
    Value argument = tuple_item(args, index);
    if (is_instance_of(argument, expected)) return;
    if (expected == &int_type) raise_type_error(vm, "'%T' object cannot be interpreted as an integer", argument);
    raise_type_error(vm, "argument %d must be %N, not %T", (int)index + 1, expected, argument);
}

// UnicodeDecodeError(encoding, object, start, end, reason); UnicodeTranslateError has no encoding.
void unicode_error_init(Vm *vm, Value self, Value args) {
    bool decodes = is_instance_of(self, &unicode_decode_error_type);
    bool translates = is_instance_of(self, &unicode_translate_error_type);
    if (!decodes && !translates && !is_instance_of(self, &unicode_encode_error_type)) return;
    unsigned wanted = translates ? 4 : 5, skipped = translates ? 1 : 0;
    if (tuple_count(args) != wanted) {
        raise_type_error(vm, "function takes exactly %d arguments (%zu given)", (int)wanted, tuple_count(args));
    }
    if (!translates) check_argument(vm, args, 0, &str_type);
    Buffer buffer;
    if (decodes) buffer_from(vm, tuple_item(args, 1), &buffer);
    else check_argument(vm, args, 1 - skipped, &str_type);
    check_argument(vm, args, 2 - skipped, &int_type);
    check_argument(vm, args, 3 - skipped, &int_type);
    check_argument(vm, args, 4 - skipped, &str_type);
    for (unsigned i = 0; i < wanted; i++) exception_set_field(vm, self, i + skipped, tuple_item(args, i));
}

// Checks the arguments as the constructor does.
Value unicode_error_new(Vm *vm, const Type *type, Value args) {
    Value error = exception_new(vm, type, args);
    unicode_error_init(vm, error, args);
    return error;
}

// As repr() would escape it, always.
static Value escaped_character(Vm *vm, Value object, intptr_t start) {
    const Str *str = str_unchecked(object);
    char text[12];
    uint32_t code_point;
    utf8_decode(str->text + str_byte_offset(str, (size_t)start), &code_point);
    return str_new(vm, text, escape_code_point(text, code_point));
}

// `start` is where the only wrong byte is.
static Value describe_bytes(Vm *vm, Value object, intptr_t start, Value encoding, Value reason) {
    Buffer buffer;
    buffer_from(vm, object, &buffer);
    static const char digits[] = "0123456789abcdef";
    unsigned char byte = (size_t)start < buffer.length ? (unsigned char)buffer.bytes[start] : 0;
    return str_format_c(vm, "'%S' codec can't decode byte 0x%c%c in position %zd: %S", encoding, digits[byte >> 4],
                        digits[byte & 15], start, reason);
}

static size_t object_length(Vm *vm, Value object) { return (size_t)value_length(vm, object); }

// One byte or character is shown, a range by its limits.
static Value unicode_error_str(Vm *vm, Value self) {
    const Exception *error = exception_from(vm, self);
    Value object = error->fields[UNICODE_OBJECT], encoding = error->fields[UNICODE_ENCODING];
    if (is_absent(object)) return base_exception_type.slots->str(vm, self);
    Value reason = error->fields[UNICODE_REASON];
    size_t length = object_length(vm, object);
    intptr_t start = index_from(vm, error->fields[UNICODE_START]);
    intptr_t end = index_from(vm, error->fields[UNICODE_END]);
    bool decodes = is_instance_of(self, &unicode_decode_error_type);
    bool is_single = start >= 0 && end == start + 1 && (size_t)start < length;
    if (decodes && is_single) return describe_bytes(vm, object, start, encoding, reason);
    if (decodes) {
        return str_format_c(vm, "'%S' codec can't decode bytes in position %zd-%zd: %S", encoding, start, end - 1, reason);
    }
    Value character = is_single ? escaped_character(vm, object, start) : ABSENT;
    if (is_instance_of(self, &unicode_encode_error_type)) {
        if (is_single) {
            return str_format_c(vm, "'%S' codec can't encode character '%S' in position %zd: %S", encoding, character,
                                start, reason);
        }
        return str_format_c(vm, "'%S' codec can't encode characters in position %zd-%zd: %S", encoding, start, end - 1,
                            reason);
    }
    if (is_single) return str_format_c(vm, "can't translate character '%S' in position %zd: %S", character, start, reason);
    return str_format_c(vm, "can't translate characters in position %zd-%zd: %S", start, end - 1, reason);
}

EXCEPTION_ATTRIBUTE(encoding, UNICODE_ENCODING)
EXCEPTION_ATTRIBUTE(object, UNICODE_OBJECT)
EXCEPTION_ATTRIBUTE(start, UNICODE_START)
EXCEPTION_ATTRIBUTE(end, UNICODE_END)
EXCEPTION_ATTRIBUTE(reason, UNICODE_REASON)

static const Getter unicode_error_getters[] = {
    {NAME_encoding, get_encoding, set_encoding},
    {NAME_object, get_object, set_object},
    {NAME_start, get_start, set_start},
    {NAME_end, get_end, set_end},
    {NAME_reason, get_reason, set_reason},
};

static const Slots unicode_error_slots = {.str = unicode_error_str};

EXCEPTION_CLASS(UnicodeError, unicode_error, value_error)
EXCEPTION_CLASS(UnicodeDecodeError, unicode_decode_error, unicode_error, .slots = &unicode_error_slots,
      .getters = TABLE(unicode_error_getters))
EXCEPTION_CLASS(UnicodeEncodeError, unicode_encode_error, unicode_error, .slots = &unicode_error_slots,
      .getters = TABLE(unicode_error_getters))
EXCEPTION_CLASS(UnicodeTranslateError, unicode_translate_error, unicode_error, .slots = &unicode_error_slots,
      .getters = TABLE(unicode_error_getters))
