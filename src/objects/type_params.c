// TypeVar, ParamSpec, TypeVarTuple and TypeAliasType. Bounds, defaults and values are computed
// when first asked for: a function beside each (PEP 649) is called once, and the result
// replaces it.
// SPDX-License-Identifier: MIT
#include "objects/type_params.h"

#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/generic_alias.h"
#include "objects/iterate.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_create.h"
#include "objects/union_type.h"

// annotationlib.Format.VALUE: the values themselves.
enum { FORMAT_VALUE = 1 };

bool is_type_variable(Value value) {
    return is_native_of(value, &type_var_type) || is_native_of(value, &param_spec_type) ||
           is_native_of(value, &type_var_tuple_type);
}

// Unchecked: all three types have this layout.
static TypeVariable *variable_from(Value value) { return (TypeVariable *)object_of(value); }

// Of the code that runs, or None.
static Value module_name(Vm *vm) {
    Value name = caller_module_name(vm);
    return is_absent(name) ? NONE : name;
}

// __module__ is that of the code that makes it.
static Value variable_new(Vm *vm, const Type *type, Value name, unsigned variance) {
    if (!is_str(name)) raise_type_error(vm, "%N() argument 'name' must be str, not %T", type, name);
    TypeVariable *made = native_new(vm, type, sizeof *made);
    store(made, &made->name, name);
    store(made, &made->variance, value_from_small_int((intptr_t)variance));
    store(made, &made->module, module_name(vm));
    return value_from_object(made);
}

Value type_var_new(Vm *vm, Value name, Value evaluate_bound, Value evaluate_constraints) {
    Value made = variable_new(vm, &type_var_type, name, VARIANCE_INFERRED);
    store(object_of(made), &variable_from(made)->evaluate_bound, evaluate_bound);
    store(object_of(made), &variable_from(made)->evaluate_constraints, evaluate_constraints);
    return made;
}

Value param_spec_new(Vm *vm, Value name) { return variable_new(vm, &param_spec_type, name, VARIANCE_INFERRED); }
Value type_var_tuple_new(Vm *vm, Value name) { return variable_new(vm, &type_var_tuple_type, name, VARIANCE_INVARIANT); }

Value type_param_set_default(Vm *vm, Value variable, Value evaluate) {
    (void)vm;
    store(object_of(variable), &variable_from(variable)->evaluate_default, evaluate);
    return variable;
}

// --- Lazy attributes ---

// The value, computed by `evaluate` if it is not known yet; `otherwise` if there is nothing to compute.
static Value lazy(Vm *vm, Value self, Value *value, Value evaluate, Value otherwise) {
    if (!is_absent(*value)) return *value;
    if (is_absent(evaluate)) return otherwise;
    Value result = call1(vm, evaluate, value_from_small_int(FORMAT_VALUE));
    store(object_of(self), value, result);
    return result;
}

static Value get_bound(Vm *vm, Value self) {
    return lazy(vm, self, &variable_from(self)->bound, variable_from(self)->evaluate_bound, NONE);
}

static Value get_constraints(Vm *vm, Value self) {
    Value none = tuple_new(vm, 0);
    return lazy(vm, self, &variable_from(self)->constraints, variable_from(self)->evaluate_constraints, none);
}

static Value get_default(Vm *vm, Value self) {
    Value missing = value_from_object(&no_default);
    return lazy(vm, self, &variable_from(self)->default_value, variable_from(self)->evaluate_default, missing);
}

static Value get_evaluate_bound(Vm *vm, Value self) {
    (void)vm;
    Value evaluate = variable_from(self)->evaluate_bound;
    return is_absent(evaluate) ? NONE : evaluate;
}

static Value get_evaluate_constraints(Vm *vm, Value self) {
    (void)vm;
    Value evaluate = variable_from(self)->evaluate_constraints;
    return is_absent(evaluate) ? NONE : evaluate;
}

static Value get_evaluate_default(Vm *vm, Value self) {
    (void)vm;
    Value evaluate = variable_from(self)->evaluate_default;
    return is_absent(evaluate) ? NONE : evaluate;
}

static bool has_variance(Value self, intptr_t variance) { return small_int(variable_from(self)->variance) == variance; }
static Value get_covariant(Vm *vm, Value self) { return (void)vm, value_from_bool(has_variance(self, VARIANCE_COVARIANT)); }
static Value get_contravariant(Vm *vm, Value self) { return (void)vm, value_from_bool(has_variance(self, VARIANCE_CONTRAVARIANT)); }
static Value get_inferred(Vm *vm, Value self) { return (void)vm, value_from_bool(has_variance(self, VARIANCE_INFERRED)); }
static Value get_name(Vm *vm, Value self) { return (void)vm, variable_from(self)->name; }
static Value get_module(Vm *vm, Value self) { return (void)vm, variable_from(self)->module; }

// TypeVar.has_default()
// Returns True if the type parameter has a default.
static Value has_default(Vm *vm, const Value *args) {
    return value_from_bool(!same(get_default(vm, args[0]), value_from_object(&no_default)));
}

// --- Behaviour ---

// Variance shows as a sign, unless it is inferred.
static Value variable_repr(Vm *vm, Value self) {
    static const char *const marks[] = {"~", "+", "-", ""};
    bool is_tuple_variable = is_native_of(self, &type_var_tuple_type);
    const char *mark = is_tuple_variable ? "" : marks[small_int(variable_from(self)->variance)];
    return str_format_c(vm, "%s%S", mark, variable_from(self)->name);
}

static Value variable_binary(Vm *vm, BinaryOperator operator, Value left, Value right) {
    return operator == OPERATOR_OR ? union_if_possible(vm, left, right) : NOT_IMPLEMENTED;
}

// *Ts in a type argument list.
static Value variable_iterate(Vm *vm, Value self) {
    Value starred = generic_alias_new(vm, self, tuple_new(vm, 0));
    store(object_of(starred), &((GenericAlias *)object_of(starred))->starred, TRUE_VALUE);
    return iterate(vm, tuple_from_array(vm, 1, &starred));
}

// class C(T) is a mistake.
static _Noreturn void refuse_subclass(Vm *vm, Value self) {
    raise_type_error(vm, "Cannot subclass an instance of %N", type_of(self));
}

// TypeVar.__mro_entries__(bases, /)
// Raises TypeError: a type variable is no class to derive from.
static Value variable_mro_entries(Vm *vm, const Value *args) { refuse_subclass(vm, args[0]); }

// At most one of the three.
static unsigned variance_from(Vm *vm, Value covariant, Value contravariant, Value inferred) {
    bool is_covariant = !is_absent(covariant) && value_is_true(vm, covariant);
    bool is_contravariant = !is_absent(contravariant) && value_is_true(vm, contravariant);
    bool is_inferred = !is_absent(inferred) && value_is_true(vm, inferred);
    if (is_covariant && is_contravariant) raise_value_error(vm, "Bivariant types are not supported.");
    if (is_inferred && (is_covariant || is_contravariant)) {
        raise_value_error(vm, "Variance cannot be specified with infer_variance.");
    }
    if (is_inferred) return VARIANCE_INFERRED;
    return is_covariant ? VARIANCE_COVARIANT : is_contravariant ? VARIANCE_CONTRAVARIANT : VARIANCE_INVARIANT;
}

// TypeVar(name, *constraints, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False)
// Makes a type variable.
static Value type_var_construct(Vm *vm, const Value *args) {
    Value made = variable_new(vm, &type_var_type, args[1], variance_from(vm, args[5], args[6], args[7]));
    TypeVariable *variable = variable_from(made);
    bool has_bound = !is_absent(args[3]) && !is_none(args[3]);
    if (!is_absent(args[2]) && tuple_count(args[2]) == 1) raise_type_error(vm, "A single constraint is not allowed");
    if (has_bound && !is_absent(args[2]) && tuple_count(args[2])) {
        raise_type_error(vm, "Constraints cannot be combined with bound=...");
    }
    if (!is_absent(args[2]) && tuple_count(args[2])) store(variable, &variable->constraints, args[2]);
    if (has_bound) store(variable, &variable->bound, args[3]);
    if (!is_absent(args[4])) store(variable, &variable->default_value, args[4]);
    return made;
}

// ParamSpec(name, *, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False)
// Makes a variable that stands for the parameters of a callable.
static Value param_spec_construct(Vm *vm, const Value *args) {
    Value made = variable_new(vm, &param_spec_type, args[1], variance_from(vm, args[4], args[5], args[6]));
    if (!is_absent(args[2])) store(object_of(made), &variable_from(made)->bound, args[2]);
    if (!is_absent(args[3])) store(object_of(made), &variable_from(made)->default_value, args[3]);
    return made;
}

// TypeVarTuple(name, *, default=NoDefault)
// Makes a variable that stands for any number of types.
static Value type_var_tuple_construct(Vm *vm, const Value *args) {
    Value made = variable_new(vm, &type_var_tuple_type, args[1], VARIANCE_INVARIANT);
    if (!is_absent(args[2])) store(object_of(made), &variable_from(made)->default_value, args[2]);
    return made;
}

static const Method variable_methods[] = {
    {NAME_has_default, 0, 0, has_default},
    {NAME___mro_entries__, 1, 0, variable_mro_entries},
};

static const Getter type_var_getters[] = {
    {NAME___name__, get_name},
    {NAME___module__, get_module},
    {NAME___bound__, get_bound},
    {NAME___constraints__, get_constraints},
    {NAME___default__, get_default},
    {NAME___covariant__, get_covariant},
    {NAME___contravariant__, get_contravariant},
    {NAME___infer_variance__, get_inferred},
    {NAME_evaluate_bound, get_evaluate_bound},
    {NAME_evaluate_constraints, get_evaluate_constraints},
    {NAME_evaluate_default, get_evaluate_default},
};

static const Getter tuple_variable_getters[] = {
    {NAME___name__, get_name},
    {NAME___module__, get_module},
    {NAME___default__, get_default},
    {NAME_evaluate_default, get_evaluate_default},
};

static const Slots variable_slots = {.repr = variable_repr, .binary = variable_binary};
static const Slots tuple_variable_slots = {.repr = variable_repr, .iterate = variable_iterate};

const Type type_var_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_TypeVar,
    .module_name = NAME_typing,
    .kind = KIND_NATIVE,
    .reference_words = ALL_REFERENCES,
    .slots = &variable_slots,
    .methods = TABLE(variable_methods),
    .getters = TABLE(type_var_getters),
    .construct = {NAME_TypeVar, 1, 0, type_var_construct,
                  "name, *constraints, bound, default, covariant, contravariant, infer_variance"},
    .flags = TYPE_IS_FINAL,
};

const Type param_spec_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_ParamSpec,
    .module_name = NAME_typing,
    .kind = KIND_NATIVE,
    .reference_words = ALL_REFERENCES,
    .slots = &variable_slots,
    .methods = TABLE(variable_methods),
    .getters = TABLE(type_var_getters),
    .construct = {NAME_ParamSpec, 1, 0, param_spec_construct,
                  "name, *, bound, default, covariant, contravariant, infer_variance"},
    .flags = TYPE_IS_FINAL,
};

const Type type_var_tuple_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_TypeVarTuple,
    .module_name = NAME_typing,
    .kind = KIND_NATIVE,
    .reference_words = ALL_REFERENCES,
    .slots = &tuple_variable_slots,
    .methods = TABLE(variable_methods),
    .getters = TABLE(tuple_variable_getters),
    .construct = {NAME_TypeVarTuple, 1, 0, type_var_tuple_construct, "name, *, default"},
    .flags = TYPE_IS_FINAL,
};

// --- typing.NoDefault ---

static Value no_default_repr(Vm *vm, Value self) {
    (void)self;
    return str_from_c(vm, "typing.NoDefault");
}

static const Slots no_default_slots = {.repr = no_default_repr};

const Type no_default_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_NoDefaultType,
    .module_name = NAME_typing,
    .kind = KIND_NATIVE,
    .slots = &no_default_slots,
    .flags = TYPE_IS_FINAL,
};

const Native no_default __attribute__((aligned(GRANULE))) = {{ROM_HEADER(KIND_NATIVE)}, &no_default_type};

// --- TypeAliasType ---

static TypeAlias *alias_from(Value value) { return (TypeAlias *)object_of(value); }

Value type_alias_new(Vm *vm, Value name, Value type_params, Value evaluate) {
    TypeAlias *made = native_new(vm, &type_alias_type, sizeof *made);
    store(made, &made->name, name);
    store(made, &made->type_params, is_absent(type_params) || is_none(type_params) ? tuple_new(vm, 0) : type_params);
    store(made, &made->evaluate, evaluate);
    store(made, &made->module, module_name(vm));
    return value_from_object(made);
}

// TypeAliasType(name, value, *, type_params=())
// Makes a type alias, as the statement `type name = value` does.
static Value type_alias_construct(Vm *vm, const Value *args) {
    if (!is_str(args[1])) raise_type_error(vm, "typealias() argument 'name' must be str, not %T", args[1]);
    if (!is_absent(args[3]) && !is_tuple(args[3])) raise_type_error(vm, "type_params must be a tuple");
    Value made = type_alias_new(vm, args[1], args[3], ABSENT);
    store(object_of(made), &alias_from(made)->value, args[2]);
    return made;
}

static Value alias_value(Vm *vm, Value self) {
    return lazy(vm, self, &alias_from(self)->value, alias_from(self)->evaluate, NONE);
}

static Value alias_name(Vm *vm, Value self) { return (void)vm, alias_from(self)->name; }
static Value alias_params(Vm *vm, Value self) { return (void)vm, alias_from(self)->type_params; }
static Value alias_module(Vm *vm, Value self) { return (void)vm, alias_from(self)->module; }

static Value alias_evaluate(Vm *vm, Value self) {
    (void)vm;
    Value evaluate = alias_from(self)->evaluate;
    return is_absent(evaluate) ? NONE : evaluate;
}

static Value alias_repr(Vm *vm, Value self) { return (void)vm, alias_from(self)->name; }

// type X[T] = ...: only with parameters of its own.
static Value alias_get_item(Vm *vm, Value self, Value key) {
    if (tuple_count(alias_from(self)->type_params) == 0) {
        raise_type_error(vm, "Only generic type aliases are subscriptable");
    }
    return generic_alias_new(vm, self, key);
}

static const Getter alias_getters[] = {
    {NAME___name__, alias_name},
    {NAME___value__, alias_value},
    {NAME___type_params__, alias_params},
    {NAME___parameters__, alias_params},
    {NAME___module__, alias_module},
    {NAME_evaluate_value, alias_evaluate},
};

static const Slots alias_slots = {
    .repr = alias_repr,
    .get_item = alias_get_item,
    .binary = variable_binary,
};

const Type type_alias_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_TypeAliasType,
    .module_name = NAME_typing,
    .kind = KIND_NATIVE,
    .reference_words = ALL_REFERENCES,
    .slots = &alias_slots,
    .getters = TABLE(alias_getters),
    .construct = {NAME_TypeAliasType, 2, 0, type_alias_construct, "name, value, *, type_params"},
    .flags = TYPE_IS_FINAL,
};
