// Exception groups (PEP 654): nesting rules, split() and subgroup(), and the two steps of
// except*.
//
// A group is a tree whose leaves are exceptions. All splitting goes through split(), which
// rebuilds the inner nodes with derive() so that derived classes keep their type. The walk is
// recursive; checkpoint() turns too deep a tree into RecursionError.
// SPDX-License-Identifier: MIT
#include "objects/exception_group.h"

#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/descriptor.h"
#include "objects/exception_fields.h"
#include "objects/generic_alias.h"
#include "objects/list.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"

// A tuple, never empty.
static Value members_of(Value group) { return exception_unchecked(group)->fields[GROUP_EXCEPTIONS]; }

// --- Construction ---

// More than that CPython does not ask either.
static bool is_sequence(Vm *vm, Value value) {
    return is_list(value) || is_tuple(value) || (has_special(vm, value, NAME___getitem__) && has_special(vm, value, NAME___len__));
}

// An ExceptionGroup is caught by `except Exception`: it must hold nothing else.
static void check_nesting(Vm *vm, const Type *type, Value members) {
    if (!type_derives_from(type, &exception_type)) return;
    for (size_t i = 0; i < tuple_count(members); i++) {
        if (is_instance_of(tuple_item(members, i), &exception_type)) continue;
        if (type == &exception_group_type) raise_type_error(vm, "Cannot nest BaseExceptions in an ExceptionGroup");
        raise_type_error(vm, "Cannot nest BaseExceptions in '%N'", type);
    }
}

static bool all_exceptions(Value members) {
    for (size_t i = 0; i < tuple_count(members); i++) {
        if (!is_instance_of(tuple_item(members, i), &exception_type)) return false;
    }
    return true;
}

// BaseExceptionGroup of plain exceptions becomes an ExceptionGroup.
Value exception_group_construct(Vm *vm, const Type *type, Value args) {
    if (tuple_count(args) != 2) {
        raise_type_error(vm, "BaseExceptionGroup.__new__() takes exactly 2 arguments (%zu given)", tuple_count(args));
    }
    Value message = tuple_item(args, 0), given = tuple_item(args, 1);
    if (!is_str(message)) raise_type_error(vm, "BaseExceptionGroup.__new__() argument 1 must be str, not %T", message);
    if (!is_sequence(vm, given)) raise_type_error(vm, "second argument (exceptions) must be a sequence");
    Value members = tuple_from_iterable(vm, given);
    if (tuple_count(members) == 0) raise_value_error(vm, "second argument (exceptions) must be a non-empty sequence");
    for (size_t i = 0; i < tuple_count(members); i++) {
        if (is_exception(tuple_item(members, i))) continue;
        raise_value_error(vm, "Item %zu of second argument (exceptions) is not an exception", i);
    }
    if (type == &base_exception_group_type && all_exceptions(members)) type = &exception_group_type;
    check_nesting(vm, type, members);
    Value group = exception_new(vm, type, args);
    exception_set_field(vm, group, GROUP_MESSAGE, message);
    exception_set_field(vm, group, GROUP_EXCEPTIONS, members);
    return group;
}

// A group of class ExceptionGroup if its members allow it.
static Value group_of(Vm *vm, Value message, Value list) {
    Value args = tuple_pair(vm, message, list);
    return exception_group_construct(vm, &base_exception_group_type, args);
}

// --- Splitting ---

// What a member must be to go into the matching part.
typedef struct Condition {
    Value classes;       // class or tuple of classes
    Value function;      // predicate; or
    Value leaves;        // list of the leaf exceptions meant
} Condition;

static bool is_among(Value list, Value exception) {
    for (size_t i = 0; i < list_count(list); i++) {
        if (same(list_item(list, i), exception)) return true;
    }
    return false;
}

static bool class_matches(Value exception, Value classes) {
    if (!is_tuple(classes)) return is_instance_of(exception, type_unchecked(classes));
    for (size_t i = 0; i < tuple_count(classes); i++) {
        if (is_instance_of(exception, type_unchecked(tuple_item(classes, i)))) return true;
    }
    return false;
}

// Leaves are compared by identity, for projection().
// Runs the predicate, if there is one, for inner groups too.
static bool matches(Vm *vm, const Condition *condition, Value exception) {
    if (!is_absent(condition->classes)) return class_matches(exception, condition->classes);
    if (!is_absent(condition->function)) return value_is_true(vm, call1(vm, condition->function, exception));
    return !is_exception_group(exception) && is_among(condition->leaves, exception);
}

// The list of notes is copied: both parts may get more.
static void copy_metadata(Vm *vm, Value from, Value to) {
    const Exception *source = exception_unchecked(from);
    Exception *target = exception_unchecked(to);
    store(target, &target->traceback, source->traceback);
    store(target, &target->cause, source->cause);
    store(target, &target->context, source->context);
    store(target, &target->suppress_context, source->suppress_context);
    Value name = name_value(NAME___notes__);
    Value notes = get_attribute_or(vm, from, name, ABSENT);
    if (is_absent(notes) || !is_list(notes)) return;
    set_attribute(vm, to, name, list_get_slice(vm, notes, 0, list_count(notes)));
}

// group.derive(members) with the group's traceback, notes and so on; NONE for no members.
static Value subset(Vm *vm, Value group, Value members) {
    if (list_count(members) == 0) return NONE;
    Value part = call_method(vm, group, NAME_derive, 1, &members);
    if (!is_exception_group(part)) raise_type_error(vm, "derive must return an instance of BaseExceptionGroup");
    copy_metadata(vm, group, part);
    return part;
}

static void append_part(Vm *vm, Value list, Value part) {
    if (!is_none(part)) list_append(vm, list, part);
}

// result[1] is only made if `wants_rest`.
// result[0]: what matches; result[1]: the rest. Both in the shape of the original tree, or
// NONE.
static void split(Vm *vm, Value exception, const Condition *condition, bool wants_rest, Value result[2]) {
    checkpoint(vm);
    bool all = matches(vm, condition, exception);
    result[0] = all ? exception : NONE;
    result[1] = all ? NONE : exception;
    if (all || !is_exception_group(exception)) return;
    Value matching = list_new(vm, 0), others = list_new(vm, 0);
    for (size_t i = 0; i < tuple_count(members_of(exception)); i++) {
        Value parts[2];
        split(vm, tuple_item(members_of(exception), i), condition, wants_rest, parts);
        append_part(vm, matching, parts[0]);
        append_part(vm, others, parts[1]);
    }
    result[0] = subset(vm, exception, matching);
    result[1] = wants_rest ? subset(vm, exception, others) : NONE;
}

static bool is_exception_class(Value value) {
    return is_type(value) && type_derives_from(type_unchecked(value), &base_exception_type);
}

static bool are_exception_classes(Value value) {
    if (!is_tuple(value)) return is_exception_class(value);
    for (size_t i = 0; i < tuple_count(value); i++) {
        if (!is_exception_class(tuple_item(value, i))) return false;
    }
    return true;
}

// Classes, or a predicate.
static Condition condition_from(Vm *vm, Value value) {
    Condition condition = {ABSENT, ABSENT, ABSENT};
    if (are_exception_classes(value)) {
        condition.classes = value;
    } else if (is_callable(value) && !is_type(value)) {
        condition.function = value;
    } else {
        raise_type_error(vm, "expected an exception type, a tuple of exception types, or a callable (other than a class)");
    }
    return condition;
}

// Raises TypeError; calls through the rows of the type bring nothing else.
static Value checked_group(Vm *vm, Value value) {
    if (!is_exception_group(value)) raise_type_error(vm, "expected BaseExceptionGroup, not %T", value);
    return value;
}

// --- Methods ---

// BaseExceptionGroup.split(condition, /)
// Returns the part of the group that matches and the rest, each a group or None.
static Value group_split(Vm *vm, const Value *args) {
    Condition condition = condition_from(vm, args[1]);
    Value parts[2];
    split(vm, checked_group(vm, args[0]), &condition, true, parts);
    return tuple_from_array(vm, 2, parts);
}

// BaseExceptionGroup.subgroup(condition, /)
// Returns the part of the group that matches, or None.
static Value group_subgroup(Vm *vm, const Value *args) {
    Condition condition = condition_from(vm, args[1]);
    Value parts[2];
    split(vm, checked_group(vm, args[0]), &condition, false, parts);
    return parts[0];
}

// BaseExceptionGroup.derive(exceptions, /)
// Returns a new group with the same message; derived classes override it to keep their type.
static Value group_derive(Vm *vm, const Value *args) {
    return group_of(vm, exception_field(vm, checked_group(vm, args[0]), GROUP_MESSAGE), args[1]);
}

static Value group_str(Vm *vm, Value self) {
    size_t count = tuple_count(members_of(self));
    return str_format_c(vm, "%S (%zu sub-exception%s)", exception_field(vm, self, GROUP_MESSAGE), count,
                        count == 1 ? "" : "s");
}

static Value get_message(Vm *vm, Value self) { return exception_field(vm, self, GROUP_MESSAGE); }
static Value get_exceptions(Vm *vm, Value self) { return exception_field(vm, self, GROUP_EXCEPTIONS); }

static const Method group_methods[] = {
    {NAME_split, 1, 0, group_split},
    {NAME_subgroup, 1, 0, group_subgroup},
    {NAME_derive, 1, 0, group_derive},
};

static const Method group_class_methods[] = {
    {NAME___class_getitem__, 1, 0, generic_class_getitem},
};

static const Getter group_getters[] = {
    {NAME_message, get_message, readonly_attribute},
    {NAME_exceptions, get_exceptions, readonly_attribute},
};

static const Slots group_slots = {.str = group_str};

const Type base_exception_group_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_BaseExceptionGroup,
    .base = &base_exception_type,
    .kind = KIND_EXCEPTION,
    .flags = TYPE_HAS_INSTANCE_DICT,
    .slots = &group_slots,
    .methods = TABLE(group_methods),
    .class_methods = TABLE(group_class_methods),
    .getters = TABLE(group_getters),
};

// It derives from Exception too: its MRO is written out.
static const struct {
    Object object;
    size_t count;
    Value items[5];
} exception_group_mro __attribute__((aligned(GRANULE))) = {
    {ROM_HEADER(KIND_TUPLE)},
    5,
    {ROM_VALUE(&exception_group_type), ROM_VALUE(&base_exception_group_type), ROM_VALUE(&exception_type),
     ROM_VALUE(&base_exception_type), ROM_VALUE(&object_type)},
};
static const struct {
    Object object;
    size_t count;
    Value items[2];
} exception_group_bases __attribute__((aligned(GRANULE))) = {
    {ROM_HEADER(KIND_TUPLE)}, 2, {ROM_VALUE(&base_exception_group_type), ROM_VALUE(&exception_type)},
};

const Type exception_group_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_ExceptionGroup,
    .base = &base_exception_group_type,
    .bases = ROM_VALUE(&exception_group_bases),
    .mro = ROM_VALUE(&exception_group_mro),
    .kind = KIND_EXCEPTION,
    .flags = TYPE_HAS_INSTANCE_DICT,
};

// --- except* ---

// A group class there would be ambiguous.
static void check_catchable(Vm *vm, Value class) {
    if (!is_exception_class(class)) {
        raise_type_error(vm, "catching classes that do not inherit from BaseException is not allowed");
    }
    if (type_derives_from(type_unchecked(class), &base_exception_group_type)) {
        raise_type_error(vm, "catching ExceptionGroup with except* is not allowed. Use except instead.");
    }
}

static void check_all_catchable(Vm *vm, Value classes) {
    if (!is_tuple(classes)) {
        check_catchable(vm, classes);
        return;
    }
    for (size_t i = 0; i < tuple_count(classes); i++) check_catchable(vm, tuple_item(classes, i));
}

// `except*` always hands a group to its body.
static Value wrapped(Vm *vm, Value exception) {
    Value group = group_of(vm, str_from_c(vm, ""), tuple_from_array(vm, 1, &exception));
    Exception *made = exception_unchecked(group);
    store(made, &made->traceback, exception_unchecked(exception)->traceback);
    return group;
}

// A derived class may split itself.
static void split_by_method(Vm *vm, Value group, Value classes, Value result[2]) {
    Value parts = call_method(vm, group, NAME_split, 1, &classes);
    if (!is_tuple(parts)) raise_type_error(vm, "%T.split must return a tuple, not %T", group, parts);
    if (tuple_count(parts) < 2) {
        raise_type_error(vm, "%T.split must return a 2-tuple, got tuple of size %zu", group, tuple_count(parts));
    }
    result[0] = tuple_item(parts, 0);
    result[1] = tuple_item(parts, 1);
}

void exception_group_match(Vm *vm, Value exception, Value classes, Value result[2]) {
    check_all_catchable(vm, classes);
    result[0] = NONE;
    result[1] = exception;
    if (is_none(exception)) return;
    if (class_matches(exception, classes)) {
        result[0] = is_exception_group(exception) ? exception : wrapped(vm, exception);
        result[1] = NONE;
    } else if (is_exception_group(exception)) {
        split_by_method(vm, exception, classes, result);
    }
}

// Parts of one group share these objects: so unhandled rest is told from what was raised anew.
static bool same_metadata(Vm *vm, Value a, Value b) {
    if (!is_exception_group(a) || !is_exception_group(b)) return false;
    const Exception *left = exception_unchecked(a), *right = exception_unchecked(b);
    Value notes = name_value(NAME___notes__);
    return same(left->traceback, right->traceback) && same(left->cause, right->cause) &&
           same(left->context, right->context) &&
           same(get_attribute_or(vm, a, notes, ABSENT), get_attribute_or(vm, b, notes, ABSENT));
}

// Appends all exceptions that are no groups.
static void collect_leaves(Vm *vm, Value exception, Value leaves) {
    checkpoint(vm);
    if (!is_exception_group(exception)) {
        list_append(vm, leaves, exception);
        return;
    }
    for (size_t i = 0; i < tuple_count(members_of(exception)); i++) {
        collect_leaves(vm, tuple_item(members_of(exception), i), leaves);
    }
}

// The part of the original group whose leaves are in these groups.
static Value projection(Vm *vm, Value original, Value groups) {
    if (list_count(groups) == 0) return NONE;
    Condition condition = {ABSENT, ABSENT, list_new(vm, 4)};
    for (size_t i = 0; i < list_count(groups); i++) collect_leaves(vm, list_item(groups, i), condition.leaves);
    Value parts[2];
    split(vm, original, &condition, false, parts);
    return parts[0];
}

// What was raised in the clauses, and the unhandled rest in its original nesting.
Value exception_group_reraise(Vm *vm, Value original, Value raised) {
    if (!is_exception_group(original)) {
        // It was wrapped for the clause; at most one clause ran.
        Value first = list_count(raised) ? list_item(raised, 0) : NONE;
        return first;
    }
    Value fresh = list_new(vm, 0), unhandled = list_new(vm, 0);
    for (size_t i = 0; i < list_count(raised); i++) {
        Value exception = list_item(raised, i);
        if (is_none(exception)) continue;
        list_append(vm, same_metadata(vm, exception, original) ? unhandled : fresh, exception);
    }
    Value rest = projection(vm, original, unhandled);
    if (list_count(fresh) == 0) return rest;
    if (!is_none(rest)) list_append(vm, fresh, rest);
    return list_count(fresh) > 1 ? group_of(vm, str_from_c(vm, ""), fresh) : list_item(fresh, 0);
}
