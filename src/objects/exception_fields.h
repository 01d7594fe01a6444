// What Exception.fields hold, by class. Unused fields are ABSENT; attributes show None then. A
// class shares the indexes with others: only is_instance_of() tells which meaning applies.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_EXCEPTION_FIELDS_H
#define KRAIT_OBJECTS_EXCEPTION_FIELDS_H

#include "objects/exception.h"

enum {
    STOP_VALUE = 0,
    EXIT_CODE = 0,
    // UNBOUND_SELF: the variable `self` of the function. ATTRIBUTE_OF_SELF: TRUE_VALUE if the object was that variable.
    UNBOUND_NAME = 0, UNBOUND_SELF,
    ATTRIBUTE_NAME = 0, ATTRIBUTE_OBJECT, ATTRIBUTE_OF_SELF,
    IMPORT_NAME = 0, IMPORT_PATH, IMPORT_MESSAGE, IMPORT_NAME_FROM,
    OS_ERRNO = 0, OS_STRERROR, OS_FILENAME, OS_FILENAME2, OS_CHARACTERS_WRITTEN,
    // SYNTAX_MORE: tuple of end_lineno, end_offset, print_file_and_line
    SYNTAX_MESSAGE = 0, SYNTAX_FILENAME, SYNTAX_LINE, SYNTAX_OFFSET, SYNTAX_TEXT, SYNTAX_MORE,
    UNICODE_ENCODING = 0, UNICODE_OBJECT, UNICODE_START, UNICODE_END, UNICODE_REASON,
    GROUP_MESSAGE = 0, GROUP_EXCEPTIONS,
};

// Raises TypeError for what is no exception.
Exception *exception_from(Vm *vm, Value value);
// Field as an attribute: ABSENT reads as None; deleting makes it None again.
Value exception_field(Vm *vm, Value self, unsigned field);
void exception_set_field(Vm *vm, Value self, unsigned field, Value value);
// The initializer of an exception class: what __init__ does with `args` (tuple) and `keywords` (Dict or ABSENT).
void exception_init_fields(Vm *vm, Value self, Value args, Value keywords);
// UnicodeDecodeError(...) and the like, from C: the arguments as a tuple.
Value unicode_error_new(Vm *vm, const Type *type, Value args);
// strerror(), with fixed texts.
Value os_error_text(Vm *vm, int error_number);
// The class that OSError(error_number, ...) really makes.
const Type *os_error_class(intptr_t error_number);
// OSError's arguments: fills the fields and args.
void os_error_init(Vm *vm, Value self, Value args);
// The same for SyntaxError(message, (file, line, ...)) and the Unicode errors. Raise
// TypeError.
void syntax_error_init(Vm *vm, Value self, Value args);
void unicode_error_init(Vm *vm, Value self, Value args);
// Makes the group of ExceptionGroup(message, exceptions) and checks both.
Value exception_group_construct(Vm *vm, const Type *type, Value args);

// --- Declaring exception classes ---

// An exception class. The last argument may give more members of the Type.
#define EXCEPTION_CLASS(class_name, identifier, base_identifier, ...)                          \
    const Type identifier##_type = {                                                           \
        .object = {ROM_HEADER(KIND_TYPE)},                                                     \
        .name = NAME_##class_name,                                                             \
        .base = &base_identifier##_type,                                                       \
        .kind = KIND_EXCEPTION,                                                                \
        .flags = TYPE_HAS_INSTANCE_DICT,                                                       \
        __VA_ARGS__                                                                            \
    };
// get_...() and set_...() of a field, for a row of getters.
#define EXCEPTION_ATTRIBUTE(function, field)                                                   \
    static Value get_##function(Vm *vm, Value self) { return exception_field(vm, self, field); }\
    static void set_##function(Vm *vm, Value self, Value value) { exception_set_field(vm, self, field, value); }

#endif
