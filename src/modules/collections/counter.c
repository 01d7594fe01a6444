// collections.Counter: a dict of counts, where what is missing counts 0.
//
// Counts may be any objects with arithmetic and order, so every step may run Python code: walks go by position.
// SPDX-License-Identifier: MIT
#include "modules/collections/collections.h"
#include "modules/itertools/itertools.h"
#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/iterate.h"
#include "objects/list.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"

static const Value zero = ROM_INT(0), one = ROM_INT(1);

static bool is_counter(Value value) { return is_dict(value) && is_instance_of(value, &counter_type); }

static Value counter_from(Vm *vm, Value value) {
    if (!is_counter(value)) raise_type_error(vm, "expected collections.Counter, not %T", value);
    return value;
}

static Value counter_new(Vm *vm) { return dict_new_of(vm, &counter_type); }

static Value count_of(Vm *vm, Value dict, Value key) {
    Value count = dict_get(vm, dict, key);
    return is_absent(count) ? zero : count;
}

static bool is_positive(Vm *vm, Value count) { return compare_true(vm, COMPARE_GREATER, count, zero); }
static Value sum(Vm *vm, Value a, Value b) { return operate(vm, OPERATOR_ADD, a, b); }
static Value difference(Vm *vm, Value a, Value b) { return operate(vm, OPERATOR_SUBTRACT, a, b); }

// Derived classes may override __setitem__.
static void put(Vm *vm, Value self, Value key, Value count) {
    if (type_of(self) == &counter_type) dict_set(vm, self, key, count);
    else set_item(vm, self, key, count);
}

// --- Counting ---

// As CPython, which hashes the element before it looks at the dict: the error names no dict key.
static void check_hashable(Vm *vm, Value key) {
    if (!is_small_int(key) && !is_exactly(key, KIND_STR)) value_hash(vm, key);
}

static bool is_mapping(Vm *vm, Value value) {
    return is_dict(value) || (!is_absent(get_attribute_or(vm, value, name_value(NAME_items), ABSENT)) &&
                              has_special(vm, value, NAME___getitem__));
}

// Adds the counts of a mapping, or the number of times each item comes from an iterable; `negative`: takes them off.
static void count_mapping(Vm *vm, Value self, Value mapping, bool negative) {
    Value iterator = iterate(vm, call_method(vm, mapping, NAME_items, 0, NULL));
    for (Value pair; !is_absent(pair = iterate_next(vm, iterator));) {
        Value key = get_item(vm, pair, zero), count = get_item(vm, pair, one), old = count_of(vm, self, key);
        put(vm, self, key, negative ? difference(vm, old, count) : sum(vm, count, old));
    }
}

static void count_items(Vm *vm, Value self, Value iterable, bool negative) {
    Value iterator = iterate(vm, iterable);
    for (Value key; !is_absent(key = iterate_next(vm, iterator));) {
        check_hashable(vm, key);
        Value old = count_of(vm, self, key);
        put(vm, self, key, negative ? difference(vm, old, one) : sum(vm, old, one));
    }
}

static void count(Vm *vm, Value self, Value source, bool negative) {
    if (is_absent(source) || is_none(source)) return;
    if (!is_mapping(vm, source)) count_items(vm, self, source, negative);
    else if (dict_count(self) == 0 && !negative) dict_update(vm, self, source);
    else count_mapping(vm, self, source, negative);
}

// args[1]: tuple of positional arguments, args[2]: Dict.
static void count_arguments(Vm *vm, const Value *args, const char *name, bool negative) {
    Value self = counter_from(vm, args[0]);
    size_t given = tuple_count(args[1]);
    if (given > 1) {
        raise_type_error(vm, "Counter.%s() takes from 1 to 2 positional arguments but %zu were given", name, given + 1);
    }
    count(vm, self, given ? tuple_item(args[1], 0) : ABSENT, negative);
    if (dict_count(args[2])) count(vm, self, args[2], negative);
}

// Counter(iterable=None, /, **kwds)
static Value counter_construct(Vm *vm, const Value *args) {
    Value self = dict_new_of(vm, type_unchecked(args[0]));
    Value counted[] = {self, args[1], args[2]};
    if (type_unchecked(args[0]) == &counter_type) count_arguments(vm, counted, "__init__", false);
    return self;
}

// Counter.__init__(iterable=None, /, **kwds)
static Value counter_init(Vm *vm, const Value *args) {
    count_arguments(vm, args, "__init__", false);
    return NONE;
}

// Counter.update(iterable=None, /, **kwds)
static Value counter_update(Vm *vm, const Value *args) {
    count_arguments(vm, args, "update", false);
    return NONE;
}

// Counter.subtract(iterable=None, /, **kwds)
static Value counter_subtract(Vm *vm, const Value *args) {
    count_arguments(vm, args, "subtract", true);
    return NONE;
}

// --- Methods ---

// Counter.__missing__(key, /)
static Value counter_missing(Vm *vm, const Value *args) {
    counter_from(vm, args[0]);
    return zero;
}

// The second item of a pair: the sort key of most_common().
static Value second(Vm *vm, const Value *args) { return get_item(vm, args[0], one); }
static const Method second_row = {NAME_itemgetter, 1, 0, second};

static Value sorted_items(Vm *vm, Value self) {
    Value items = list_new(vm, 0);
    list_extend(vm, items, call_method(vm, self, NAME_items, 0, NULL));
    list_sort(vm, items, value_from_native(&second_row, false), TRUE_VALUE);
    return items;
}

// Counter.most_common(n=None)
static Value counter_most_common(Vm *vm, const Value *args) {
    Value self = counter_from(vm, args[0]);
    if (is_absent(args[1]) || is_none(args[1])) return sorted_items(vm, self);
    compare(vm, COMPARE_GREATER_EQUAL, args[1], value_from_small_int((intptr_t)dict_count(self)));
    intptr_t wanted = index_clamped(vm, args[1]);
    return list_get_slice(vm, sorted_items(vm, self), 0, wanted < 0 ? 0 : (size_t)wanted);
}

// Counter.elements()
static Value counter_elements(Vm *vm, const Value *args) {
    Value items = call_method(vm, counter_from(vm, args[0]), NAME_items, 0, NULL);
    Value repeated = call2(vm, value_from_type(&starmap_type), value_from_type(&repeat_type), items);
    return call_method(vm, value_from_type(&chain_type), NAME_from_iterable, 1, &repeated);
}

// Counter.total()
static Value counter_total(Vm *vm, const Value *args) {
    Value total = zero, key, value;
    for (size_t at = 0; dict_next(counter_from(vm, args[0]), &at, &key, &value);) total = sum(vm, total, value);
    return total;
}

// Counter.copy(), Counter.__copy__()
static Value counter_copy(Vm *vm, const Value *args) {
    return call1(vm, value_from_type(type_of(counter_from(vm, args[0]))), args[0]);
}

// Counter.__reduce__()
static Value counter_reduce(Vm *vm, const Value *args) {
    Value entries = dict_copy(vm, counter_from(vm, args[0]));
    return tuple_pair(vm, value_from_type(type_of(args[0])), tuple_from_array(vm, 1, &entries));
}

// Counter.fromkeys(iterable, v=None)
static Value counter_fromkeys(Vm *vm, const Value *args) {
    (void)args;
    raise_error(vm, &not_implemented_error_type, "Counter.fromkeys() is undefined.  Use Counter(iterable) instead.");
}

// --- Arithmetic ---

typedef Value (*Combine)(Vm *vm, Value left, Value right);

static Value larger(Vm *vm, Value left, Value right) { return compare_true(vm, COMPARE_LESS, left, right) ? right : left; }
static Value smaller(Vm *vm, Value left, Value right) { return compare_true(vm, COMPARE_LESS, left, right) ? left : right; }

static Combine combiner(BinaryOperator operator) {
    switch (operator) {
    case OPERATOR_ADD: return sum;
    case OPERATOR_SUBTRACT: return difference;
    case OPERATOR_OR: return larger;
    case OPERATOR_AND: return smaller;
    default: return NULL;
    }
}

// What is positive after combining the counts of both.
static Value counter_binary(Vm *vm, BinaryOperator operator, Value left, Value right) {
    Combine combine = combiner(operator);
    if (!combine || !is_counter(left) || !is_counter(right)) return NOT_IMPLEMENTED;
    Value result = counter_new(vm), key, value;
    for (size_t at = 0; dict_next(left, &at, &key, &value);) {
        Value combined = combine(vm, value, count_of(vm, right, key));
        if (is_positive(vm, combined)) dict_set(vm, result, key, combined);
    }
    for (size_t at = 0; operator != OPERATOR_AND && dict_next(right, &at, &key, &value);) {
        if (!is_absent(dict_get(vm, left, key))) continue;
        Value alone = operator == OPERATOR_SUBTRACT ? difference(vm, zero, value) : value;
        if (is_positive(vm, alone)) dict_set(vm, result, key, alone);
    }
    return result;
}

static void keep_positive(Vm *vm, Value self) {
    Value dropped = list_new(vm, 0), key, value;
    for (size_t at = 0; dict_next(self, &at, &key, &value);) {
        if (!is_positive(vm, value)) list_append(vm, dropped, key);
    }
    for (size_t i = 0; i < list_count(dropped); i++) dict_delete(vm, self, list_item(dropped, i));
}

static Value counter_in_place(Vm *vm, BinaryOperator operator, Value left, Value right) {
    Combine combine = combiner(operator);
    if (!combine) return NOT_IMPLEMENTED;
    Value walked = operator == OPERATOR_AND ? left : right;
    Value pairs = list_new(vm, 0);
    list_extend(vm, pairs, call_method(vm, walked, NAME_items, 0, NULL));
    for (size_t i = 0; i < list_count(pairs); i++) {
        Value key = get_item(vm, list_item(pairs, i), zero), value = get_item(vm, list_item(pairs, i), one);
        Value other = operator == OPERATOR_AND ? get_item(vm, right, key) : value;
        put(vm, left, key, combine(vm, count_of(vm, left, key), other));
    }
    keep_positive(vm, left);
    return left;
}

static Value counter_unary(Vm *vm, UnaryOperator operator, Value self) {
    if (operator != OPERATOR_POSITIVE && operator != OPERATOR_NEGATIVE) return NOT_IMPLEMENTED;
    Value result = counter_new(vm), key, value;
    for (size_t at = 0; dict_next(self, &at, &key, &value);) {
        Value signed_count = operator == OPERATOR_NEGATIVE ? difference(vm, zero, value) : value;
        if (is_positive(vm, signed_count)) dict_set(vm, result, key, signed_count);
    }
    return result;
}

// --- Comparison: missing counts are 0 ---

static bool all_hold(Vm *vm, Comparison comparison, Value left, Value right) {
    Value key, value;
    for (size_t at = 0; dict_next(left, &at, &key, &value);) {
        if (!compare_true(vm, comparison, value, count_of(vm, right, key))) return false;
    }
    for (size_t at = 0; dict_next(right, &at, &key, &value);) {
        if (!compare_true(vm, comparison, count_of(vm, left, key), value)) return false;
    }
    return true;
}

static Value counter_compare(Vm *vm, Comparison comparison, Value left, Value right) {
    if (!is_counter(right)) return dict_type.slots->compare(vm, comparison, left, right);
    switch (comparison) {
    case COMPARE_NOT_EQUAL: return value_from_bool(!all_hold(vm, COMPARE_EQUAL, left, right));
    case COMPARE_LESS:
        return value_from_bool(all_hold(vm, COMPARE_LESS_EQUAL, left, right) && !all_hold(vm, COMPARE_EQUAL, left, right));
    case COMPARE_GREATER:
        return value_from_bool(all_hold(vm, COMPARE_GREATER_EQUAL, left, right) && !all_hold(vm, COMPARE_EQUAL, left, right));
    default: return value_from_bool(all_hold(vm, comparison, left, right));
    }
}

// --- The type ---

typedef struct SortCall {
    Value self, items;
} SortCall;

static void run_sorted_items(Vm *vm, void *context) {
    SortCall *sort_call = context;
    sort_call->items = sorted_items(vm, sort_call->self);
}

// The most common first; in the order of the dict if the counts cannot be sorted.
static Value counter_repr(Vm *vm, Value self) {
    if (dict_count(self) == 0) return str_format_c(vm, "%S()", type_name_value(vm, type_of(self)));
    SortCall context = {self, ABSENT};
    Value entries = dict_new(vm, 0), exception;
    if (try_call(vm, run_sorted_items, &context, &exception)) {
        dict_update(vm, entries, context.items);
    } else {
        if (!is_instance_of(exception, &type_error_type)) raise_again(vm, exception);
        dict_update(vm, entries, self);
    }
    return str_format_c(vm, "%S(%R)", type_name_value(vm, type_of(self)), entries);
}

// Deleting what is not there is no error.
static void counter_set_item(Vm *vm, Value self, Value key, Value value) {
    if (is_absent(value)) dict_delete(vm, self, key);
    else dict_set(vm, self, key, value);
}

static const Method counter_methods[] = {
    {NAME___init__, 0, 0, counter_init, "*args, **kwargs"},
    {NAME_update, 0, 0, counter_update, "*args, **kwargs"},
    {NAME_subtract, 0, 0, counter_subtract, "*args, **kwargs"},
    {NAME___missing__, 1, 0, counter_missing},
    {NAME_most_common, 0, 1, counter_most_common, "def n"},
    {NAME_elements, 0, 0, counter_elements, "def "},
    {NAME_total, 0, 0, counter_total, "def "},
    {NAME_copy, 0, 0, counter_copy, "def "},
    {NAME___copy__, 0, 0, counter_copy},
    {NAME___reduce__, 0, 0, counter_reduce},
};

static const Method counter_class_methods[] = {
    {NAME_fromkeys, 1, 1, counter_fromkeys, "def iterable, v"},
};

static const Slots counter_slots = {
    .repr = counter_repr,
    .set_item = counter_set_item,
    .binary = counter_binary,
    .in_place = counter_in_place,
    .unary = counter_unary,
    .compare = counter_compare,
};

const Type counter_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .base = &dict_type,
    .name = NAME_Counter,
    .module_name = NAME_collections,
    .kind = KIND_DICT,
    .slots = &counter_slots,
    .methods = TABLE(counter_methods),
    .class_methods = TABLE(counter_class_methods),
    .construct = {NAME_Counter, 0, 0, counter_construct, "*args, **kwargs"},
    .doc = "Dict subclass for counting hashable items.  Sometimes called a bag or multiset.",
    .flags = TYPE_MATCHES_MAPPING | TYPE_IS_PYTHON_IN_CPYTHON,
};
