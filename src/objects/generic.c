// typing.Generic: the base that classes with type parameters get (PEP 695), and that older
// code names itself.
//
// It has no instances of its own and stores nothing: __parameters__ goes into the class, and
// subscripts are GenericAlias objects.
// SPDX-License-Identifier: MIT
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/generic_alias.h"
#include "objects/list.h"
#include "objects/raise.h"
#include "objects/super.h"
#include "objects/tuple.h"
#include "objects/type_params.h"

Value generic_base(Vm *vm, Value type_params) {
    return generic_alias_new(vm, value_from_type(&generic_type), type_params);
}

// What the class itself defines, not its bases.
static Value own(Value class, Name name) {
    const Type *type = type_unchecked(class);
    return type->flags & TYPE_IS_HEAP ? dict_get_name(dict_unchecked(type->dict), name_value(name)) : ABSENT;
}

static bool is_generic_alias(Value base) {
    return is_native_of(base, &generic_alias_type) &&
           same(((GenericAlias *)object_of(base))->origin, value_from_type(&generic_type));
}

// The class's type parameters: those of Generic[...] among its bases, else all that its bases mention.
static Value parameters_from_bases(Vm *vm, Value class) {
    Value bases = own(class, NAME___orig_bases__);
    if (is_absent(bases) || !is_tuple(bases)) return tuple_new(vm, 0);
    for (size_t i = 0; i < tuple_count(bases); i++) {
        Value base = tuple_item(bases, i);
        if (is_generic_alias(base)) return ((GenericAlias *)object_of(base))->args;
    }
    return collect_type_parameters(vm, bases);
}

// Generic.__init_subclass__(*args, **kwargs)
// Notes __parameters__ of the new class, then goes on along the MRO.
static Value generic_init_subclass(Vm *vm, const Value *args) {
    Value class = args[0];
    Type *type = (Type *)object_of(class);
    if (type->flags & TYPE_IS_HEAP) {
        dict_set(vm, type->dict, name_value(NAME___parameters__), parameters_from_bases(vm, class));
    }
    Value next = super_find(vm, &generic_type, class, name_value(NAME___init_subclass__));
    return call_spread(vm, next, args[1], args[2]);
}

// Generic[int] makes no sense.
static void check_variables(Vm *vm, Value items) {
    for (size_t i = 0; i < tuple_count(items); i++) {
        Value item = tuple_item(items, i);
        if (is_type_variable(item) || is_native_of(item, &generic_alias_type)) continue;
        raise_type_error(vm, "Parameters to Generic[...] must all be type variables or parameter specification variables.");
    }
}

// Only where all parameters are plain type variables.
static void check_count(Vm *vm, Value class, Value items) {
    Value parameters = type_lookup(vm, type_unchecked(class), name_value(NAME___parameters__));
    if (is_absent(parameters) || !is_tuple(parameters)) return;
    size_t wanted = tuple_count(parameters), given = tuple_count(items);
    if (wanted == 0) raise_type_error(vm, "%R is not a generic class", class);
    for (size_t i = 0; i < wanted; i++) {
        if (!is_native_of(tuple_item(parameters, i), &type_var_type)) return;
    }
    if (wanted == given) return;
    raise_type_error(vm, "Too %s arguments for %R; actual %zu, expected %zu", given > wanted ? "many" : "few", class,
                     given, wanted);
}

// Generic.__class_getitem__(params, /)
// Returns C[int] for a class C derived from Generic.
static Value generic_getitem(Vm *vm, const Value *args) {
    Value items = is_tuple(args[1]) ? args[1] : tuple_from_array(vm, 1, &args[1]);
    if (same(args[0], value_from_type(&generic_type))) check_variables(vm, items);
    else check_count(vm, args[0], items);
    return generic_alias_new(vm, args[0], items);
}

static const Method generic_class_methods[] = {
    {NAME___class_getitem__, 1, 0, generic_getitem},
    {NAME___init_subclass__, 0, 0, generic_init_subclass, "*args, **kwargs"},
};

const Type generic_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_Generic,
    .module_name = NAME_typing,
    .kind = KIND_INSTANCE,
    .class_methods = TABLE(generic_class_methods),
};
