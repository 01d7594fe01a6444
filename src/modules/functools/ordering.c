// functools.cmp_to_key and total_ordering.
// SPDX-License-Identifier: MIT
#include "modules/functools/functools.h"
#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/function.h"
#include "objects/raise.h"
#include "objects/slots.h"
#include "objects/slot_wrappers.h"
#include "objects/str.h"
#include "objects/tuple.h"

// --- cmp_to_key ---

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

// --- total_ordering ---

// A comparison method made from another one. In ROM: one for each way to make it.
typedef struct OrderRule {
    uint8_t made, root;      // Comparisons
    bool negated;            // the root's answer is turned round ...
    int8_t equality;         // ... and then: +1: or equal, -1: and not equal, 0: that is all
} OrderRule;

// In the order in which roots are preferred.
static const OrderRule rules[] = {
    {COMPARE_GREATER, COMPARE_LESS, true, -1},
    {COMPARE_LESS_EQUAL, COMPARE_LESS, false, 1},
    {COMPARE_GREATER_EQUAL, COMPARE_LESS, true, 0},
    {COMPARE_GREATER_EQUAL, COMPARE_LESS_EQUAL, true, 1},
    {COMPARE_LESS, COMPARE_LESS_EQUAL, false, -1},
    {COMPARE_GREATER, COMPARE_LESS_EQUAL, true, 0},
    {COMPARE_LESS, COMPARE_GREATER, true, -1},
    {COMPARE_GREATER_EQUAL, COMPARE_GREATER, false, 1},
    {COMPARE_LESS_EQUAL, COMPARE_GREATER, true, 0},
    {COMPARE_LESS_EQUAL, COMPARE_GREATER_EQUAL, true, 1},
    {COMPARE_GREATER, COMPARE_GREATER_EQUAL, false, -1},
    {COMPARE_LESS, COMPARE_GREATER_EQUAL, true, 0},
};

typedef struct TotalOrderMethod {
    Native native;
    const OrderRule *rule;
} TotalOrderMethod;

static const OrderRule *rule_of(Value self) { return ((TotalOrderMethod *)object_of(self))->rule; }

static Value apply_rule(Vm *vm, const OrderRule *rule, Value left, Value right) {
    Value answer = call_special(vm, left, comparison_name((Comparison)rule->root), 1, &right);
    if (is_absent(answer) || same(answer, NOT_IMPLEMENTED)) return NOT_IMPLEMENTED;
    bool truth = value_is_true(vm, answer) != rule->negated;
    if (rule->equality > 0) truth = truth || compare_true(vm, COMPARE_EQUAL, left, right);
    if (rule->equality < 0) truth = truth && compare_true(vm, COMPARE_NOT_EQUAL, left, right);
    return value_from_bool(truth);
}

static Value order_call(Vm *vm, Value self, size_t count, const Value *args, Value names) {
    if (count != 2 || (!is_absent(names) && tuple_count(names))) raise_type_error(vm, "expected 1 argument");
    return apply_rule(vm, rule_of(self), args[0], args[1]);
}

static Value order_get(Vm *vm, Value self, Value instance, Value owner) {
    (void)owner;
    return is_absent(instance) ? self : bound_method_new(vm, self, instance);
}

static Value order_name(Vm *vm, Value self) {
    native_from(vm, self, &total_order_method_type);
    return name_value(comparison_name((Comparison)rule_of(self)->made));
}

static const Getter order_getters[] = {
    {NAME___name__, order_name},
};

static const Slots order_slots = {
    .call = order_call,
    .descriptor_get = order_get,
};

const Type total_order_method_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_function,
    .kind = KIND_NATIVE,
    .slots = &order_slots,
    .getters = TABLE(order_getters),
    .flags = TYPE_IS_FINAL,
};

// Does the class have this comparison from anybody but object?
static bool defines(Vm *vm, const Type *type, Comparison comparison) {
    Value name = name_value(comparison_name(comparison));
    Value found = type_lookup(vm, type, name);
    return !is_absent(found) && !same_attribute(found, type_lookup(vm, &object_type, name));
}

static const uint8_t preferred_roots[] = {COMPARE_LESS, COMPARE_LESS_EQUAL, COMPARE_GREATER, COMPARE_GREATER_EQUAL};

// total_ordering(cls)
Value functools_total_ordering(Vm *vm, const Value *args) {
    if (!is_type(args[0])) raise_type_error(vm, "total_ordering() argument must be a class");
    const Type *type = type_unchecked(args[0]);
    bool is_defined[COMPARE_GREATER_EQUAL + 1] = {false};
    int root = -1;
    for (size_t i = sizeof preferred_roots; i-- > 0;) {
        is_defined[preferred_roots[i]] = defines(vm, type, (Comparison)preferred_roots[i]);
        if (is_defined[preferred_roots[i]]) root = preferred_roots[i];
    }
    if (root < 0) raise_value_error(vm, "must define at least one ordering operation: < > <= >=");
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        if (rules[i].root != root || is_defined[rules[i].made]) continue;
        TotalOrderMethod *method = native_new(vm, &total_order_method_type, sizeof *method);
        method->rule = &rules[i];
        set_attribute(vm, args[0], name_value(comparison_name((Comparison)rules[i].made)), value_from_object(method));
    }
    return args[0];
}
