// Slot wrappers: one row per special method says which slot it comes from and how that slot is
// called.
//
// A slot may stand for many methods (`binary` for all operators), and types do not say which
// of them they mean; the tables below do. A wrapper is made each time that one is looked up
// and not in the cache, so wrappers compare by what they wrap.
// SPDX-License-Identifier: MIT
#include "objects/slot_wrappers.h"

#include "objects/attribute.h"
#include "objects/bytes.h"
#include "objects/call.h"
#include "objects/descriptor.h"
#include "objects/dict.h"
#include "objects/function.h"
#include "objects/generic_alias.h"
#include "objects/iterate.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/rom_str.h"
#include "objects/set.h"
#include "objects/slots.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_create.h"
#include "objects/type_object.h"

// How a slot is called.
typedef enum SlotForm {
    FORM_VALUE,          // Value f(self)
    FORM_FORMAT, FORM_HASH, FORM_TRUTH, FORM_LENGTH, FORM_NEXT,
    FORM_GET_ITEM, FORM_SET_ITEM, FORM_DELETE_ITEM, FORM_CONTAINS,
    FORM_UNARY, FORM_BINARY, FORM_REFLECTED, FORM_IN_PLACE, FORM_COMPARE,
    FORM_CALL, FORM_GET_ATTRIBUTE, FORM_SET_ATTRIBUTE, FORM_DELETE_ATTRIBUTE, FORM_GET, FORM_SET, FORM_DELETE,
} SlotForm;

struct SlotRow {
    uint16_t name;
    uint8_t slot;            // offset in Slots, in words
    uint8_t form;
    uint8_t operator;
    uint8_t required;        // arguments after self
    uint8_t optional;
};

#define SLOT_INDEX(slot) (offsetof(Slots, slot) / sizeof(void (*)(void)))

enum {
    REPR = SLOT_INDEX(repr), STR = SLOT_INDEX(str), FORMAT = SLOT_INDEX(format), HASH = SLOT_INDEX(hash),
    TRUTH = SLOT_INDEX(truth), LENGTH = SLOT_INDEX(length), ITERATE = SLOT_INDEX(iterate), NEXT = SLOT_INDEX(next),
    GET_ITEM = SLOT_INDEX(get_item), SET_ITEM = SLOT_INDEX(set_item), CONTAINS = SLOT_INDEX(contains),
    UNARY = SLOT_INDEX(unary), BINARY = SLOT_INDEX(binary), IN_PLACE = SLOT_INDEX(in_place),
    COMPARE = SLOT_INDEX(compare), CALL = SLOT_INDEX(call), GET_ATTRIBUTE = SLOT_INDEX(get_attribute),
    SET_ATTRIBUTE = SLOT_INDEX(set_attribute), DESCRIPTOR_GET_SLOT = SLOT_INDEX(descriptor_get),
    DESCRIPTOR_SET_SLOT = SLOT_INDEX(descriptor_set), AWAIT = SLOT_INDEX(await),
};

// Slots come first in their order; special methods of one slot stand together.
static const SlotRow rows[] = {
    {NAME___repr__, REPR, FORM_VALUE},
    {NAME___str__, STR, FORM_VALUE},
    {NAME___format__, FORMAT, FORM_FORMAT, 0, 1},
    {NAME___hash__, HASH, FORM_HASH},
    {NAME___bool__, TRUTH, FORM_TRUTH},
    {NAME___len__, LENGTH, FORM_LENGTH},
    {NAME___iter__, ITERATE, FORM_VALUE},
    {NAME___next__, NEXT, FORM_NEXT},
    {NAME___getitem__, GET_ITEM, FORM_GET_ITEM, 0, 1},
    {NAME___setitem__, SET_ITEM, FORM_SET_ITEM, 0, 2},
    {NAME___delitem__, SET_ITEM, FORM_DELETE_ITEM, 0, 1},
    {NAME___contains__, CONTAINS, FORM_CONTAINS, 0, 1},
    {NAME___neg__, UNARY, FORM_UNARY, OPERATOR_NEGATIVE},
    {NAME___pos__, UNARY, FORM_UNARY, OPERATOR_POSITIVE},
    {NAME___invert__, UNARY, FORM_UNARY, OPERATOR_INVERT},
    {NAME___abs__, UNARY, FORM_UNARY, OPERATOR_ABSOLUTE},
    {NAME___int__, UNARY, FORM_UNARY, OPERATOR_TO_INT},
    {NAME___float__, UNARY, FORM_UNARY, OPERATOR_TO_FLOAT},
    {NAME___index__, UNARY, FORM_UNARY, OPERATOR_INDEX},
    {NAME___add__, BINARY, FORM_BINARY, OPERATOR_ADD, 1},
    {NAME___sub__, BINARY, FORM_BINARY, OPERATOR_SUBTRACT, 1},
    {NAME___mul__, BINARY, FORM_BINARY, OPERATOR_MULTIPLY, 1},
    {NAME___truediv__, BINARY, FORM_BINARY, OPERATOR_TRUE_DIVIDE, 1},
    {NAME___floordiv__, BINARY, FORM_BINARY, OPERATOR_FLOOR_DIVIDE, 1},
    {NAME___mod__, BINARY, FORM_BINARY, OPERATOR_MODULO, 1},
    {NAME___pow__, BINARY, FORM_BINARY, OPERATOR_POWER, 1, 1},
    {NAME___lshift__, BINARY, FORM_BINARY, OPERATOR_LEFT_SHIFT, 1},
    {NAME___rshift__, BINARY, FORM_BINARY, OPERATOR_RIGHT_SHIFT, 1},
    {NAME___and__, BINARY, FORM_BINARY, OPERATOR_AND, 1},
    {NAME___or__, BINARY, FORM_BINARY, OPERATOR_OR, 1},
    {NAME___xor__, BINARY, FORM_BINARY, OPERATOR_XOR, 1},
    {NAME___matmul__, BINARY, FORM_BINARY, OPERATOR_MATRIX_MULTIPLY, 1},
    {NAME___divmod__, BINARY, FORM_BINARY, OPERATOR_DIVMOD, 1},
    {NAME___radd__, BINARY, FORM_REFLECTED, OPERATOR_ADD, 1},
    {NAME___rsub__, BINARY, FORM_REFLECTED, OPERATOR_SUBTRACT, 1},
    {NAME___rmul__, BINARY, FORM_REFLECTED, OPERATOR_MULTIPLY, 1},
    {NAME___rtruediv__, BINARY, FORM_REFLECTED, OPERATOR_TRUE_DIVIDE, 1},
    {NAME___rfloordiv__, BINARY, FORM_REFLECTED, OPERATOR_FLOOR_DIVIDE, 1},
    {NAME___rmod__, BINARY, FORM_REFLECTED, OPERATOR_MODULO, 1},
    {NAME___rpow__, BINARY, FORM_REFLECTED, OPERATOR_POWER, 1, 1},
    {NAME___rlshift__, BINARY, FORM_REFLECTED, OPERATOR_LEFT_SHIFT, 1},
    {NAME___rrshift__, BINARY, FORM_REFLECTED, OPERATOR_RIGHT_SHIFT, 1},
    {NAME___rand__, BINARY, FORM_REFLECTED, OPERATOR_AND, 1},
    {NAME___ror__, BINARY, FORM_REFLECTED, OPERATOR_OR, 1},
    {NAME___rxor__, BINARY, FORM_REFLECTED, OPERATOR_XOR, 1},
    {NAME___rmatmul__, BINARY, FORM_REFLECTED, OPERATOR_MATRIX_MULTIPLY, 1},
    {NAME___rdivmod__, BINARY, FORM_REFLECTED, OPERATOR_DIVMOD, 1},
    {NAME___iadd__, IN_PLACE, FORM_IN_PLACE, OPERATOR_ADD, 1},
    {NAME___isub__, IN_PLACE, FORM_IN_PLACE, OPERATOR_SUBTRACT, 1},
    {NAME___imul__, IN_PLACE, FORM_IN_PLACE, OPERATOR_MULTIPLY, 1},
    {NAME___itruediv__, IN_PLACE, FORM_IN_PLACE, OPERATOR_TRUE_DIVIDE, 1},
    {NAME___ifloordiv__, IN_PLACE, FORM_IN_PLACE, OPERATOR_FLOOR_DIVIDE, 1},
    {NAME___imod__, IN_PLACE, FORM_IN_PLACE, OPERATOR_MODULO, 1},
    {NAME___ipow__, IN_PLACE, FORM_IN_PLACE, OPERATOR_POWER, 1},
    {NAME___ilshift__, IN_PLACE, FORM_IN_PLACE, OPERATOR_LEFT_SHIFT, 1},
    {NAME___irshift__, IN_PLACE, FORM_IN_PLACE, OPERATOR_RIGHT_SHIFT, 1},
    {NAME___iand__, IN_PLACE, FORM_IN_PLACE, OPERATOR_AND, 1},
    {NAME___ior__, IN_PLACE, FORM_IN_PLACE, OPERATOR_OR, 1},
    {NAME___ixor__, IN_PLACE, FORM_IN_PLACE, OPERATOR_XOR, 1},
    {NAME___imatmul__, IN_PLACE, FORM_IN_PLACE, OPERATOR_MATRIX_MULTIPLY, 1},
    {NAME___lt__, COMPARE, FORM_COMPARE, COMPARE_LESS, 1},
    {NAME___le__, COMPARE, FORM_COMPARE, COMPARE_LESS_EQUAL, 1},
    {NAME___eq__, COMPARE, FORM_COMPARE, COMPARE_EQUAL, 1},
    {NAME___ne__, COMPARE, FORM_COMPARE, COMPARE_NOT_EQUAL, 1},
    {NAME___gt__, COMPARE, FORM_COMPARE, COMPARE_GREATER, 1},
    {NAME___ge__, COMPARE, FORM_COMPARE, COMPARE_GREATER_EQUAL, 1},
    {NAME___call__, CALL, FORM_CALL},
    {NAME___getattribute__, GET_ATTRIBUTE, FORM_GET_ATTRIBUTE, 0, 1},
    {NAME___setattr__, SET_ATTRIBUTE, FORM_SET_ATTRIBUTE, 0, 2},
    {NAME___delattr__, SET_ATTRIBUTE, FORM_DELETE_ATTRIBUTE, 0, 1},
    {NAME___get__, DESCRIPTOR_GET_SLOT, FORM_GET, 0, 1, 1},
    {NAME___set__, DESCRIPTOR_SET_SLOT, FORM_SET, 0, 2},
    {NAME___delete__, DESCRIPTOR_SET_SLOT, FORM_DELETE, 0, 1},
    {NAME___await__, AWAIT, FORM_VALUE},
};

enum { ROW_COUNT = sizeof rows / sizeof *rows };

// --- Which operators a type's one `binary` or `unary` function knows ---

// A set of operators as a bit mask.
#define OPERATORS(...) operator_mask((const uint8_t[]){__VA_ARGS__, BINARY_OPERATOR_COUNT})

static unsigned operator_mask(const uint8_t *operators) {
    unsigned mask = 0;
    for (; *operators != BINARY_OPERATOR_COUNT; operators++) mask |= 1u << *operators;
    return mask;
}

// Views of keys and items take part in set operations.
static bool is_set_like(const Type *type) {
    return type->kind == KIND_SET || type == &dict_keys_type || type == &dict_items_type;
}

// Types not named here are taken to know them all.
static unsigned binary_operators(const Type *type, SlotForm form) {
    unsigned every = (1u << BINARY_OPERATOR_COUNT) - 1;
    bool reflected = form == FORM_REFLECTED;
    if (type == &int_type) return every & ~OPERATORS(OPERATOR_MATRIX_MULTIPLY);
    if (type == &bool_type) return OPERATORS(OPERATOR_AND, OPERATOR_OR, OPERATOR_XOR);
    if (type == &complex_type) {
        return OPERATORS(OPERATOR_ADD, OPERATOR_SUBTRACT, OPERATOR_MULTIPLY, OPERATOR_TRUE_DIVIDE, OPERATOR_POWER);
    }
    if (type == &float_type) {
        return OPERATORS(OPERATOR_ADD, OPERATOR_SUBTRACT, OPERATOR_MULTIPLY, OPERATOR_TRUE_DIVIDE, OPERATOR_POWER,
                         OPERATOR_FLOOR_DIVIDE, OPERATOR_MODULO, OPERATOR_DIVMOD);
    }
    if (type == &str_type || type == &bytes_type || type == &bytearray_type) {
        unsigned mask = OPERATORS(OPERATOR_MULTIPLY, OPERATOR_MODULO);
        return reflected ? mask : mask | OPERATORS(OPERATOR_ADD);
    }
    if (type->flags & TYPE_MATCHES_SEQUENCE) {
        return reflected ? OPERATORS(OPERATOR_MULTIPLY) : OPERATORS(OPERATOR_MULTIPLY, OPERATOR_ADD);
    }
    if (is_set_like(type)) return OPERATORS(OPERATOR_SUBTRACT, OPERATOR_AND, OPERATOR_OR, OPERATOR_XOR);
    bool is_counter = type->kind == KIND_DICT && type->slots->unary;    // collections.Counter
    if (is_counter) return OPERATORS(OPERATOR_ADD, OPERATOR_SUBTRACT, OPERATOR_AND, OPERATOR_OR);
    bool only_or = type->kind == KIND_DICT || type->kind == KIND_TYPE || type == &mappingproxy_type ||
                   type == &generic_alias_type;
    return only_or ? OPERATORS(OPERATOR_OR) : every;
}

// Sequences grow in place; the rest as for the plain operators.
static unsigned in_place_operators(const Type *type) {
    if (type->kind == KIND_LIST || type->kind == KIND_BYTEARRAY || type->flags & TYPE_MATCHES_SEQUENCE) {
        return OPERATORS(OPERATOR_ADD, OPERATOR_MULTIPLY);
    }
    return binary_operators(type, FORM_BINARY);
}

static unsigned unary_operators(const Type *type) {
    unsigned every = (1u << UNARY_OPERATOR_COUNT) - 1;
    if (type == &bool_type) return 1u << OPERATOR_INVERT;
    if (type == &float_type) return every & ~(1u << OPERATOR_INVERT | 1u << OPERATOR_INDEX);
    if (type == &complex_type) return 1u << OPERATOR_NEGATIVE | 1u << OPERATOR_POSITIVE | 1u << OPERATOR_ABSOLUTE;
    bool is_number = type == &int_type;
    return is_number ? every : every & ~(1u << OPERATOR_TO_INT | 1u << OPERATOR_TO_FLOAT | 1u << OPERATOR_INDEX);
}

// --- Finding ---

// Of the type's own slots: inherited ones are found in the base's turn.
static bool slot_is_set(const Type *type, unsigned slot) {
    if (!type->slots) return false;
    uintptr_t address;
    memcpy(&address, (const char *)type->slots + slot * sizeof(void (*)(void)), sizeof address);
    return address != 0;
}

// One slot function may stand for fewer special methods than it has rows.
static bool row_applies(const Type *type, const SlotRow *row) {
    if (!slot_is_set(type, row->slot)) return false;
    unsigned bit = 1u << row->operator;
    switch (row->form) {
    case FORM_BINARY: case FORM_REFLECTED: return binary_operators(type, (SlotForm)row->form) & bit;
    case FORM_IN_PLACE: return in_place_operators(type) & bit;
    case FORM_UNARY: return unary_operators(type) & bit;
    case FORM_TRUTH: return !type->slots->length;    // a container's truth is its length
    default: return true;
    }
}

// It compares, but has no hash of its own: `__hash__` is None.
static bool is_unhashable(const Type *type) {
    return type->slots && type->slots->compare && !type->slots->hash;
}

// __doc__ and __module__ are no slots, but found in the same way.
static Value type_text(Vm *vm, const Type *type, Value name) {
    if (same(name, name_value(NAME___doc__))) return native_type_doc(vm, type);
    if (!same(name, name_value(NAME___module__)) || type == &type_type) return ABSENT;
    Value module = native_module_name(type);
    return is_absent(module) ? name_value(NAME_builtins) : module;
}

// Most names are no special ones: two characters tell.
Value slot_wrapper_find(Vm *vm, const Type *type, Value name) {
    const char *text = str_text(name);
    if (text[0] != '_' || text[1] != '_') return ABSENT;
    for (const SlotRow *row = rows; row < rows + ROW_COUNT; row++) {
        if (!same(name, name_value((Name)row->name))) continue;
        if (row->form == FORM_HASH && is_unhashable(type)) return NONE;
        if (!row_applies(type, row)) return ABSENT;
        SlotWrapper *wrapper = native_new(vm, &slot_wrapper_type, sizeof *wrapper);
        wrapper->owner = type;
        wrapper->row = row;
        return value_from_object(wrapper);
    }
    return type_text(vm, type, name);
}

void slot_wrapper_names(const Type *type, void (*visit)(void *context, Name name), void *context) {
    for (const SlotRow *row = rows; row < rows + ROW_COUNT; row++) {
        if (row_applies(type, row) || (row->form == FORM_HASH && is_unhashable(type))) visit(context, (Name)row->name);
    }
    visit(context, NAME___doc__);
}

Name slot_wrapper_name(Value wrapper) { return (Name)slot_wrapper_unchecked(wrapper)->row->name; }

bool same_attribute(Value a, Value b) {
    if (same(a, b)) return true;
    if (!is_slot_wrapper(a) || !is_slot_wrapper(b)) return false;
    const SlotWrapper *left = slot_wrapper_unchecked(a), *right = slot_wrapper_unchecked(b);
    return left->owner == right->owner && left->row == right->row;
}

// --- Calling ---

// The four of containers.
static Value run_item_form(Vm *vm, const SlotWrapper *wrapper, Value self, const Value *args) {
    const Slots *slots = wrapper->owner->slots;
    switch (wrapper->row->form) {
    case FORM_GET_ITEM: return slots->get_item(vm, self, args[0]);
    case FORM_SET_ITEM: slots->set_item(vm, self, args[0], args[1]); return NONE;
    case FORM_DELETE_ITEM: slots->set_item(vm, self, args[0], ABSENT); return NONE;
    default: return value_from_bool(slots->contains(vm, self, args[0]));
    }
}

// Called by its name, the repetition of a sequence wants a number and nothing else.
static Value checked_operand(Vm *vm, const SlotWrapper *wrapper, Value operand) {
    bool repeats = wrapper->row->operator == OPERATOR_MULTIPLY && wrapper->owner->slots->length;
    return repeats ? operate_unary(vm, OPERATOR_INDEX, operand) : operand;
}

// `pow` with a modulus is no business of the binary slot.
static Value run_operator(Vm *vm, const SlotWrapper *wrapper, Value self, size_t count, const Value *args) {
    const Slots *slots = wrapper->owner->slots;
    BinaryOperator operator = (BinaryOperator)wrapper->row->operator;
    bool reflected = wrapper->row->form == FORM_REFLECTED;
    Value other = checked_operand(vm, wrapper, args[0]);
    Value left = reflected ? other : self, right = reflected ? self : other;
    if (count == 2 && !is_none(args[1])) return operate_power(vm, left, right, args[1]);
    Value result = slots->binary(vm, operator, left, right);
    return is_absent(result) ? NOT_IMPLEMENTED : result;
}

// `object.__getattribute__(x, name)`: here a missing attribute is an error.
static Value run_get_attribute(Vm *vm, const SlotWrapper *wrapper, Value self, Value name) {
    if (!is_str(name)) raise_type_error(vm, "attribute name must be string, not '%T'", name);
    Value found = wrapper->owner->slots->get_attribute(vm, self, str_intern_value(vm, name));
    if (is_absent(found)) raise_attribute_error(vm, self, name);
    return found;
}

// An ABSENT value deletes.
static Value run_set_attribute(Vm *vm, const SlotWrapper *wrapper, Value self, Value name, Value value) {
    if (!is_str(name)) raise_type_error(vm, "attribute name must be string, not '%T'", name);
    wrapper->owner->slots->set_attribute(vm, self, str_intern_value(vm, name), value);
    return NONE;
}

static Value run_get(Vm *vm, const SlotWrapper *wrapper, Value self, size_t count, const Value *args) {
    Value instance = is_none(args[0]) ? ABSENT : args[0];
    Value owner = count < 2 || is_none(args[1]) ? ABSENT : args[1];
    if (is_absent(instance) && is_absent(owner)) raise_type_error(vm, "__get__(None, None) is invalid");
    return wrapper->owner->slots->descriptor_get(vm, self, instance, owner);
}

// `__next__` called from Python ends with an exception.
static Value run_next(Vm *vm, const SlotWrapper *wrapper, Value self) {
    Value item = wrapper->owner->slots->next(vm, self);
    if (!is_absent(item)) return item;
    raise_stop_iteration(vm, iterate_return_value(vm));
}

// The slot takes a str for granted.
static Value format_checked(Vm *vm, const SlotWrapper *wrapper, Value self, Value specification) {
    if (!is_str(specification)) {
        raise_type_error(vm, "__format__() argument must be str, not %T", specification);
    }
    return wrapper->owner->slots->format(vm, self, specification);
}

static Value unary_slot(Vm *vm, const SlotWrapper *wrapper, Value self) {
    return wrapper->owner->slots->unary(vm, (UnaryOperator)wrapper->row->operator, self);
}

// The slots that take nothing but self.
static Value value_slot(Vm *vm, const SlotWrapper *wrapper, Value self) {
    const Slots *slots = wrapper->owner->slots;
    switch (wrapper->row->slot) {
    case REPR: return slots->repr(vm, self);
    case STR: return slots->str(vm, self);
    case ITERATE: return slots->iterate(vm, self);
    default: return slots->await(vm, self);
    }
}

// The arguments were counted before.
static Value run(Vm *vm, const SlotWrapper *wrapper, Value self, size_t count, const Value *args) {
    const Slots *slots = wrapper->owner->slots;
    const SlotRow *row = wrapper->row;
    switch (row->form) {
    case FORM_VALUE: return value_slot(vm, wrapper, self);
    case FORM_FORMAT: return format_checked(vm, wrapper, self, args[0]);
    case FORM_HASH: return int_from_intptr(vm, slots->hash(vm, self));
    case FORM_TRUTH: return value_from_bool(slots->truth(vm, self));
    case FORM_LENGTH: return int_from_intptr(vm, slots->length(vm, self));
    case FORM_NEXT: return run_next(vm, wrapper, self);
    case FORM_UNARY: return unary_slot(vm, wrapper, self);
    case FORM_BINARY: case FORM_REFLECTED: return run_operator(vm, wrapper, self, count, args);
    case FORM_IN_PLACE: return slots->in_place(vm, (BinaryOperator)row->operator, self, checked_operand(vm, wrapper, args[0]));
    case FORM_COMPARE: return slots->compare(vm, (Comparison)row->operator, self, args[0]);
    case FORM_GET_ATTRIBUTE: return run_get_attribute(vm, wrapper, self, args[0]);
    case FORM_SET_ATTRIBUTE: return run_set_attribute(vm, wrapper, self, args[0], args[1]);
    case FORM_DELETE_ATTRIBUTE: return run_set_attribute(vm, wrapper, self, args[0], ABSENT);
    case FORM_GET: return run_get(vm, wrapper, self, count, args);
    case FORM_SET: slots->descriptor_set(vm, self, args[0], args[1]); return NONE;
    case FORM_DELETE: slots->descriptor_set(vm, self, args[0], ABSENT); return NONE;
    default: return run_item_form(vm, wrapper, self, args);
    }
}

// Raises TypeError in the words of CPython's slot wrappers.
static void check_arguments(Vm *vm, const SlotRow *row, size_t count, Value names) {
    if (!is_absent(names) && tuple_count(names)) {
        raise_type_error(vm, "wrapper %s() takes no keyword arguments", name_text((Name)row->name));
    }
    size_t most = (size_t)row->required + row->optional;
    if (count >= row->required && count <= most) return;
    if (row->optional) raise_type_error(vm, "expected at least %d argument, got %zu", row->required, count);
    raise_type_error(vm, "expected %d argument%s, got %zu", row->required, row->required == 1 ? "" : "s", count);
}

// `__call__` hands everything on; the others take positional arguments only.
static Value call_wrapper(Vm *vm, Value self, Value object, size_t count, const Value *args, Value names) {
    const SlotWrapper *wrapper = slot_wrapper_unchecked(self);
    if (wrapper->row->form == FORM_CALL) return wrapper->owner->slots->call(vm, object, count, args, names);
    check_arguments(vm, wrapper->row, count, names);
    return run(vm, wrapper, object, count, args);
}

// Also keeps Python code from handing a slot an object of another layout.
static void check_object(Vm *vm, const SlotWrapper *wrapper, Value object) {
    if (is_instance_of(object, wrapper->owner)) return;
    raise_type_error(vm, "descriptor '%s' requires a '%N' object but received a '%T'",
                     name_text((Name)wrapper->row->name), wrapper->owner, object);
}

// int.__add__(1, 2): the object comes first and is checked.
static Value slot_wrapper_call(Vm *vm, Value self, size_t count, const Value *args, Value names) {
    const SlotWrapper *wrapper = slot_wrapper_unchecked(self);
    if (count == 0) {
        raise_type_error(vm, "descriptor '%s' of '%N' object needs an argument", name_text((Name)wrapper->row->name),
                         wrapper->owner);
    }
    check_object(vm, wrapper, args[0]);
    return call_wrapper(vm, self, args[0], count - 1, args + 1, names);
}

// --- wrapper_descriptor ---

// Bound to an instance, it becomes a method-wrapper.
static Value slot_wrapper_get(Vm *vm, Value self, Value instance, Value owner) {
    (void)owner;
    if (is_absent(instance)) return self;
    check_object(vm, slot_wrapper_unchecked(self), instance);
    MethodWrapper *bound = native_new(vm, &method_wrapper_type, sizeof *bound);
    store(bound, &bound->wrapper, self);
    store(bound, &bound->self, instance);
    return value_from_object(bound);
}

static Value slot_wrapper_repr(Vm *vm, Value self) {
    const SlotWrapper *wrapper = slot_wrapper_unchecked(self);
    return str_format_c(vm, "<slot wrapper '%s' of '%N' objects>", name_text((Name)wrapper->row->name), wrapper->owner);
}

// Wrappers are made anew now and then, so that they compare by what they wrap.
static Value slot_wrapper_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    (void)vm;
    if (comparison != COMPARE_EQUAL && comparison != COMPARE_NOT_EQUAL) return NOT_IMPLEMENTED;
    return value_from_bool(same_attribute(left, right) == (comparison == COMPARE_EQUAL));
}

// Rows and native types lie in ROM: their addresses do not move.
static intptr_t slot_wrapper_hash(Vm *vm, Value self) {
    (void)vm;
    const SlotWrapper *wrapper = slot_wrapper_unchecked(self);
    return (intptr_t)((uintptr_t)wrapper->owner >> 4 ^ (uintptr_t)wrapper->row << 3);
}

static Value wrapper_name(Vm *vm, Value self) {
    (void)vm;
    return name_value((Name)slot_wrapper_unchecked(self)->row->name);
}

static Value slot_wrapper_qualname(Vm *vm, Value self) {
    return str_format_c(vm, "%N.%S", slot_wrapper_unchecked(self)->owner, wrapper_name(vm, self));
}

static Value slot_wrapper_owner(Vm *vm, Value self) {
    (void)vm;
    return value_from_type(slot_wrapper_unchecked(self)->owner);
}

static const Getter slot_wrapper_getters[] = {
    {NAME___name__, wrapper_name},
    {NAME___qualname__, slot_wrapper_qualname},
    {NAME___objclass__, slot_wrapper_owner},
};

static const Slots slot_wrapper_slots = {
    .repr = slot_wrapper_repr,
    .hash = slot_wrapper_hash,
    .compare = slot_wrapper_compare,
    .call = slot_wrapper_call,
    .descriptor_get = slot_wrapper_get,
};

const Type slot_wrapper_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_wrapper_descriptor,
    .kind = KIND_NATIVE,
    .slots = &slot_wrapper_slots,
    .getters = TABLE(slot_wrapper_getters),
    .flags = TYPE_IS_FINAL,
};

// --- method-wrapper ---

ROM_STR(wrapper_type_name, "method-wrapper");

static MethodWrapper *method_wrapper_unchecked(Value value) { return (MethodWrapper *)object_of(value); }

static Value method_wrapper_call(Vm *vm, Value self, size_t count, const Value *args, Value names) {
    const MethodWrapper *bound = method_wrapper_unchecked(self);
    return call_wrapper(vm, bound->wrapper, bound->self, count, args, names);
}

static Value method_wrapper_repr(Vm *vm, Value self) {
    const MethodWrapper *bound = method_wrapper_unchecked(self);
    return str_format_c(vm, "<method-wrapper '%S' of %T object at 0x%x>", wrapper_name(vm, bound->wrapper),
                        bound->self, (unsigned)heap_identity(vm, bound->self));
}

static Value method_wrapper_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    (void)vm;
    if (comparison != COMPARE_EQUAL && comparison != COMPARE_NOT_EQUAL) return NOT_IMPLEMENTED;
    if (!is_native_of(right, &method_wrapper_type)) return NOT_IMPLEMENTED;
    const MethodWrapper *a = method_wrapper_unchecked(left), *b = method_wrapper_unchecked(right);
    bool equal = same(a->self, b->self) && same_attribute(a->wrapper, b->wrapper);
    return value_from_bool(equal == (comparison == COMPARE_EQUAL));
}

static intptr_t method_wrapper_hash(Vm *vm, Value self) {
    const MethodWrapper *bound = method_wrapper_unchecked(self);
    return (intptr_t)heap_identity(vm, bound->self) ^ slot_wrapper_hash(vm, bound->wrapper);
}

static Value method_wrapper_self(Vm *vm, Value self) {
    (void)vm;
    return method_wrapper_unchecked(self)->self;
}

static Value method_wrapper_name(Vm *vm, Value self) {
    return wrapper_name(vm, method_wrapper_unchecked(self)->wrapper);
}

static Value method_wrapper_qualname(Vm *vm, Value self) {
    return slot_wrapper_qualname(vm, method_wrapper_unchecked(self)->wrapper);
}

static const Getter method_wrapper_getters[] = {
    {NAME___self__, method_wrapper_self},
    {NAME___name__, method_wrapper_name},
    {NAME___qualname__, method_wrapper_qualname},
};

static const Slots method_wrapper_slots = {
    .repr = method_wrapper_repr,
    .hash = method_wrapper_hash,
    .compare = method_wrapper_compare,
    .call = method_wrapper_call,
};

const Type method_wrapper_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name_string = ROM_VALUE(&wrapper_type_name),
    .kind = KIND_NATIVE,
    .reference_words = 2,
    .slots = &method_wrapper_slots,
    .getters = TABLE(method_wrapper_getters),
    .flags = TYPE_IS_FINAL,
};
