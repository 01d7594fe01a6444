// Python functions, cells, bound methods, and the wrappers staticmethod, classmethod,
// property. Makers may collect and raise MemoryError; they check nothing.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_FUNCTION_H
#define KRAIT_OBJECTS_FUNCTION_H

#include "objects/code.h"

typedef struct Function {
    Object object;           // KIND_FUNCTION, all references
    Code *code;
    Value globals;           // Dict
    Value defaults;          // tuple or ABSENT
    Value keyword_defaults;  // Dict or ABSENT
    Values *closure;         // of Cells, or NULL
    Value name, qualified_name, module, doc;    // ABSENT: taken from the code
    Value annotate;          // callable or ABSENT
    Value annotations;       // Dict once computed
    Value type_params;       // tuple or ABSENT
    Value attributes;        // Dict or ABSENT
    Value builtins;          // Dict or Module that globals fall back to; ABSENT: the VM's
} Function;

typedef struct Cell {
    Object object;           // KIND_CELL
    Value content;           // ABSENT: unbound
} Cell;

typedef struct BoundMethod {
    Object object;           // KIND_BOUND_METHOD
    Value function;          // any callable
    Value self;
} BoundMethod;

typedef struct Wrapper {     // staticmethod, classmethod
    Native native;
    Value function;
    Value attributes;
} Wrapper;

typedef struct Property {
    Native native;
    Value getter, setter, deleter, doc;    // ABSENT or NONE if missing
    Value name;
} Property;

extern const Type function_type, cell_type, method_type, builtin_function_type, method_descriptor_type, init_wrapper_type,
    init_descriptor_type, staticmethod_type, classmethod_type, property_type;

static inline bool is_function(Value value) { return has_kind(value, KIND_FUNCTION); }
static inline Function *function_unchecked(Value value) { return (Function *)object_of(value); }
static inline bool is_bound_method(Value value) { return has_kind(value, KIND_BOUND_METHOD); }
// A copy of the function that runs other code. May collect.
Value function_with_code(Vm *vm, Value function, Value code);
// The function gets new code: frames that run the old go on with a copy of it. Implemented by the Vm. May collect.
void frames_keep_code(Vm *vm, Value function);
// All but code and globals is ABSENT; the caller stores the rest.
Value function_new(Vm *vm, Value code, Value globals);
// `content` ABSENT: the variable is not bound yet.
Value cell_new(Vm *vm, Value content);
// staticmethod(function) or classmethod(function).
Value wrapper_new(Vm *vm, const Type *type, Value function);
// The type in whose tables this row of a method stands, as far as modules show it; NULL if none does.
const Type *native_method_owner(const Method *row);
// Name of the native module in whose table the row of a function stands; ABSENT if there is none.
Value native_function_module(const Method *row);
// What instance.method gives: a call passes `self` first.
Value bound_method_new(Vm *vm, Value function, Value self);

#endif
