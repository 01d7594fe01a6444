// Attributes of classes: reading through metaclass and MRO, storing with all that must know of
// it.
//
// What is known of a class in other places (lookup cache, flags, shapes of instances) depends
// on its attributes and on those of its bases. So a store in a class visits all that derive
// from it, which is why references to subclasses are kept; this makes reading fast and storing
// slow.
// SPDX-License-Identifier: MIT
#include "objects/attribute.h"
#include "objects/descriptor.h"
#include "objects/dict.h"
#include "objects/kind_types.h"
#include "objects/list.h"
#include "objects/lookup_cache.h"
#include "objects/module.h"
#include "objects/native_attribute.h"
#include "objects/raise.h"
#include "objects/shape.h"
#include "objects/slot_wrappers.h"
#include "objects/slots.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_create.h"
#include "objects/type_object.h"
#include "objects/weakref.h"

// The descriptor, or ABSENT.
static Value class_weakref(Vm *vm, const Type *type) {
    type_show_getters(vm, type);
    return type_lookup(vm, type, name_value(NAME___weakref__));
}

// Data descriptors of the metaclass, then the MRO of the class itself, then the rest of the metaclass.
Value type_get_attribute(Vm *vm, Value class, Value name) {
    const Type *type = type_unchecked(class), *meta = type_of(class);
    Value in_meta = type_lookup(vm, meta, name);
    DescriptorKind kind = is_absent(in_meta) ? DESCRIPTOR_NONE : descriptor_kind(vm, in_meta);
    if (kind == DESCRIPTOR_DATA) return descriptor_bind(vm, in_meta, class, value_from_type(meta));
    Value in_class = type_lookup(vm, type, name);
    if (!is_absent(in_class)) return descriptor_bind(vm, in_class, ABSENT, class);
    if (same(name, name_value(NAME___new__))) return native_new_of(vm, type);
    if (same(name, name_value(NAME___weakref__))) return class_weakref(vm, type);
    if (kind == DESCRIPTOR_GET) return descriptor_bind(vm, in_meta, class, value_from_type(meta));
    return in_meta;
}

// --- Storing ---

typedef void (*TypeVisitor)(Vm *vm, Type *type, Value name);

// The class and all that derive from it.
static void visit_derived(Vm *vm, Type *type, TypeVisitor visit, Value name) {
    visit(vm, type, name);
    Value derived = type_subclasses(vm, type);
    for (size_t i = 0; i < list_count(derived); i++) visit_derived(vm, (Type *)object_of(list_item(derived, i)), visit, name);
}

// A data descriptor goes before what instances keep under the name.
static void hide_in_shapes(Vm *vm, Type *type, Value name) { shape_hide(vm, type, name); }

static void show_in_shapes(Vm *vm, Type *type, Value name) {
    (void)vm;
    if (type->flags & TYPE_HAS_HIDDEN_KEYS) shape_show(type, name);
}

static void update_flags(Vm *vm, Type *type, Value name) {
    (void)name;
    type_update_flags(vm, type);
}

// Special methods decide about flags of the class.
static bool is_dunder(Value name) {
    const Str *text = str_unchecked(name);
    return text->length > 4 && text->text[0] == '_' && text->text[1] == '_';
}

// The cache is forgotten before and after: what runs in between may look things up.
static void changed(Vm *vm, Type *type, Value name, Value value) {
    type_cache_clear(vm);
    if (is_dunder(name)) visit_derived(vm, type, update_flags, name);
    bool hides = !is_absent(value) && descriptor_stores(vm, value);
    visit_derived(vm, type, hides ? hide_in_shapes : show_in_shapes, name);
    type_cache_clear(vm);
}

// Values that no lookup treats specially.
static bool is_plain(Value value) {
    if (!is_object(value)) return !is_absent(value) && !is_native_function(value);
    switch (object_kind(object_of(value))) {
    case KIND_INT: case KIND_FLOAT: case KIND_STR: case KIND_BYTES: case KIND_LIST: case KIND_TUPLE: case KIND_DICT:
    case KIND_SET: return !object_flag(object_of(value), FLAG_SUBCLASS);
    default: return false;
    }
}

// If the cache has it.
static void forget_lookup(Vm *vm, Type *type, Value name) {
    LookupEntry *entry = lookup_entry(vm, type, name);
    if (entry->owner == type && same(entry->name, name)) *entry = (LookupEntry){NULL, ABSENT, ABSENT};
}

// One plain value in place of another, a class's counter perhaps: nothing but this name must be looked up anew.
static bool replace_plain(Vm *vm, Type *type, Value name, Value value) {
    Value old = dict_get_name(dict_unchecked(type->dict), name);
    if (is_absent(old) || !is_plain(old) || !is_plain(value) || is_dunder(name)) return false;
    dict_set(vm, type->dict, name, value);
    if (is_absent(type->subclasses)) forget_lookup(vm, type, name);
    else visit_derived(vm, type, forget_lookup, name);
    return true;
}

// An ABSENT value deletes; raises AttributeError if there is none.
static void store_in_class(Vm *vm, Type *type, Value name, Value value) {
    if (replace_plain(vm, type, name, value)) return;
    if (is_absent(value)) {
        if (!dict_delete(vm, type->dict, name)) raise_attribute_error(vm, value_from_type(type), name);
    } else {
        dict_set(vm, type->dict, name, value);
    }
    changed(vm, type, name, value);
}

// The metaclass's descriptors (__name__, __doc__ ...) know what to do with theirs.
void type_set_attribute(Vm *vm, Value class, Value name, Value value) {
    Type *type = (Type *)object_of(class);
    if (!(type->flags & TYPE_IS_HEAP)) {
        raise_type_error(vm, "cannot set %R attribute of immutable type '%N'", name, type);
    }
    Value in_meta = type_lookup(vm, type_of(class), name);
    if (!is_absent(in_meta) && descriptor_stores(vm, in_meta)) {
        descriptor_store(vm, in_meta, class, value);
        type_cache_clear(vm);
    } else {
        store_in_class(vm, type, name, value);
    }
}

// --- Subclasses ---

// Places of classes that died are used again.
void type_note_subclass(Vm *vm, const Type *base, Value class) {
    if (!(base->flags & TYPE_IS_HEAP)) return;
    Value reference = weak_reference_new(vm, class);
    Value known = is_absent(base->subclasses) ? list_new(vm, 1) : base->subclasses;
    store((Type *)base, &((Type *)base)->subclasses, known);
    for (size_t i = 0; i < list_count(known); i++) {
        if (!is_absent(weak_reference_target(list_item(known, i)))) continue;
        list_put(known, i, reference);
        return;
    }
    list_append(vm, known, reference);
}

static bool list_has(Value list, Value item) {
    for (size_t i = 0; i < list_count(list); i++) {
        if (same(list_item(list, i), item)) return true;
    }
    return false;
}

// ROM types have one base, but for those with a bases tuple.
static bool is_direct_base(const Type *type, const Type *of) {
    if (of->flags & TYPE_IS_HEAP || is_absent(of->bases)) return type_base(of) == type;
    for (size_t i = 0; i < tuple_count(of->bases); i++) {
        if (type_unchecked(tuple_item(of->bases, i)) == type) return true;
    }
    return false;
}

// A type may be listed under several names.
static void add_members(Vm *vm, const Type *type, const MemberTable *members, Value list) {
    for (unsigned i = 0; i < members->count; i++) {
        Value value = members->rows[i].value;
        bool derives = is_type(value) && is_direct_base(type, type_unchecked(value));
        if (derives && !list_has(list, value)) list_append(vm, list, value);
    }
}

// ROM types do not know what derives from them; those that a module shows are found in its table.
static void add_native_subclasses(Vm *vm, const Type *type, Value list) {
    add_members(vm, type, &builtins_module.members, list);
    for (const NativeModule *const *module = port_modules; *module; module++) {
        add_members(vm, type, &(*module)->members, list);
    }
}

Value type_subclasses(Vm *vm, const Type *type) {
    Value result = list_new(vm, 0);
    if (!(type->flags & TYPE_IS_HEAP)) add_native_subclasses(vm, type, result);
    for (size_t i = 0; !is_absent(type->subclasses) && i < list_count(type->subclasses); i++) {
        Value target = weak_reference_target(list_item(type->subclasses, i));
        if (!is_absent(target)) list_append(vm, result, target);
    }
    return result;
}

// --- The namespace of ROM types ---

typedef struct Listing {
    Vm *vm;
    const Type *type;
    Value dict;
} Listing;

// One name of a table, as lookups would find it.
static void list_name(void *context, Name name) {
    Listing *listing = context;
    Value value = native_type_attribute(listing->vm, listing->type, name);
    if (!is_absent(value)) dict_set(listing->vm, listing->dict, name_value(name), value);
}

Value type_namespace(Vm *vm, const Type *type) {
    if (type->flags & TYPE_IS_HEAP) {
        type_show_getters(vm, type);
        return type->dict;
    }
    Listing listing = {vm, type, dict_new(vm, type->methods.count)};
    for (unsigned i = 0; i < type->methods.count; i++) {
        const Method *row = &type->methods.rows[i];
        dict_set(vm, listing.dict, name_value((Name)row->name), value_from_native(row, true));
    }
    const MethodTable *tables[] = {&type->class_methods, &type->static_methods};
    for (unsigned i = 0; i < 2; i++) {
        for (unsigned j = 0; j < tables[i]->count; j++) list_name(&listing, (Name)tables[i]->rows[j].name);
    }
    for (unsigned i = 0; i < type->getters.count; i++) list_name(&listing, (Name)type->getters.rows[i].name);
    for (unsigned i = 0; i < type->members.count; i++) list_name(&listing, (Name)type->members.rows[i].name);
    slot_wrapper_names(type, list_name, &listing);
    if (type->construct.run || type == &object_type) {
        dict_set(vm, listing.dict, name_value(NAME___new__), native_new_of(vm, type));
    }
    return listing.dict;
}
