// The slots of Python classes: each calls the special method that the class or a base defines.
//
// A class derived from a native type finds that type's slot wrapper when nobody overrides the method; then the
// native slot runs without a detour. Results are checked as CPython checks them.
// SPDX-License-Identifier: MIT
#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/descriptor.h"
#include "objects/function.h"
#include "objects/iterate.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/slot_wrappers.h"
#include "objects/slots.h"
#include "objects/str.h"

// --- Calling special methods ---

// Plain functions are called with self in front; everything else is bound as its class says.
// At most 3 arguments: no special method has more.
Value call_dunder(Vm *vm, Value method, Value self, size_t count, const Value *args) {
    bool takes_self = is_function(method) || (is_native_function(method) && native_takes_self(method));
    if (!takes_self) {
        Value bound = descriptor_bind(vm, method, self, value_from_type(type_of(self)));
        return call(vm, bound, count, args);
    }
    Value with_self[4] = {self};
    for (size_t i = 0; i < count; i++) with_self[i + 1] = args[i];
    return call(vm, method, count + 1, with_self);
}

// A wrapper may have been put into any class; what it does not fit is refused when it is called (call_dunder).
const Slots *wrapped_slots(const Type *type, Value method, Name name) {
    if (!is_slot_wrapper(method) || slot_wrapper_name(method) != name) return NULL;
    const Type *owner = slot_wrapper_unchecked(method)->owner;
    return owner == &object_type || type_derives_from(type, owner) ? owner->slots : NULL;
}

// Special methods are looked up in the class, never in the instance.
static Value find(Vm *vm, Value self, Name name) { return type_lookup(vm, type_of(self), name_value(name)); }

// --- Text ---

static Value instance_repr(Vm *vm, Value self) {
    Value method = find(vm, self, NAME___repr__);
    const Slots *native = wrapped_slots(type_of(self), method, NAME___repr__);
    if (native) return native->repr(vm, self);
    Value text = call_dunder(vm, method, self, 0, NULL);
    if (!is_str(text)) raise_type_error(vm, "__repr__ returned non-string (type %T)", text);
    return text;
}

static Value instance_str(Vm *vm, Value self) {
    Value method = find(vm, self, NAME___str__);
    const Slots *native = wrapped_slots(type_of(self), method, NAME___str__);
    if (native) return native->str(vm, self);
    Value text = call_dunder(vm, method, self, 0, NULL);
    if (!is_str(text)) raise_type_error(vm, "__str__ returned non-string (type %T)", text);
    return text;
}

static Value instance_format(Vm *vm, Value self, Value specification) {
    Value method = find(vm, self, NAME___format__);
    const Slots *native = wrapped_slots(type_of(self), method, NAME___format__);
    if (native) return native->format(vm, self, specification);
    Value text = call_dunder(vm, method, self, 1, &specification);
    if (!is_str(text)) raise_type_error(vm, "__format__ must return a str, not %T", text);
    return text;
}

// --- Hash, truth, length ---

// `__hash__ = None` makes a class unhashable. A hash of any size is reduced as ints are hashed.
static intptr_t instance_hash(Vm *vm, Value self) {
    Value method = find(vm, self, NAME___hash__);
    if (is_none(method) || is_absent(method)) raise_type_error(vm, "unhashable type: '%T'", self);
    const Slots *native = wrapped_slots(type_of(self), method, NAME___hash__);
    if (native) return native->hash(vm, self);
    Value hash = call_dunder(vm, method, self, 0, NULL);
    if (!is_int(hash)) raise_type_error(vm, "__hash__ method should return an integer");
    intptr_t number;
    if (!int_try_intptr(hash, &number)) return value_hash(vm, hash);
    return number == -1 ? -2 : number;
}

// Any int that is not negative, or what has __index__.
static intptr_t checked_length(Vm *vm, Value result) {
    Value number = is_int(result) ? result : operate_unary(vm, OPERATOR_INDEX, result);
    if (int_is_negative(number)) raise_value_error(vm, "__len__() should return >= 0");
    intptr_t length;
    if (!int_try_intptr(number, &length)) {
        raise_overflow_error(vm, "cannot fit '%T' into an index-sized integer", number);
    }
    return length;
}

static intptr_t instance_length(Vm *vm, Value self) {
    Value method = find(vm, self, NAME___len__);
    if (is_absent(method)) raise_type_error(vm, "object of type '%T' has no len()", self);
    const Slots *native = wrapped_slots(type_of(self), method, NAME___len__);
    if (native) return native->length(vm, self);
    return checked_length(vm, call_dunder(vm, method, self, 0, NULL));
}

// Without __bool__ the length decides; without both everything is true.
static bool instance_truth(Vm *vm, Value self) {
    Value method = find(vm, self, NAME___bool__);
    if (is_absent(method)) return is_absent(find(vm, self, NAME___len__)) || instance_length(vm, self) != 0;
    const Slots *native = wrapped_slots(type_of(self), method, NAME___bool__);
    if (native) return native->truth(vm, self);
    Value truth = call_dunder(vm, method, self, 0, NULL);
    if (!is_bool(truth)) raise_type_error(vm, "__bool__ should return bool, returned %T", truth);
    return is_true(truth);
}

// --- Iteration ---

// A class with __getitem__ alone is iterated by index.
static Value instance_iterate(Vm *vm, Value self) {
    Value method = find(vm, self, NAME___iter__);
    const Slots *native = wrapped_slots(type_of(self), method, NAME___iter__);
    if (native) return native->iterate(vm, self);
    if (is_absent(method) && !is_absent(find(vm, self, NAME___getitem__))) return sequence_iterator_new(vm, self);
    if (is_absent(method) || is_none(method)) raise_type_error(vm, "'%T' object is not iterable", self);
    Value iterator = call_dunder(vm, method, self, 0, NULL);
    if (!is_iterator(vm, iterator)) raise_type_error(vm, "iter() returned non-iterator of type '%T'", iterator);
    return iterator;
}

// StopIteration ends quietly; its value is kept for `yield from`.
static Value instance_next(Vm *vm, Value self) {
    Value method = find(vm, self, NAME___next__);
    if (is_absent(method)) raise_type_error(vm, "'%T' object is not an iterator", self);
    const Slots *native = wrapped_slots(type_of(self), method, NAME___next__);
    if (native) return native->next(vm, self);
    Value caught = ABSENT;
    Value item;
    if (is_function(method)) {
        item = call_expecting(vm, method, 1, &self, &stop_iteration_type, &caught);
    } else {
        Value bound = descriptor_bind(vm, method, self, value_from_type(type_of(self)));
        item = call_expecting(vm, bound, 0, NULL, &stop_iteration_type, &caught);
    }
    if (!is_absent(item)) return item;
    Value result = exception_unchecked(caught)->fields[0];
    return iterate_end_with(vm, is_absent(result) ? NONE : result);
}

// --- Items ---

// Classes themselves are subscripted by protocols.c, which knows __class_getitem__.
static Value instance_get_item(Vm *vm, Value self, Value key) {
    Value method = find(vm, self, NAME___getitem__);
    if (is_absent(method)) raise_type_error(vm, "'%T' object is not subscriptable", self);
    const Slots *native = wrapped_slots(type_of(self), method, NAME___getitem__);
    return native ? native->get_item(vm, self, key) : call_dunder(vm, method, self, 1, &key);
}

// No value: deletion.
static void instance_set_item(Vm *vm, Value self, Value key, Value value) {
    Name name = is_absent(value) ? NAME___delitem__ : NAME___setitem__;
    Value method = find(vm, self, name);
    if (is_absent(method)) raise_no_item_store(vm, self, key, value);
    const Slots *native = wrapped_slots(type_of(self), method, name);
    Value args[] = {key, value};
    if (native) native->set_item(vm, self, key, value);
    else call_dunder(vm, method, self, is_absent(value) ? 1 : 2, args);
}

// `in` without __contains__(): by ==, in the order of iteration.
static bool contains_by_iteration(Vm *vm, Value self, Value item) {
    if (is_absent(find(vm, self, NAME___iter__)) && is_absent(find(vm, self, NAME___getitem__))) {
        raise_type_error(vm, "argument of type '%T' is not a container or iterable", self);
    }
    Value iterator = iterate(vm, self);
    for (Value each; !is_absent(each = iterate_next(vm, iterator));) {
        if (values_equal(vm, each, item)) return true;
    }
    return false;
}

// `__contains__ = None` forbids it.
static bool instance_contains(Vm *vm, Value self, Value item) {
    Value method = find(vm, self, NAME___contains__);
    if (is_absent(method)) return contains_by_iteration(vm, self, item);
    if (is_none(method)) raise_type_error(vm, "'%T' object is not a container", self);
    const Slots *native = wrapped_slots(type_of(self), method, NAME___contains__);
    if (native) return native->contains(vm, self, item);
    return value_is_true(vm, call_dunder(vm, method, self, 1, &item));
}

// --- Operators: the protocol is in operators.c ---

// Only the left operand is asked.
static Value instance_in_place(Vm *vm, BinaryOperator operator, Value left, Value right) {
    Name name = (Name)operator_names(operator)->in_place;
    Value method = name == NAME_COUNT ? ABSENT : find(vm, left, name);
    if (is_absent(method)) return NOT_IMPLEMENTED;
    const Slots *native = wrapped_slots(type_of(left), method, name);
    return native ? native->in_place(vm, operator, left, right) : call_dunder(vm, method, left, 1, &right);
}

// --- Calls, attributes, descriptors ---

static Value instance_call(Vm *vm, Value self, size_t count, const Value *args, Value names) {
    Value method = find(vm, self, NAME___call__);
    if (is_absent(method)) raise_type_error(vm, "'%T' object is not callable", self);
    const Slots *native = wrapped_slots(type_of(self), method, NAME___call__);
    if (native) return native->call(vm, self, count, args, names);
    Value bound = descriptor_bind(vm, method, self, value_from_type(type_of(self)));
    return call_with(vm, bound, count, args, names);
}

// None stands for "no instance" in Python.
static Value instance_descriptor_get(Vm *vm, Value self, Value instance, Value owner) {
    Value method = find(vm, self, NAME___get__);
    if (is_absent(method)) return self;
    const Slots *native = wrapped_slots(type_of(self), method, NAME___get__);
    if (native) return native->descriptor_get(vm, self, instance, owner);
    Value args[] = {is_absent(instance) ? NONE : instance, is_absent(owner) ? NONE : owner};
    return call_dunder(vm, method, self, 2, args);
}

static void instance_descriptor_set(Vm *vm, Value self, Value instance, Value value) {
    Name name = is_absent(value) ? NAME___delete__ : NAME___set__;
    Value method = find(vm, self, name);
    if (is_absent(method)) raise_error(vm, &attribute_error_type, "%s", name_text(name));
    const Slots *native = wrapped_slots(type_of(self), method, name);
    Value args[] = {instance, value};
    if (native) native->descriptor_set(vm, self, instance, value);
    else call_dunder(vm, method, self, is_absent(value) ? 1 : 2, args);
}

static Value instance_await(Vm *vm, Value self) {
    Value method = find(vm, self, NAME___await__);
    if (is_absent(method)) raise_type_error(vm, "'%T' object can't be awaited", self);
    const Slots *native = wrapped_slots(type_of(self), method, NAME___await__);
    return native ? native->await(vm, self) : call_dunder(vm, method, self, 0, NULL);
}

// Only native layouts have memory to show.
static bool instance_buffer(Vm *vm, Value self, bool writable, Buffer *buffer) {
    bool (*native)(Vm *, Value, bool, Buffer *) = SLOT(type_native_base(type_of(self)), buffer);
    return native && native(vm, self, writable, buffer);
}

const Slots instance_slots = {
    .repr = instance_repr,
    .str = instance_str,
    .format = instance_format,
    .hash = instance_hash,
    .truth = instance_truth,
    .length = instance_length,
    .iterate = instance_iterate,
    .next = instance_next,
    .get_item = instance_get_item,
    .set_item = instance_set_item,
    .contains = instance_contains,
    .unary = operate_unary,
    .binary = operate_if_possible,
    .in_place = instance_in_place,
    .compare = compare_one_side,
    .call = instance_call,
    .get_attribute = find_attribute,
    .set_attribute = set_attribute,
    .descriptor_get = instance_descriptor_get,
    .descriptor_set = instance_descriptor_set,
    .await = instance_await,
    .buffer = instance_buffer,
};
