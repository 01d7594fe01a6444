// builtins.__build_class__: what a class statement calls. types.new_class() takes the same steps in lib/types.py.
//
// The order is that of the language reference (3.3.3): bases (PEP 560), metaclass, namespace
// (PEP 3115), body, class. `__classcell__` is the cell that super() and __class__ in methods
// read; type.__new__() fills it.
// SPDX-License-Identifier: MIT
#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/function.h"
#include "objects/list.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_create.h"

// Bases that are no classes may name others: PEP 560.
static Value resolve_bases(Vm *vm, Value bases) {
    Value resolved = ABSENT;
    for (size_t i = 0; i < tuple_count(bases); i++) {
        Value base = tuple_item(bases, i);
        Value entries = is_type(base) ? ABSENT : get_attribute_or(vm, base, name_value(NAME___mro_entries__), ABSENT);
        if (is_absent(entries)) {
            if (!is_absent(resolved)) list_append(vm, resolved, base);
            continue;
        }
        if (is_absent(resolved)) resolved = list_from_array(vm, i, tuple_unchecked(bases)->items);
        Value replacement = call1(vm, entries, bases);
        if (!is_tuple(replacement)) raise_type_error(vm, "__mro_entries__ must return a tuple");
        list_extend(vm, resolved, replacement);
    }
    return is_absent(resolved) ? bases : tuple_from_iterable(vm, resolved);
}

// `metaclass=`, or the class of the first base; then the most derived one. It need not be a class at all.
static Value choose_metaclass(Vm *vm, Value bases, Value keywords) {
    Value chosen = dict_pop(vm, keywords, name_value(NAME_metaclass));
    if (is_absent(chosen)) {
        const Type *type = tuple_count(bases) ? type_of(tuple_item(bases, 0)) : &type_type;
        chosen = value_from_type(type);
    }
    return is_type(chosen) ? value_from_type(type_metaclass(vm, type_unchecked(chosen), bases)) : chosen;
}

// A metaclass may bring its own mapping.
static Value prepare_namespace(Vm *vm, Value metaclass, Value name, Value bases, Value keywords) {
    if (same(metaclass, value_from_type(&type_type))) return dict_new(vm, 4);
    Value prepare = get_attribute_or(vm, metaclass, name_value(NAME___prepare__), ABSENT);
    if (is_absent(prepare)) return dict_new(vm, 4);
    Value args = tuple_pair(vm, name, bases);
    Value namespace = call_spread(vm, prepare, args, keywords);
    if (!is_dict(namespace) && !has_special(vm, namespace, NAME___getitem__)) {
        Value owner = is_type(metaclass) ? type_name_value(vm, type_unchecked(metaclass)) : name_value(NAME_metaclass);
        raise_type_error(vm, "%S.__prepare__() must return a mapping, not %T", owner, namespace);
    }
    return namespace;
}

// type itself is not called, but done.
static Value call_metaclass(Vm *vm, Value metaclass, Value name, Value bases, Value namespace, Value keywords) {
    if (same(metaclass, value_from_type(&type_type)) && is_dict(namespace)) {
        return type_new(vm, &type_type, name, bases, namespace, keywords);
    }
    Value args[] = {name, bases, namespace};
    return call_spread(vm, metaclass, tuple_from_array(vm, 3, args), keywords);
}

// What the compiler noted about `self.x = ...` in the methods of a Python class.
static Value static_attributes(const Type *type) {
    if (!(type->flags & TYPE_IS_HEAP)) return ABSENT;
    Value names = dict_get_name(dict_unchecked(type->dict), name_value(NAME___static_attributes__));
    return !is_absent(names) && is_tuple(names) ? names : ABSENT;
}

// Names are interned: compared by pointer. `names` may be ABSENT.
static bool tuple_has(Value names, Value name) {
    for (size_t i = 0; !is_absent(names) && i < tuple_count(names); i++) {
        if (same(tuple_item(names, i), name)) return true;
    }
    return false;
}

// Instances get room for the attributes that the methods of the class and its bases set.
// A mere guess, from `self.x = ...` in the text: too little costs a bigger copy, too much
// unused words.
static void expect_attributes(Value class) {
    enum { EXPECTED_MAX = 64 };
    if (!is_type(class)) return;
    Type *type = (Type *)object_of(class);
    Value names = static_attributes(type);
    unsigned expected = type->expected_slots;
    for (size_t i = 0; !is_absent(names) && i < tuple_count(names); i++) {
        bool is_new = true;
        for (const Type *base = type->base; is_new && base; base = base->base) {
            is_new = !tuple_has(static_attributes(base), tuple_item(names, i));
        }
        expected += is_new;
    }
    type->expected_slots = (uint16_t)(expected < EXPECTED_MAX ? expected : EXPECTED_MAX);
}

// A metaclass that forgot to hand on __classcell__ leaves super() without its class.
static void check_class_cell(Vm *vm, Value cell, Value class, Value name) {
    if (!has_kind(cell, KIND_CELL) || !is_type(class)) return;
    Value content = ((Cell *)object_of(cell))->content;
    if (is_absent(content)) {
        raise_runtime_error(vm, "__class__ not set defining %R as %R. Was __classcell__ propagated to type.__new__?",
                            name, class);
    }
    if (!same(content, class)) raise_type_error(vm, "__class__ set to %R defining %R as %R", content, name, class);
}

// __build_class__(func, name, /, *bases, metaclass=type, **kwds)
// The body runs in the namespace; then the metaclass makes the class of it.
Value build_class(Vm *vm, const Value *args) {
    size_t count = is_absent(args[0]) ? 0 : tuple_count(args[0]);
    if (count < 2) raise_type_error(vm, "__build_class__: not enough arguments");
    Value function = tuple_item(args[0], 0), name = tuple_item(args[0], 1);
    if (!is_function(function)) raise_type_error(vm, "__build_class__: func must be a function");
    if (!is_str(name)) raise_type_error(vm, "__build_class__: name is not a string");
    Value given = tuple_from_array(vm, count - 2, tuple_unchecked(args[0])->items + 2);
    Value keywords = is_absent(args[1]) ? dict_new(vm, 0) : args[1];
    Value bases = resolve_bases(vm, given);
    Value metaclass = choose_metaclass(vm, bases, keywords);
    Value namespace = prepare_namespace(vm, metaclass, name, bases, keywords);
    call_class_body(vm, function, namespace);
    Value cell = is_dict(namespace) ? dict_get(vm, namespace, name_value(NAME___classcell__)) : ABSENT;
    if (!same(bases, given)) set_item(vm, namespace, name_value(NAME___orig_bases__), given);
    Value class = call_metaclass(vm, metaclass, name, bases, namespace, keywords);
    expect_attributes(class);
    check_class_cell(vm, cell, class, name);
    return class;
}
