// Bound methods, and native functions as Python sees them: builtin_function_or_method, method_descriptor.
//
// A native function is the address of its row; nothing but the row is known of it, so that a method's class is looked
// for among the types that may own it only where it is needed for a message.
// SPDX-License-Identifier: MIT
#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/descriptor.h"
#include "objects/dict.h"
#include "objects/function.h"
#include "objects/generator.h"
#include "objects/module.h"
#include "objects/native_attribute.h"
#include "objects/raise.h"
#include "objects/rom_str.h"
#include "objects/slot_wrappers.h"
#include "objects/slots.h"
#include "objects/str.h"
#include "objects/type_object.h"

// Raises TypeError.
static BoundMethod *method_from(Vm *vm, Value value) {
    if (!is_bound_method(value)) raise_type_error(vm, "expected method, not %T", value);
    return (BoundMethod *)object_of(value);
}

// The calling machinery knows all of these itself; the slot is there for those who ask a type.
static Value forward_call(Vm *vm, Value self, size_t count, const Value *args, Value names) {
    return call_with(vm, self, count, args, names);
}

// --- Bound Python methods ---

// Any callable may be bound; it need not have a name.
static Value method_repr(Vm *vm, Value self) {
    BoundMethod *method = method_from(vm, self);
    Value name = get_attribute_or(vm, method->function, name_value(NAME___qualname__), ABSENT);
    if (is_absent(name)) name = get_attribute_or(vm, method->function, name_value(NAME___name__), ABSENT);
    if (is_absent(name) || !is_str(name)) name = str_from_c(vm, "?");
    return str_format_c(vm, "<bound method %S of %R>", name, method->self);
}

// Same object and equal functions.
static Value method_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    bool comparable = comparison == COMPARE_EQUAL || comparison == COMPARE_NOT_EQUAL;
    if (!comparable || !is_bound_method(right)) return NOT_IMPLEMENTED;
    BoundMethod *a = method_from(vm, left), *b = method_from(vm, right);
    bool equal = same(a->self, b->self) && values_equal(vm, a->function, b->function);
    return value_from_bool(equal == (comparison == COMPARE_EQUAL));
}

// Immediate values have no identity but their bits.
static intptr_t identity_hash(Vm *vm, Value value) {
    return is_object(value) ? (intptr_t)heap_identity(vm, value) : (intptr_t)(value.bits >> 4);
}

static intptr_t method_hash(Vm *vm, Value self) {
    BoundMethod *method = method_from(vm, self);
    intptr_t function = is_native_function(method->function) ? identity_hash(vm, method->function)
                                                             : value_hash(vm, method->function);
    return identity_hash(vm, method->self) ^ function;
}

static Value method_function(Vm *vm, Value self) { return method_from(vm, self)->function; }
static Value method_self(Vm *vm, Value self) { return method_from(vm, self)->self; }

// Everything else is asked of the function.
static Value method_get_attribute(Vm *vm, Value self, Value name) {
    Value found = generic_get_attribute(vm, self, name);
    bool is_doc = same(name, name_value(NAME___doc__)) || same(name, name_value(NAME___module__));
    if (!is_absent(found) && !is_doc) return found;
    // What it lacks, the function lacks: that is what the message says.
    return get_attribute(vm, method_from(vm, self)->function, name);
}

// types.MethodType(function, instance)
// Binds a function to an object.
static Value method_construct(Vm *vm, const Value *args) {
    if (!is_callable(args[1])) raise_type_error(vm, "first argument must be callable");
    if (is_none(args[2])) raise_type_error(vm, "instance must not be None");
    return bound_method_new(vm, args[1], args[2]);
}

static const Getter method_getters[] = {
    {NAME___func__, method_function, readonly_attribute},
    {NAME___self__, method_self, readonly_attribute},
};

static const Slots method_slots = {
    .repr = method_repr,
    .compare = method_compare,
    .hash = method_hash,
    .call = forward_call,
    .get_attribute = method_get_attribute,
};

const Type method_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_method,
    .kind = KIND_BOUND_METHOD,
    .slots = &method_slots,
    .getters = TABLE(method_getters),
    .construct = {NAME_method, 2, 0, method_construct},
    .flags = TYPE_IS_FINAL,
};

// --- Native functions: rows, and bound ones ---

// A row, or a row bound to something.
// Native functions are no objects: those of a module are the row's address, methods are bound
// to self.
static const Method *row_of(Vm *vm, Value self) {
    Value function = is_native_function(self) ? self : method_from(vm, self)->function;
    if (!is_native_function(function)) raise_type_error(vm, "expected builtin_function_or_method, not %T", self);
    return native_row(function);
}

static Value native_name(Vm *vm, Value self) { return name_value((Name)row_of(vm, self)->name); }

static Value native_qualname(Vm *vm, Value self) {
    if (!is_bound_method(self)) return native_name(vm, self);
    Value owner = method_from(vm, self)->self;
    const Type *type = is_type(owner) ? type_unchecked(owner) : type_of(owner);
    return str_format_c(vm, "%S.%S", type_name_value(vm, type), native_name(vm, self));
}

static Value native_module(Vm *vm, Value self) {
    (void)vm;
    Value module = is_bound_method(self) ? NONE : native_function_module(native_row(self));
    return is_absent(module) ? name_value(NAME_builtins) : module;
}

// A function's self is its module.
static Value native_self(Vm *vm, Value self) {
    if (is_bound_method(self)) return method_from(vm, self)->self;
    Value module = module_loaded(vm, native_module(vm, self));
    return is_absent(module) ? NONE : module;
}

Value attribute_is_none(Vm *vm, Value self) {
    (void)vm;
    (void)self;
    return NONE;
}

static Value native_repr(Vm *vm, Value self) {
    if (!is_bound_method(self)) return str_format_c(vm, "<built-in function %S>", native_name(vm, self));
    Value owner = method_from(vm, self)->self;
    return str_format_c(vm, "<built-in method %S of %T object at 0x%x>", native_name(vm, self), owner,
                        (unsigned)identity_hash(vm, owner));
}

// Rows are aligned to 16 bytes.
static intptr_t native_hash(Vm *vm, Value self) {
    return is_bound_method(self) ? method_hash(vm, self) : (intptr_t)(self.bits >> 4);
}

static Value native_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    if (is_bound_method(left)) return method_compare(vm, comparison, left, right);
    if (comparison == COMPARE_EQUAL) return same(left, right) ? TRUE_VALUE : NOT_IMPLEMENTED;
    return comparison == COMPARE_NOT_EQUAL && same(left, right) ? FALSE_VALUE : NOT_IMPLEMENTED;
}

static const Getter builtin_function_getters[] = {
    {NAME___name__, native_name},
    {NAME___qualname__, native_qualname},
    {NAME___self__, native_self},
    {NAME___module__, native_module},
    {NAME___doc__, attribute_is_none},
};

static const Slots builtin_function_slots = {
    .repr = native_repr,
    .hash = native_hash,
    .compare = native_compare,
    .call = forward_call,
};

const Type builtin_function_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_builtin_function_or_method,
    .kind = KIND_BOUND_METHOD,
    .slots = &builtin_function_slots,
    .getters = TABLE(builtin_function_getters),
    .flags = TYPE_IS_FINAL,
};

// --- A bound __init__: to Python a method-wrapper as of a slot ---

ROM_STR(wrapper_type_name, "method-wrapper");

static Value init_wrapper_repr(Vm *vm, Value self) {
    Value owner = method_from(vm, self)->self;
    return str_format_c(vm, "<method-wrapper '__init__' of %T object at 0x%x>", owner, (unsigned)identity_hash(vm, owner));
}

static const Slots init_wrapper_slots = {
    .repr = init_wrapper_repr,
    .hash = native_hash,
    .compare = native_compare,
    .call = forward_call,
};

const Type init_wrapper_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name_string = ROM_VALUE(&wrapper_type_name),
    .base = &method_wrapper_type,
    .kind = KIND_BOUND_METHOD,
    .slots = &init_wrapper_slots,
    .getters = TABLE(builtin_function_getters),
    .flags = TYPE_IS_FINAL,
};

// --- Unbound methods of native types ---

// The type among these members of a module that has the row in its tables.
static const Type *owner_among(const MemberTable *members, const Method *row) {
    for (unsigned i = 0; i < members->count; i++) {
        Value value = members->rows[i].value;
        if (is_type(value) && native_type_has_row(type_unchecked(value), row)) return type_unchecked(value);
    }
    return NULL;
}

// Types with methods that no native module shows: the module `types` is written in Python.
static const Member unnamed_types[] = {
    {NAME_module, ROM_VALUE(&module_type)},       {NAME_mappingproxy, ROM_VALUE(&mappingproxy_type)},
    {NAME_generator, ROM_VALUE(&generator_type)}, {NAME_coroutine, ROM_VALUE(&coroutine_type)},
    {NAME_code, ROM_VALUE(&code_type)},           {NAME_async_generator, ROM_VALUE(&async_generator_type)},
};

// Rows do not know their type; the modules that show the type are searched.
const Type *native_method_owner(const Method *row) {
    const MemberTable unnamed = TABLE(unnamed_types);
    const Type *owner = owner_among(&unnamed, row);
    if (!owner) owner = owner_among(&builtins_module.members, row);
    for (const NativeModule *const *module = port_modules; *module && !owner; module++) {
        owner = owner_among(&(*module)->members, row);
    }
    return owner;
}

Value native_function_module(const Method *row) {
    if (method_table_has(&builtins_module.functions, row)) return name_value(NAME_builtins);
    for (const NativeModule *const *module = port_modules; *module; module++) {
        if (method_table_has(&(*module)->functions, row)) return name_value((Name)(*module)->name);
    }
    return ABSENT;
}

static Value descriptor_repr(Vm *vm, Value self) {
    const Type *owner = native_method_owner(row_of(vm, self));
    if (!owner) return str_format_c(vm, "<method '%S'>", native_name(vm, self));
    return str_format_c(vm, "<method '%S' of '%N' objects>", native_name(vm, self), owner);
}

static Value descriptor_qualname(Vm *vm, Value self) {
    const Type *owner = native_method_owner(row_of(vm, self));
    return owner ? str_format_c(vm, "%S.%S", type_name_value(vm, owner), native_name(vm, self)) : native_name(vm, self);
}

// __objclass__
static Value descriptor_owner(Vm *vm, Value self) {
    const Type *owner = native_method_owner(row_of(vm, self));
    return owner ? value_from_type(owner) : NONE;
}

static Value descriptor_get(Vm *vm, Value self, Value instance, Value owner) {
    (void)owner;
    return is_absent(instance) ? self : bound_method_new(vm, self, instance);
}

static const Getter method_descriptor_getters[] = {
    {NAME___name__, native_name},
    {NAME___qualname__, descriptor_qualname},
    {NAME___objclass__, descriptor_owner},
    {NAME___doc__, attribute_is_none},
};

static const Slots method_descriptor_slots = {
    .repr = descriptor_repr,
    .hash = native_hash,
    .compare = native_compare,
    .call = forward_call,
    .descriptor_get = descriptor_get,
};

const Type method_descriptor_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_method_descriptor,
    .kind = KIND_BOUND_METHOD,
    .slots = &method_descriptor_slots,
    .getters = TABLE(method_descriptor_getters),
    .flags = TYPE_IS_FINAL,
};

// --- An unbound __init__ ---

static Value init_descriptor_repr(Vm *vm, Value self) {
    const Type *owner = native_method_owner(row_of(vm, self));
    return str_format_c(vm, "<slot wrapper '__init__' of '%N' objects>", owner ? owner : &object_type);
}

static const Slots init_descriptor_slots = {
    .repr = init_descriptor_repr,
    .hash = native_hash,
    .compare = native_compare,
    .call = forward_call,
    .descriptor_get = descriptor_get,
};

const Type init_descriptor_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_wrapper_descriptor,
    .base = &slot_wrapper_type,
    .kind = KIND_BOUND_METHOD,
    .slots = &init_descriptor_slots,
    .getters = TABLE(method_descriptor_getters),
    .flags = TYPE_IS_FINAL,
};
