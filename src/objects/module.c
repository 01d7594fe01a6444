// Modules.
//
// A native module is a table in ROM; it has a Dict from its first import on if it computes members, or from the first
// store on. Names are searched in the Dict, then in the table, then with the module's `get`.
// SPDX-License-Identifier: MIT
#include "objects/module.h"

#include "objects/annotations.h"
#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/function.h"
#include "objects/list.h"
#include "objects/lookup_cache.h"
#include "objects/raise.h"
#include "objects/slots.h"
#include "objects/str.h"

Value module_new(Vm *vm, Value name) {
    Module *module = heap_allocate(vm, KIND_MODULE, sizeof *module);
    store(module, &module->name, name);
    store(module, &module->dict, dict_new(vm, 8));
    dict_set(vm, module->dict, name_value(NAME___name__), name);
    dict_set(vm, module->dict, name_value(NAME___doc__), NONE);
    return value_from_object(module);
}

// `start` may put computed members into the Dict.
Value module_from_native(Vm *vm, const NativeModule *native) {
    Module *module = heap_allocate(vm, KIND_MODULE, sizeof *module);
    store(module, &module->name, name_value((Name)native->name));
    module->native = native;
    if (native->start) {
        store(module, &module->dict, dict_new(vm, 0));
        native->start(vm, module->dict);
    }
    return value_from_object(module);
}

Value native_module_get(const NativeModule *native, Name name) {
    for (unsigned i = 0; i < native->functions.count; i++) {
        const Method *row = &native->functions.rows[i];
        if (row->name == name) return value_from_native(row, false);
    }
    for (unsigned i = 0; i < native->members.count; i++) {
        if (native->members.rows[i].name == name) return native->members.rows[i].value;
    }
    return ABSENT;
}

// The tables are in ROM: what was found there once is found in the lookup cache.
static Value table_attribute(Vm *vm, const NativeModule *native, Value name, Name static_name) {
    LookupEntry *entry = lookup_entry(vm, native, name);
    if (entry->owner == native && same(entry->name, name)) return entry->value;
    Value found = native_module_get(native, static_name);
    *entry = (LookupEntry){native, name, found};
    return found;
}

// Tables first, then what the module computes.
static Value native_attribute(Vm *vm, const Module *module, Value name) {
    Name static_name;
    const NativeModule *native = module->native;
    if (name_of(name, &static_name)) {
        Value found = table_attribute(vm, native, name, static_name);
        if (!is_absent(found)) return found;
        if (static_name == NAME___name__) return module->name;
        if (static_name == NAME___doc__) return str_format_c(vm, "Built-in module %S.", module->name);
    }
    return native->get ? native->get(vm, name) : ABSENT;
}

// What was stored in it hides what it offers.
Value module_get(Vm *vm, Value value, Value name) {
    const Module *module = module_unchecked(value);
    if (!is_absent(module->dict)) {
        Value found = dict_get_name(dict_unchecked(module->dict), name);
        if (!is_absent(found)) return found;
    }
    return module->native ? native_attribute(vm, module, name) : ABSENT;
}

void module_set(Vm *vm, Value value, Value name, Value item) {
    Module *module = module_unchecked(value);
    if (is_absent(module->dict)) store(module, &module->dict, dict_new(vm, 0));
    dict_set(vm, module->dict, name, item);
}

// Does not overwrite what the program has set.
static void add_missing(Vm *vm, Value dict, Name name, Value value) {
    if (is_absent(dict_get_name(dict_unchecked(dict), name_value(name)))) dict_set(vm, dict, name_value(name), value);
}

// A native module shows everything it offers.
Value module_dict(Vm *vm, Value value) {
    Module *module = module_unchecked(value);
    if (is_absent(module->dict)) store(module, &module->dict, dict_new(vm, 8));
    const NativeModule *native = module->native;
    if (!native) return module->dict;
    add_missing(vm, module->dict, NAME___name__, module->name);
    for (unsigned i = 0; i < native->functions.count; i++) {
        const Method *row = &native->functions.rows[i];
        add_missing(vm, module->dict, (Name)row->name, value_from_native(row, false));
    }
    for (unsigned i = 0; i < native->members.count; i++) {
        add_missing(vm, module->dict, (Name)native->members.rows[i].name, native->members.rows[i].value);
    }
    return module->dict;
}

// A module may define __dir__.
Value module_names(Vm *vm, Value value) {
    Value dict = module_dict(vm, value);
    Value own_dir = dict_get_name(dict_unchecked(dict), name_value(NAME___dir__));
    Value names = list_new(vm, dict_count(dict));
    list_extend(vm, names, is_absent(own_dir) ? dict : call0(vm, own_dir));
    return names;
}

// --- Attributes ---

// PEP 562: a module's own __getattr__. Otherwise a better message than the usual one.
static Value module_get_attribute(Vm *vm, Value self, Value name) {
    Value found = generic_get_attribute(vm, self, name);
    if (!is_absent(found)) return found;
    const Module *module = module_unchecked(self);
    if (is_absent(module->dict)) return ABSENT;
    Value getter = dict_get_name(dict_unchecked(module->dict), name_value(NAME___getattr__));
    return is_absent(getter) ? ABSENT : call1(vm, getter, name);
}

static Value get_dict(Vm *vm, Value self) { return module_dict(vm, self); }

static Value get_annotate(Vm *vm, Value self) {
    Value annotate = module_get(vm, self, name_value(NAME___annotate__));
    return is_absent(annotate) ? NONE : annotate;
}

static void set_annotate(Vm *vm, Value self, Value value) {
    if (is_absent(value)) raise_type_error(vm, "cannot delete __annotate__ attribute");
    if (!is_none(value) && !is_callable(value)) raise_type_error(vm, "__annotate__ must be callable or None");
    module_set(vm, self, name_value(NAME___annotate__), value);
    dict_delete(vm, module_dict(vm, self), name_value(NAME___annotations__));
}

// Computed once and kept in the module.
static Value get_annotations(Vm *vm, Value self) {
    Value name = name_value(NAME___annotations__);
    Value annotations = module_get(vm, self, name);
    if (!is_absent(annotations)) return annotations;
    annotations = annotations_from(vm, get_annotate(vm, self));
    module_set(vm, self, name, annotations);
    return annotations;
}

static void set_annotations(Vm *vm, Value self, Value value) {
    Value name = name_value(NAME___annotations__);
    if (!is_absent(value)) module_set(vm, self, name, value);
    else if (!dict_delete(vm, module_dict(vm, self), name)) raise_attribute_error(vm, self, name);
}

// --- The type ---

static Value module_repr(Vm *vm, Value self) {
    const Module *module = module_unchecked(self);
    Value name = module_get(vm, self, name_value(NAME___name__));
    if (module->native) return str_format_c(vm, "<module %R (built-in)>", is_absent(name) ? module->name : name);
    if (is_absent(name)) name = str_from_c(vm, "?");
    Value file = module_get(vm, self, name_value(NAME___file__)), loader = module_get(vm, self, name_value(NAME___loader__));
    if (!is_absent(file)) return str_format_c(vm, "<module %R from %R>", name, file);
    if (is_absent(loader) || is_none(loader)) return str_format_c(vm, "<module %R>", name);
    return str_format_c(vm, "<module %R (%R)>", name, loader);
}

// types.ModuleType(name, doc=None)
// Creates a module; __init__() gives it its name.
static Value module_construct(Vm *vm, const Value *args) {
    Module *module = object_new_of(vm, type_unchecked(args[0]), sizeof *module);
    store(module, &module->dict, dict_new(vm, 8));
    store(module, &module->name, name_value(NAME_module));
    return value_from_object(module);
}

// module.__init__(name, doc=None)
// Sets name and documentation; the attributes of the import system are there and None, as in
// CPython.
static Value module_init(Vm *vm, const Value *args) {
    if (!is_module(args[0])) raise_type_error(vm, "expected module, not %T", args[0]);
    Module *module = module_unchecked(args[0]);
    if (!is_str(args[1])) raise_type_error(vm, "module.__init__() argument 'name' must be str, not %T", args[1]);
    static const uint16_t empty[] = {NAME___package__, NAME___loader__, NAME___spec__};
    store(module, &module->name, args[1]);
    dict_set(vm, module->dict, name_value(NAME___name__), args[1]);
    dict_set(vm, module->dict, name_value(NAME___doc__), is_absent(args[2]) ? NONE : args[2]);
    for (unsigned i = 0; i < 3; i++) dict_set(vm, module->dict, name_value((Name)empty[i]), NONE);
    return NONE;
}

// Of ModuleType itself: __new__ and __init__ at once. Derived classes get their __init__
// called.
static Value construct_and_init(Vm *vm, const Value *args) {
    Value made = module_construct(vm, args);
    if (!same(args[0], value_from_type(&module_type))) return made;
    Value init_args[] = {made, args[1], args[2]};
    if (is_absent(args[1])) raise_type_error(vm, "module() missing required argument 'name' (pos 1)");
    module_init(vm, init_args);
    return made;
}

// module.__dir__()
// Returns the names that the module defines.
static Value module_dir(Vm *vm, const Value *args) {
    // A derived class may have hidden it.
    Value dict = get_attribute(vm, args[0], name_value(NAME___dict__));
    if (!is_dict(dict)) raise_type_error(vm, "<module>.__dict__ is not a dictionary");
    return module_names(vm, args[0]);
}

static const Method module_methods[] = {
    {NAME___init__, 1, 1, module_init, "name, doc"},
    {NAME___dir__, 0, 0, module_dir},
};

static const Getter module_getters[] = {
    {NAME___dict__, get_dict},
    {NAME___annotate__, get_annotate, set_annotate},
    {NAME___annotations__, get_annotations, set_annotations},
};

static const Slots module_slots = {
    .repr = module_repr,
    .get_attribute = module_get_attribute,
};

const Type module_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_module,
    .kind = KIND_MODULE,
    .slots = &module_slots,
    .methods = TABLE(module_methods),
    .getters = TABLE(module_getters),
    .construct = {NAME_module, 0, 2, construct_and_init, "name, doc"},
};
