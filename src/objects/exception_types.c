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

EXCEPTION_CLASS(Exception, exception, base_exception)
EXCEPTION_CLASS(GeneratorExit, generator_exit, base_exception)
EXCEPTION_CLASS(KeyboardInterrupt, keyboard_interrupt, base_exception)
EXCEPTION_CLASS(ArithmeticError, arithmetic_error, exception)
EXCEPTION_CLASS(FloatingPointError, floating_point_error, arithmetic_error)
EXCEPTION_CLASS(OverflowError, overflow_error, arithmetic_error)
EXCEPTION_CLASS(ZeroDivisionError, zero_division_error, arithmetic_error)
EXCEPTION_CLASS(AssertionError, assertion_error, exception)
EXCEPTION_CLASS(BufferError, buffer_error, exception)
EXCEPTION_CLASS(EOFError, eof_error, exception)
EXCEPTION_CLASS(LookupError, lookup_error, exception)
EXCEPTION_CLASS(IndexError, index_error, lookup_error)
EXCEPTION_CLASS(MemoryError, memory_error, exception)
EXCEPTION_CLASS(ReferenceError, reference_error, exception)
EXCEPTION_CLASS(RuntimeError, runtime_error, exception)
EXCEPTION_CLASS(NotImplementedError, not_implemented_error, runtime_error)
EXCEPTION_CLASS(PythonFinalizationError, python_finalization_error, runtime_error)
EXCEPTION_CLASS(RecursionError, recursion_error, runtime_error)
EXCEPTION_CLASS(StopAsyncIteration, stop_async_iteration, exception)
EXCEPTION_CLASS(SystemError, system_error, exception)
EXCEPTION_CLASS(TypeError, type_error, exception)
EXCEPTION_CLASS(ValueError, value_error, exception)
EXCEPTION_CLASS(Warning, warning, exception)
EXCEPTION_CLASS(BytesWarning, bytes_warning, warning)
EXCEPTION_CLASS(DeprecationWarning, deprecation_warning, warning)
EXCEPTION_CLASS(EncodingWarning, encoding_warning, warning)
EXCEPTION_CLASS(FutureWarning, future_warning, warning)
EXCEPTION_CLASS(ImportWarning, import_warning, warning)
EXCEPTION_CLASS(PendingDeprecationWarning, pending_deprecation_warning, warning)
EXCEPTION_CLASS(ResourceWarning, resource_warning, warning)
EXCEPTION_CLASS(RuntimeWarning, runtime_warning, warning)
EXCEPTION_CLASS(SyntaxWarning, syntax_warning, warning)
EXCEPTION_CLASS(UnicodeWarning, unicode_warning, warning)
EXCEPTION_CLASS(UserWarning, user_warning, warning)

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
EXCEPTION_CLASS(StopIteration, stop_iteration, exception, .getters = TABLE(stop_iteration_getters))

EXCEPTION_ATTRIBUTE(exit_code, EXIT_CODE)
static const Getter system_exit_getters[] = {{NAME_code, get_exit_code, set_exit_code}};
EXCEPTION_CLASS(SystemExit, system_exit, base_exception, .getters = TABLE(system_exit_getters))

// --- KeyError: its str() is the key's repr() ---

static Value key_error_str(Vm *vm, Value self) {
    Value args = exception_from(vm, self)->args;
    return tuple_count(args) == 1 ? value_repr(vm, tuple_item(args, 0)) : base_exception_type.slots->str(vm, self);
}

static const Slots key_error_slots = {.str = key_error_str};
EXCEPTION_CLASS(KeyError, key_error, lookup_error, .slots = &key_error_slots)

// --- NameError, AttributeError ---

EXCEPTION_ATTRIBUTE(name, UNBOUND_NAME)
static const Getter name_error_getters[] = {{NAME_name, get_name, set_name}};
EXCEPTION_CLASS(NameError, name_error, exception, .getters = TABLE(name_error_getters))
EXCEPTION_CLASS(UnboundLocalError, unbound_local_error, name_error)

EXCEPTION_ATTRIBUTE(object, ATTRIBUTE_OBJECT)
static const Getter attribute_error_getters[] = {
    {NAME_name, get_name, set_name},
    {NAME_obj, get_object, set_object},
};
EXCEPTION_CLASS(AttributeError, attribute_error, exception, .getters = TABLE(attribute_error_getters))

// --- ImportError ---

EXCEPTION_ATTRIBUTE(path, IMPORT_PATH)
EXCEPTION_ATTRIBUTE(name_from, IMPORT_NAME_FROM)

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
EXCEPTION_CLASS(ImportError, import_error, exception, .getters = TABLE(import_error_getters), .slots = &import_error_slots)
EXCEPTION_CLASS(ModuleNotFoundError, module_not_found_error, import_error)
