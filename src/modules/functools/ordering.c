// functools.cmp_to_key.
// SPDX-License-Identifier: MIT
#include "modules/functools/functools.h"
#include "objects/call.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"

typedef struct KeyWrapper {
    Native native;
    Value compare;
    Value object;        // ABSENT: this is the key function itself
} KeyWrapper;

// cmp_to_key(mycmp)
Value functools_cmp_to_key(Vm *vm, const Value *args) {
    KeyWrapper *made = native_new(vm, &key_wrapper_type, sizeof *made);
    store(made, &made->compare, args[0]);
    return value_from_object(made);
}

static Value wrap(Vm *vm, Value maker, Value object) {
    Value compare = ((KeyWrapper *)object_of(maker))->compare;
    KeyWrapper *made = native_new(vm, &key_wrapper_type, sizeof *made);
    store(made, &made->compare, compare);
    store(made, &made->object, object);
    return value_from_object(made);
}

static Value key_wrapper_call(Vm *vm, Value self, size_t count, const Value *args, Value names) {
    size_t named = is_absent(names) ? 0 : tuple_count(names);
    if (named == 1 && count == 0 && str_equals_c(tuple_item(names, 0), "obj")) return wrap(vm, self, args[0]);
    if (count == 0) raise_type_error(vm, "K() missing required argument 'obj' (pos 1)");
    if (count + named > 1) raise_type_error(vm, "K() takes at most 1 argument (%zu given)", count + named);
    return wrap(vm, self, args[0]);
}

static Value key_wrapper_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    if (!is_native_of(right, &key_wrapper_type)) raise_type_error(vm, "other argument must be K instance");
    const KeyWrapper *a = (KeyWrapper *)object_of(left), *b = (KeyWrapper *)object_of(right);
    if (is_absent(a->object) || is_absent(b->object)) raise_error(vm, &attribute_error_type, "object");
    Value order = call2(vm, a->compare, a->object, b->object);
    return compare(vm, comparison, order, value_from_small_int(0));
}

static Value get_obj(Vm *vm, Value self) {
    const KeyWrapper *key = native_from(vm, self, &key_wrapper_type);
    return is_absent(key->object) ? NONE : key->object;
}

static const Getter key_wrapper_getters[] = {
    {NAME_obj, get_obj},
};

static const Slots key_wrapper_slots = {
    .call = key_wrapper_call,
    .compare = key_wrapper_compare,
};

const Type key_wrapper_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_KeyWrapper,
    .module_name = NAME_functools,
    .kind = KIND_NATIVE,
    .reference_words = 2,
    .slots = &key_wrapper_slots,
    .getters = TABLE(key_wrapper_getters),
    .flags = TYPE_IS_FINAL,
};
