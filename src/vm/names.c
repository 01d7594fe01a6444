// Variables that are looked up by name: globals, builtins, class and module namespaces.
//
// Functions use registers and cells; these are for everything else. GET_GLOBAL and SET_GLOBAL
// keep where a name stood in the dict of globals in the upper half of their second word: the
// hint is only ever tried, never trusted, so stale ones do no harm. Builtins are remembered in
// the lookup cache.
// SPDX-License-Identifier: MIT
#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/exception_fields.h"
#include "objects/module.h"
#include "objects/raise.h"
#include "objects/source.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "vm/frame.h"
#include "vm/instructions.h"

static Value globals_of(Vm *vm) { return vm->frame->function->globals; }

// --- Errors ---

// The name and self go into the exception: the traceback's printer looks for suggestions with
// them.
static _Noreturn void raise_name_error(Vm *vm, Value name) {
    Value message = str_format_c(vm, "name '%S' is not defined", name);
    Value exception = exception_new(vm, &name_error_type, tuple_from_array(vm, 1, &message));
    store(object_of(exception), &exception_unchecked(exception)->fields[UNBOUND_NAME], name);
    store(object_of(exception), &exception_unchecked(exception)->fields[UNBOUND_SELF], frame_self(vm));
    raise_value(vm, exception);
}

// `format` has one %S, for the name.
static _Noreturn void raise_unbound(Vm *vm, const Type *type, const char *format, Value name) {
    Value message = str_format_c(vm, format, name);
    Value exception = exception_new(vm, type, tuple_from_array(vm, 1, &message));
    // As in CPython, only a NameError knows the name.
    if (type == &name_error_type) store(object_of(exception), &exception_unchecked(exception)->fields[UNBOUND_NAME], name);
    raise_value(vm, exception);
}

#define UNBOUND_LOCAL "cannot access local variable '%S' where it is not associated with a value"
#define UNBOUND_FREE "cannot access free variable '%S' where it is not associated with a value in enclosing scope"

void raise_unbound_local(Vm *vm, unsigned local) {
    Value names = vm->frame->function->code->variable_names;
    raise_unbound(vm, &unbound_local_error_type, UNBOUND_LOCAL, tuple_item(names, local));
}

// A cell variable's register: a parameter or local has its own register among the variable names; cells that are
// not come after the locals, in the order of cell_names.
void raise_unbound_cell(Vm *vm, unsigned local) {
    const Code *code = vm->frame->function->code;
    if (local < tuple_count(code->variable_names)) raise_unbound_local(vm, local);
    size_t index = local - tuple_count(code->variable_names);
    Value name = index < tuple_count(code->cell_names) ? tuple_item(code->cell_names, index) : name_value(NAME___class__);
    raise_unbound(vm, &unbound_local_error_type, UNBOUND_LOCAL, name);
}

void raise_unbound_free(Vm *vm, unsigned index) {
    raise_unbound(vm, &name_error_type, UNBOUND_FREE, tuple_item(vm->frame->function->code->free_names, index));
}

// --- Globals and builtins ---

// A dict of a derived class that changes nothing about looking up.
static bool is_plain_dict(Vm *vm, Value namespace) {
    if (!is_dict(namespace) || has_special(vm, namespace, NAME___missing__)) return false;
    return !is_function(type_lookup(vm, type_of(namespace), name_value(NAME___getitem__)));
}

// ABSENT if the namespace has no such name. Class bodies may run in any mapping (__prepare__),
// exec() too: only KeyError means "no".
static Value namespace_get(Vm *vm, Value namespace, Value name) {
    if (is_exactly(namespace, KIND_DICT)) return dict_get(vm, namespace, name);
    if (is_plain_dict(vm, namespace)) return dict_get(vm, namespace, name);
    Value getter = get_special(vm, namespace, NAME___getitem__);
    if (is_absent(getter)) raise_type_error(vm, "'%T' object is not subscriptable", namespace);
    Value found = call_expecting(vm, getter, 1, &name, &key_error_type, NULL);
    return found;
}

// A function's builtins are what its globals called __builtins__ when it was made: a module, a
// dict, or ABSENT for ours.
static Value get_builtin(Vm *vm, Value name) {
    Value builtins = vm->frame->function->builtins;
    if (is_absent(builtins)) return module_get(vm, vm->roots.builtins, name);
    if (is_exactly(builtins, KIND_MODULE)) return module_get(vm, builtins, name);
    return is_exactly(builtins, KIND_DICT) ? dict_get(vm, builtins, name) : namespace_get(vm, builtins, name);
}

// The position in globals goes into the upper half of the hint word. Positions beyond 65534
// are not remembered.
static void set_hint(uint32_t *hint, int32_t position) {
    if (position < 0xFFFF) *hint = (*hint & 0xFFFF) | (uint32_t)position << 16;
}

// Names that neither globals nor the Dict of the module `builtins` have are remembered by an
// owner that changes with either key set: an odd address beyond the dict's own, never
// dereferenced.
static const void *builtin_owner(Vm *vm, const Dict *globals) {
    Value added = module_unchecked(vm->roots.builtins)->dict;
    uint32_t version = globals->version + (is_absent(added) ? 0 : dict_unchecked(added)->version);
    return (const char *)globals + version * (uintptr_t)GRANULE + 1;
}

// Only what stands in ROM: the cache holds no references, and its entries would keep stale
// addresses.
static void remember_builtin(Vm *vm, Value name, Value builtin) {
    if (!is_absent(vm->frame->function->builtins)) return;
    Value added = module_unchecked(vm->roots.builtins)->dict;
    if (!is_absent(added) && dict_find_name(dict_unchecked(added), name) >= 0) return;
    bool is_fixed = is_native_function(builtin) || !heap_contains(&vm->heap, object_of(builtin));
    const void *owner = builtin_owner(vm, dict_unchecked(globals_of(vm)));
    if (is_fixed) *lookup_slot(vm, owner, name) = (LookupEntry){owner, name, builtin};
}

// A dict of a derived class may have __missing__.
static Value get_derived_global(Vm *vm, Value globals, Value name) {
    return object_flag(object_of(globals), FLAG_SUBCLASS) ? namespace_get(vm, globals, name) : ABSENT;
}

// The usual way to a builtin is the cache; the globals are searched only when it knows nothing
// of the name.
Value get_global(Vm *vm, Value name, uint32_t *hint) {
    Value globals = globals_of(vm);
    const Dict *dict = dict_unchecked(globals);
    const void *owner = builtin_owner(vm, dict);
    const LookupEntry *entry = lookup_slot(vm, owner, name);
    if (entry->owner == owner && same(entry->name, name) && is_absent(vm->frame->function->builtins)) return entry->value;
    int32_t position = dict_find_name(dict, name);
    if (position >= 0) {
        set_hint(hint, position);
        return dict->entries->items[position].value;
    }
    Value found = get_derived_global(vm, globals, name);
    if (!is_absent(found)) return found;
    Value builtin = get_builtin(vm, name);
    if (is_absent(builtin)) raise_name_error(vm, name);
    remember_builtin(vm, name, builtin);
    return builtin;
}

void set_global(Vm *vm, Value name, Value value, uint32_t *hint) {
    Value globals = globals_of(vm);
    dict_set(vm, globals, name, value);
    set_hint(hint, dict_find_name(dict_unchecked(globals), name));
}

void delete_global(Vm *vm, Value name) {
    if (!dict_delete(vm, globals_of(vm), name)) raise_name_error(vm, name);
}

// --- Namespaces ---

// LOAD_NAME of class bodies and module code: namespace, globals, builtins.
Value get_name(Vm *vm, Value name, uint32_t *hint) {
    Value namespace = vm->frame->locals;
    if (!is_absent(namespace) && !same(namespace, globals_of(vm))) {
        Value found = namespace_get(vm, namespace, name);
        if (!is_absent(found)) return found;
    }
    return get_global(vm, name, hint);
}

// A class body inside of a function: its namespace goes before the enclosing variable.
Value get_name_or_free(Vm *vm, unsigned index) {
    const Function *function = vm->frame->function;
    Value name = tuple_item(function->code->free_names, index);
    if (!is_absent(vm->frame->locals)) {
        Value found = namespace_get(vm, vm->frame->locals, name);
        if (!is_absent(found)) return found;
    }
    Value content = ((Cell *)object_of(vm->frame->function->closure->slots[index]))->content;
    if (is_absent(content)) raise_unbound_free(vm, index);
    return content;
}

void set_name(Vm *vm, Value name, Value value) {
    Value namespace = frame_namespace(vm);
    if (is_exactly(namespace, KIND_DICT)) dict_set(vm, namespace, name, value);
    else set_item(vm, namespace, name, value);
}

// What a mapping's __delitem__ raises as KeyError is reported as NameError.
void delete_name(Vm *vm, Value name) {
    Value namespace = frame_namespace(vm);
    if (is_exactly(namespace, KIND_DICT)) {
        if (!dict_delete(vm, namespace, name)) raise_name_error(vm, name);
        return;
    }
    Value deleter = get_special(vm, namespace, NAME___delitem__);
    if (is_absent(call_expecting(vm, deleter, 1, &name, &key_error_type, NULL))) raise_name_error(vm, name);
}

// Neither raises nor collects.
Value frame_namespace(Vm *vm) {
    Value namespace = vm->frame->locals;
    return is_absent(namespace) ? globals_of(vm) : namespace;
}

// Code with annotated names at module or class level begins with this.
void setup_annotations(Vm *vm) {
    Value name = name_value(NAME___annotations__);
    if (is_absent(namespace_get(vm, frame_namespace(vm), name))) set_name(vm, name, dict_new(vm, 0));
}
