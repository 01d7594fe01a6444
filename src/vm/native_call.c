// Calling native rows: counts, keywords and defaults are handled here, so that no native parses arguments.
//
// There are two ways. Rows without a parameter text, and calls without keywords of rows whose
// text has no star, need only counting: the arguments are passed as they lie, with ABSENT for
// optional ones. For everything else the row's parameter text is walked and slots are filled one by
// one. Natives get `Value *args`, with self (or the class) in front, and never see keywords.
// SPDX-License-Identifier: MIT
#include "vm/native_call.h"

#include "objects/dict.h"
#include "objects/function.h"
#include "objects/instance.h"
#include "objects/module.h"
#include "objects/native_attribute.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "vm/frame.h"
#include "vm/instructions.h"

// More than any row has; one that exceeds it raises instead of writing beyond the slots.
enum { NATIVE_SLOTS_MAX = 24 };

// --- Parameter texts ---

ParameterWalk parameters_walk(const char *text) {
    if (is_python_text(text)) text += PYTHON_PREFIX_LENGTH;
    return (ParameterWalk){text, false, strchr(text, '/')};
}

bool parameters_next(ParameterWalk *walk, Parameter *parameter) {
    for (;;) {
        const char *at = walk->at;
        while (*at == ' ' || *at == ',') at++;
        if (!*at) return false;
        // "*" counts 1 and "**" 2; a lone "*" has no name and is skipped below.
        parameter->stars = (at[0] == '*') + (at[0] == '*' && at[1] == '*');
        parameter->name = at + parameter->stars;
        parameter->length = strcspn(parameter->name, ", ");
        parameter->is_keyword_only = walk->after_star && !parameter->stars;
        parameter->is_positional_only = walk->slash && at < walk->slash;
        walk->at = parameter->name + parameter->length;
        if (parameter->stars) walk->after_star = true;
        if (*at != '/' && (!parameter->stars || parameter->length)) return true;
    }
}

// --- Binding ---

// Puts extra positional arguments, the dict and positional ones into their slots. Returns the number of slots.
static size_t bind_positional(Vm *vm, const NativeCall *native, Value *slots, Value *extra_keywords) {
    ParameterWalk walk = parameters_walk(native->row->parameters);
    Parameter parameter;
    size_t slot = native->self, taken = 0;
    for (; parameters_next(&walk, &parameter); slot++) {
        if (slot >= NATIVE_SLOTS_MAX) raise_runtime_error(vm, "too many native parameters");
        slots[slot] = ABSENT;
        if (parameter.stars == 2) {
            slots[slot] = *extra_keywords = dict_new(vm, 0);
        } else if (parameter.stars == 1) {
            slots[slot] = tuple_from_array(vm, native->count - taken, native->args + native->self + taken);
            taken = native->count;
        } else if (!parameter.is_keyword_only && taken < native->count) {
            slots[slot] = native->args[native->self + taken++];
        }
    }
    if (taken < native->count) raise_native_count(vm, native);
    return slot;
}

// Compared as text: keyword names need not be interned.
static bool is_parameter(const Parameter *parameter, const Str *name) {
    return !parameter->stars && !parameter->is_positional_only && parameter->length == name->length &&
           memcmp(parameter->name, name->text, name->length) == 0;
}

// False if there is no parameter of this name.
static bool bind_keyword(Vm *vm, const NativeCall *native, Value name, Value value, Value *slots, Value extra) {
    ParameterWalk walk = parameters_walk(native->row->parameters);
    Parameter parameter;
    for (size_t slot = native->self; parameters_next(&walk, &parameter); slot++) {
        if (!is_parameter(&parameter, str_unchecked(name))) continue;
        if (!is_absent(slots[slot])) raise_native_repeated(vm, native, name, slot - native->self + 1);
        slots[slot] = value;
        return true;
    }
    if (is_absent(extra)) return false;
    dict_set(vm, extra, name, value);
    return true;
}

// In a function of its own, as the next: the unused rest of `slots` would show the collector what lay there before.
__attribute__((noinline)) static Value call_by_text(Vm *vm, const NativeCall *native) {
    Value slots[NATIVE_SLOTS_MAX + 1];
    Value extra = ABSENT;
    if (native->self) slots[0] = native->args[0];
    bind_positional(vm, native, slots, &extra);
    size_t keywords = is_absent(native->names) ? 0 : tuple_count(native->names);
    if (keywords) check_native_keywords(vm, native);
    Value unexpected = ABSENT;
    for (size_t i = 0; i < keywords; i++) {
        Value name = tuple_item(native->names, i);
        bool known = bind_keyword(vm, native, name, native->args[native->self + native->count + i], slots, extra);
        if (!known && is_absent(unexpected)) unexpected = name;
    }
    if (!is_absent(unexpected) || native->count < native->row->required) check_native_bound(vm, native, slots, unexpected);
    return native->row->run(vm, slots);
}

// In a function of its own: only calls that leave something out pay for the copy.
__attribute__((noinline)) static Value call_with_absent(Vm *vm, const NativeCall *native, size_t most) {
    Value slots[native->self + most];
    copy_values(slots, native->args, native->self + native->count);
    for (size_t i = native->count; i < most; i++) slots[native->self + i] = ABSENT;
    return native->row->run(vm, slots);
}

// No text is read: also taken by rows with a text where that can change nothing.
static Value call_by_position(Vm *vm, const NativeCall *native) {
    const Method *row = native->row;
    size_t most = (size_t)row->required + row->optional;
    if (!is_absent(native->names) && tuple_count(native->names)) raise_native_keywords(vm, native);
    if (native->count < row->required || native->count > most) raise_native_count(vm, native);
    if (native->count == most) return row->run(vm, native->args);
    return call_with_absent(vm, native, most);
}

// Without stars and keywords the parameters are where the arguments are. (The text knows what to say of missing ones.)
static bool needs_text(const NativeCall *native) {
    if (!native->row->parameters) return false;
    if (native->count < native->row->required) return true;
    return (!is_absent(native->names) && tuple_count(native->names) > 0) || strchr(native->row->parameters, '*');
}

static Value call_row(Vm *vm, const NativeCall *native) {
    checkpoint(vm);
    return needs_text(native) ? call_by_text(vm, native) : call_by_position(vm, native);
}

// --- Self: a native method must never see an object of another layout ---

// `list.append(x)` may be called through the class with any object. Where self is a class
// itself, a class method may be meant: then the class has to derive from the row's type.
static void check_self(Vm *vm, const Method *row, size_t count, const Value *args) {
    if (count == 0) raise_native_self_missing(vm, row);
    Value self = args[0];
    if (native_row_fits(type_of(self), row, false)) return;
    if (!is_type(self) || !native_row_fits(type_unchecked(self), row, true)) raise_native_self(vm, row, self);
}

// The caller vouches for args[0].
Value call_native_row(Vm *vm, const Method *row, size_t count, const Value *args, Value names) {
    NativeCall native = {value_from_native(row, true), row, 1, count - 1, args, names, 1};
    return call_row(vm, &native);
}

Value call_native(Vm *vm, Value function, size_t count, const Value *args, Value names) {
    NativeCall native = {function, native_row(function), native_takes_self(function), count, args, names, 0};
    if (native.self) {
        check_self(vm, native.row, count, args);
        native.count--;
    }
    return call_row(vm, &native);
}
