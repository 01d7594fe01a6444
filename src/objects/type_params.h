// Type variables and aliases of PEP 695: TypeVar, ParamSpec, TypeVarTuple, TypeAliasType. The
// compiler's instructions make them; typing offers the types. Makers may collect and raise
// MemoryError.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_TYPE_PARAMS_H
#define KRAIT_OBJECTS_TYPE_PARAMS_H

#include "objects/type.h"

// All three kinds of variables. What is computed lazily has the function that computes it beside it.
typedef struct TypeVariable {
    Native native;
    Value name;
    Value bound, evaluate_bound;
    Value constraints, evaluate_constraints;
    Value default_value, evaluate_default;
    Value variance;          // small int: VARIANCE_*
    Value module;
} TypeVariable;

// In the order of the marks that repr() shows.
enum { VARIANCE_INVARIANT, VARIANCE_COVARIANT, VARIANCE_CONTRAVARIANT, VARIANCE_INFERRED };

typedef struct TypeAlias {
    Native native;
    Value name;
    Value type_params;       // tuple
    Value value, evaluate;
    Value module;
} TypeAlias;

extern const Type type_var_type, param_spec_type, type_var_tuple_type, type_alias_type, no_default_type;
extern const Native no_default;          // typing.NoDefault

// Of any of the three types.
bool is_type_variable(Value value);
// `evaluate` is a function called with a format number, or ABSENT.
Value type_var_new(Vm *vm, Value name, Value evaluate_bound, Value evaluate_constraints);
Value param_spec_new(Vm *vm, Value name);
Value type_var_tuple_new(Vm *vm, Value name);
// Returns the variable, with its default.
Value type_param_set_default(Vm *vm, Value variable, Value evaluate);
Value type_alias_new(Vm *vm, Value name, Value type_params, Value evaluate);

// typing.Generic: generic.c.
extern const Type generic_type;
// Generic[T, ...] as a base class.
Value generic_base(Vm *vm, Value type_params);

#endif
