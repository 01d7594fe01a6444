// The exception classes that have no code of their own, and those with a few simple
// attributes. All are ROM types that derive from base_exception_type (exception.c), whose
// layout they share; OSError, SyntaxError, the Unicode errors and the groups have files of
// their own.
// SPDX-License-Identifier: MIT
#include "objects/exception_fields.h"
#include "objects/operators.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"

// An exception class. The last argument may give more members of the Type.
#define CLASS(class_name, identifier, base_identifier, ...) \
    const Type identifier##_type = {                        \
        .object = {ROM_HEADER(KIND_TYPE)},                  \
        .name = NAME_##class_name,                          \
        .base = &base_identifier##_type,                    \
        .kind = KIND_EXCEPTION,                             \
        .flags = TYPE_HAS_INSTANCE_DICT,                    \
        __VA_ARGS__                                         \
    };
// Getter and setter of a field.
#define FIELD(function, field)                                                               \
    static Value get_##function(Vm *vm, Value self) { return exception_field(vm, self, field); } \
    static void set_##function(Vm *vm, Value self, Value value) { exception_set_field(vm, self, field, value); }

CLASS(Exception, exception, base_exception)
CLASS(GeneratorExit, generator_exit, base_exception)
CLASS(KeyboardInterrupt, keyboard_interrupt, base_exception)
CLASS(ArithmeticError, arithmetic_error, exception)
CLASS(FloatingPointError, floating_point_error, arithmetic_error)
CLASS(OverflowError, overflow_error, arithmetic_error)
CLASS(ZeroDivisionError, zero_division_error, arithmetic_error)
CLASS(AssertionError, assertion_error, exception)
CLASS(BufferError, buffer_error, exception)
CLASS(EOFError, eof_error, exception)
CLASS(LookupError, lookup_error, exception)
CLASS(IndexError, index_error, lookup_error)
CLASS(MemoryError, memory_error, exception)
CLASS(ReferenceError, reference_error, exception)
CLASS(RuntimeError, runtime_error, exception)
CLASS(NotImplementedError, not_implemented_error, runtime_error)
CLASS(PythonFinalizationError, python_finalization_error, runtime_error)
CLASS(RecursionError, recursion_error, runtime_error)
CLASS(StopAsyncIteration, stop_async_iteration, exception)
CLASS(SystemError, system_error, exception)
CLASS(TypeError, type_error, exception)
CLASS(ValueError, value_error, exception)
CLASS(Warning, warning, exception)
CLASS(BytesWarning, bytes_warning, warning)
CLASS(DeprecationWarning, deprecation_warning, warning)
CLASS(EncodingWarning, encoding_warning, warning)
CLASS(FutureWarning, future_warning, warning)
CLASS(ImportWarning, import_warning, warning)
CLASS(PendingDeprecationWarning, pending_deprecation_warning, warning)
CLASS(ResourceWarning, resource_warning, warning)
CLASS(RuntimeWarning, runtime_warning, warning)
CLASS(SyntaxWarning, syntax_warning, warning)
CLASS(UnicodeWarning, unicode_warning, warning)
CLASS(UserWarning, user_warning, warning)

// --- StopIteration, SystemExit ---

// Raised by C code without calling __init__, the value is still the first argument.
static Value first_argument(Value self) {
    Value args = exception_unchecked(self)->args;
    return tuple_count(args) ? tuple_item(args, 0) : NONE;
}

static Value get_stop_value(Vm *vm, Value self) {
    Value value = exception_from(vm, self)->fields[STOP_VALUE];
    return is_absent(value) ? first_argument(self) : value;
}

static void set_stop_value(Vm *vm, Value self, Value value) {
    exception_set_field(vm, self, STOP_VALUE, is_absent(value) ? NONE : value);
}

static const Getter stop_iteration_getters[] = {{NAME_value, get_stop_value, set_stop_value}};
CLASS(StopIteration, stop_iteration, exception, .getters = TABLE(stop_iteration_getters))

FIELD(exit_code, EXIT_CODE)
static const Getter system_exit_getters[] = {{NAME_code, get_exit_code, set_exit_code}};
CLASS(SystemExit, system_exit, base_exception, .getters = TABLE(system_exit_getters))

// --- KeyError: its str() is the key's repr() ---

static Value key_error_str(Vm *vm, Value self) {
    Value args = exception_from(vm, self)->args;
    return tuple_count(args) == 1 ? value_repr(vm, tuple_item(args, 0)) : base_exception_type.slots->str(vm, self);
}

static const Slots key_error_slots = {.str = key_error_str};
CLASS(KeyError, key_error, lookup_error, .slots = &key_error_slots)

// --- NameError, AttributeError ---

FIELD(name, UNBOUND_NAME)
static const Getter name_error_getters[] = {{NAME_name, get_name, set_name}};
CLASS(NameError, name_error, exception, .getters = TABLE(name_error_getters))
CLASS(UnboundLocalError, unbound_local_error, name_error)

FIELD(object, ATTRIBUTE_OBJECT)
static const Getter attribute_error_getters[] = {
    {NAME_name, get_name, set_name},
    {NAME_obj, get_object, set_object},
};
CLASS(AttributeError, attribute_error, exception, .getters = TABLE(attribute_error_getters))

// --- ImportError ---

FIELD(path, IMPORT_PATH)
FIELD(name_from, IMPORT_NAME_FROM)

// As for StopIteration: C code leaves the field ABSENT.
static Value get_import_message(Vm *vm, Value self) {
    Value message = exception_from(vm, self)->fields[IMPORT_MESSAGE];
    if (!is_absent(message)) return message;
    return tuple_count(exception_unchecked(self)->args) == 1 ? first_argument(self) : NONE;
}

static void set_import_message(Vm *vm, Value self, Value value) { exception_set_field(vm, self, IMPORT_MESSAGE, value); }

// Unlike others: msg, if it is text, and not args.
static Value import_error_str(Vm *vm, Value self) {
    Value message = exception_from(vm, self)->fields[IMPORT_MESSAGE];
    bool is_text = !is_absent(message) && is_exactly(message, KIND_STR);
    return is_text ? message : base_exception_type.slots->str(vm, self);
}

static const Getter import_error_getters[] = {
    {NAME_name, get_name, set_name},
    {NAME_path, get_path, set_path},
    {NAME_name_from, get_name_from, set_name_from},
    {NAME_msg, get_import_message, set_import_message},
};
static const Slots import_error_slots = {.str = import_error_str};
CLASS(ImportError, import_error, exception, .getters = TABLE(import_error_getters), .slots = &import_error_slots)
CLASS(ModuleNotFoundError, module_not_found_error, import_error)
