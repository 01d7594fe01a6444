// Exceptions: one native layout for BaseException and everything derived from it, in C or
// Python, so that raising, chaining and printing need no case distinction. Types of builtins
// are named x_error_type after the class.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_EXCEPTION_H
#define KRAIT_OBJECTS_EXCEPTION_H

#include "objects/type.h"

// KIND_EXCEPTION. Classes with attributes of their own (StopIteration.value, OSError.errno, SyntaxError ...)
// keep them in `fields`.
typedef struct Exception {
    Object object;
    const Type *type;        // exact class, also of Python-defined exceptions (no FLAG_SUBCLASS)
    Value args;              // tuple
    Value attributes;        // Dict or ABSENT
    Value traceback;         // Traceback or ABSENT
    Value cause;             // ABSENT: None
    Value context;           // ABSENT: None
    Value suppress_context;  // TRUE_VALUE or FALSE_VALUE
    Value fields[6];         // per class, documented in exception_types.c; ABSENT
} Exception;

static inline bool is_exception(Value value) { return has_kind(value, KIND_EXCEPTION); }
static inline Exception *exception_unchecked(Value value) { return (Exception *)object_of(value); }
// Neither __new__() nor __init__() runs, and fields stay ABSENT. May collect; raises
// MemoryError.
Value exception_new(Vm *vm, const Type *type, Value args_tuple);    // no __init__ called

// One frame of a traceback; `next` towards the place of the raise.
typedef struct Traceback {
    Native native;
    Value next;              // Traceback or ABSENT      (references: 3)
    Value code;              // Code
    Value globals;           // Dict of the frame's module
    uint32_t instruction;    // index of the instruction in the code: gives line and columns
} Traceback;
extern const Type traceback_type;
// A frame object: where it stood at `instruction`, with a Dict of its variables as they were. May collect.
Value frame_object_new(Vm *vm, Value code, Value globals, Value locals, uint32_t instruction);
// Makes `back`, a frame object, the f_back of `frame`.
void frame_object_set_back(Value frame, Value back);

// All builtin exception classes: their names in Python and in C.
#define EXCEPTION_TYPES(X)                                                                                       \
    X(BaseException, base_exception) X(Exception, exception) X(ArithmeticError, arithmetic_error)                \
    X(AssertionError, assertion_error) X(AttributeError, attribute_error) X(BaseExceptionGroup, base_exception_group) \
    X(BlockingIOError, blocking_io_error) X(BrokenPipeError, broken_pipe_error) X(BufferError, buffer_error)     \
    X(BytesWarning, bytes_warning) X(ChildProcessError, child_process_error)                                     \
    X(ConnectionAbortedError, connection_aborted_error) X(ConnectionError, connection_error)                     \
    X(ConnectionRefusedError, connection_refused_error) X(ConnectionResetError, connection_reset_error)          \
    X(DeprecationWarning, deprecation_warning) X(EOFError, eof_error) X(EncodingWarning, encoding_warning)       \
    X(ExceptionGroup, exception_group) X(FileExistsError, file_exists_error)                                     \
    X(FileNotFoundError, file_not_found_error) X(FloatingPointError, floating_point_error)                       \
    X(FutureWarning, future_warning) X(GeneratorExit, generator_exit) X(ImportError, import_error)               \
    X(_IncompleteInputError, incomplete_input_error) X(ImportWarning, import_warning) X(IndentationError, indentation_error) X(IndexError, index_error)           \
    X(InterruptedError, interrupted_error) X(IsADirectoryError, is_a_directory_error) X(KeyError, key_error)     \
    X(KeyboardInterrupt, keyboard_interrupt) X(LookupError, lookup_error) X(MemoryError, memory_error)           \
    X(ModuleNotFoundError, module_not_found_error) X(NameError, name_error)                                      \
    X(NotADirectoryError, not_a_directory_error) X(NotImplementedError, not_implemented_error)                   \
    X(OSError, os_error) X(OverflowError, overflow_error) X(PendingDeprecationWarning, pending_deprecation_warning) \
    X(PermissionError, permission_error) X(ProcessLookupError, process_lookup_error)                             \
    X(PythonFinalizationError, python_finalization_error) X(RecursionError, recursion_error)                     \
    X(ReferenceError, reference_error) X(ResourceWarning, resource_warning) X(RuntimeError, runtime_error)       \
    X(RuntimeWarning, runtime_warning) X(StopAsyncIteration, stop_async_iteration)                               \
    X(StopIteration, stop_iteration) X(SyntaxError, syntax_error) X(SyntaxWarning, syntax_warning)               \
    X(SystemError, system_error) X(SystemExit, system_exit) X(TabError, tab_error) X(TimeoutError, timeout_error) \
    X(TypeError, type_error) X(UnboundLocalError, unbound_local_error)                                           \
    X(UnicodeDecodeError, unicode_decode_error) X(UnicodeEncodeError, unicode_encode_error)                      \
    X(UnicodeError, unicode_error) X(UnicodeTranslateError, unicode_translate_error)                             \
    X(UnicodeWarning, unicode_warning) X(UserWarning, user_warning) X(ValueError, value_error)                   \
    X(Warning, warning) X(ZeroDivisionError, zero_division_error)

// extern const Type value_error_type, ...
#define DECLARE(name, identifier) extern const Type identifier##_type;
EXCEPTION_TYPES(DECLARE)
#undef DECLARE

// Appends a frame to the exception's traceback (called by the VM while unwinding). May collect.
void exception_add_frame(Vm *vm, Value exception, Value code, Value globals, uint32_t instruction);
// Prints as CPython does: chained exceptions, frames with source lines and carets, groups, notes, suggestions.
// `write` receives UTF-8 pieces. Does not raise.
typedef void (*TextWriter)(void *context, const char *text, size_t length);
void exception_print(Vm *vm, Value exception, TextWriter write, void *context);
// As CPython does where nobody can catch it: without carets and chained exceptions.
void exception_print_plainly(Vm *vm, Value exception, TextWriter write, void *context);

#endif
