// Calling native rows: counts, keywords and defaults are handled here, so that no native parses arguments.
// SPDX-License-Identifier: MIT
#include "objects/dict.h"
#include "objects/function.h"
#include "objects/instance.h"
#include "objects/kind_types.h"
#include "objects/module.h"
#include "objects/native_attribute.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "vm/frame.h"
#include "vm/instructions.h"

enum { NATIVE_SLOTS_MAX = 24, PARAMETER_NAME_MAX = 40 };

// The parameter text of a row, walked parameter by parameter: "x, /, *, key, **kwargs".
typedef struct Parameter {
    const char *name;
    size_t length;
    int stars;                   // 1: *args, 2: **kwargs, 0: plain
    bool is_keyword_only;
    bool is_positional_only;
} Parameter;

typedef struct ParameterWalk {
    const char *at;
    bool after_star;
    const char *slash;           // position of "/", or NULL
} ParameterWalk;

static ParameterWalk walk_start(const char *text) { return (ParameterWalk){text, false, strchr(text, '/')}; }

static bool walk_next(ParameterWalk *walk, Parameter *parameter) {
    for (;;) {
        const char *at = walk->at;
        while (*at == ' ' || *at == ',') at++;
        if (!*at) return false;
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

typedef struct NativeCall {
    Value function;
    const Method *row;
    size_t self;                 // 1 if args[0] is self
    size_t count;                // positional arguments, without self
    const Value *args;
    Value names;
    size_t constructs;           // 1 for the row of a type: args[0] is the class. No bool, whose padding could hold an address
} NativeCall;

static const char *row_name(const NativeCall *native) { return name_text((Name)native->row->name); }

// "list.append" for methods, "len" for functions and types.
static Value full_name(Vm *vm, const NativeCall *native) {
    if (!native->self || native->constructs) return str_from_c(vm, row_name(native));
    Value self = native->args[0];
    const Type *type = is_type(self) && native_type_has_row(type_unchecked(self), native->row) ? type_unchecked(self)
                                                                                                 : type_of(self);
    const Type *owner = type_native_base(type);
    for (const Type *at = owner; at; at = at == &object_type ? NULL : at->base ? at->base : &object_type) {
        if (native_type_has_row(at, native->row)) owner = at;
    }
    return str_format_c(vm, "%N.%s", owner, row_name(native));
}

// --- Errors ---

static const char *plural(size_t count) { return count == 1 ? "" : "s"; }

// What the parameter text of a row allows.
typedef struct Limits {
    size_t all;                  // parameters without stars
    size_t positional;           // that may be given by position
    size_t positional_only;      // required ones that must be
    bool takes_keywords, takes_any_keyword, takes_any_position;
} Limits;

static Limits limits_of(const Method *row) {
    Limits limits = {0};
    ParameterWalk walk = walk_start(row->parameters);
    Parameter parameter;
    for (size_t i = 0; walk_next(&walk, &parameter); i++) {
        if (parameter.stars == 1) limits.takes_any_position = true;
        if (parameter.stars == 2) limits.takes_any_keyword = limits.takes_keywords = true;
        if (parameter.stars) continue;
        limits.all++;
        if (!parameter.is_keyword_only) limits.positional++;
        if (parameter.is_positional_only && i < row->required) limits.positional_only++;
        if (!parameter.is_positional_only) limits.takes_keywords = true;
    }
    return limits;
}

static _Noreturn void raise_expected(Vm *vm, const NativeCall *native, size_t least, size_t most) {
    const char *bound = least == most ? "" : native->count < least ? "at least " : "at most ";
    size_t limit = native->count < least ? least : most;
    raise_type_error(vm, "%s expected %s%zu argument%s, got %zu", row_name(native), bound, limit, plural(limit),
                     native->count);
}

// Types that count positional arguments before they look for keywords.
static bool counts_first(const NativeCall *native) {
    uint16_t name = native->row->name;
    bool no_keywords = is_absent(native->names) || tuple_count(native->names) == 0;
    return native->constructs && no_keywords && (name == NAME_int || name == NAME_str);
}

// Too many, or too few where all must be positional, for a row with a parameter text.
static _Noreturn void raise_text_count(Vm *vm, const NativeCall *native) {
    Limits limits = limits_of(native->row);
    size_t given = native->count;
    if (limits.takes_any_keyword || counts_first(native)) {
        raise_expected(vm, native, native->row->required, limits.positional);
    }
    if (given < limits.positional_only) {
        raise_type_error(vm, "%s() takes %s %zu positional argument%s (%zu given)", row_name(native),
                         limits.positional_only < limits.positional ? "at least" : "exactly", limits.positional_only,
                         plural(limits.positional_only), given);
    }
    if (limits.positional == 0) raise_type_error(vm, "%s() takes no positional arguments", row_name(native));
    bool exceeds_all = given > limits.all || limits.all == limits.positional;
    size_t limit = exceeds_all ? limits.all : limits.positional;
    raise_type_error(vm, "%s() takes %s %zu %sargument%s (%zu given)", row_name(native),
                     native->row->required == limit ? "exactly" : "at most", limit, exceeds_all ? "" : "positional ",
                     plural(limit), given);
}

static _Noreturn void raise_count(Vm *vm, const NativeCall *native) {
    size_t least = native->row->required, most = least + native->row->optional, given = native->count;
    if (native->row->parameters) raise_text_count(vm, native);
    if (most == 0) raise_type_error(vm, "%S() takes no arguments (%zu given)", full_name(vm, native), given);
    if (least == 1 && most == 1 && !native->constructs) {
        raise_type_error(vm, "%S() takes exactly one argument (%zu given)", full_name(vm, native), given);
    }
    raise_expected(vm, native, least, most);
}

// Before a keyword is looked for: are there too many arguments, or may there be no keywords at all?
static void check_keyword_count(Vm *vm, const NativeCall *native) {
    Limits limits = limits_of(native->row);
    size_t total = native->count + tuple_count(native->names);
    if (!limits.takes_keywords) raise_type_error(vm, "%S() takes no keyword arguments", full_name(vm, native));
    if (limits.takes_any_keyword || limits.takes_any_position || total <= limits.all) return;
    raise_type_error(vm, "%s() takes at most %zu %sargument%s (%zu given)", row_name(native), limits.all,
                     native->count ? "" : "keyword ", plural(limits.all), total);
}

// The first required parameter that is missing, by name and position.
static void check_required(Vm *vm, const NativeCall *native, const Value *slots) {
    ParameterWalk walk = walk_start(native->row->parameters);
    Parameter parameter;
    for (size_t i = 0; i < native->row->required && walk_next(&walk, &parameter); i++) {
        if (!is_absent(slots[native->self + i])) continue;
        if (parameter.is_positional_only) raise_count(vm, native);
        raise_type_error(vm, "%s() missing required argument '%.*s' (pos %zu)", row_name(native),
                         (int)parameter.length, parameter.name, i + 1);
    }
}

// --- Binding ---

// Puts extra positional arguments, the dict and positional ones into their slots. Returns the number of slots.
static size_t bind_positional(Vm *vm, const NativeCall *native, Value *slots, Value *extra_keywords) {
    ParameterWalk walk = walk_start(native->row->parameters);
    Parameter parameter;
    size_t slot = native->self, taken = 0;
    for (; walk_next(&walk, &parameter); slot++) {
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
    if (taken < native->count) raise_count(vm, native);
    return slot;
}

static bool is_parameter(const Parameter *parameter, const Str *name) {
    return !parameter->stars && !parameter->is_positional_only && parameter->length == name->length &&
           memcmp(parameter->name, name->text, name->length) == 0;
}

// False if there is no parameter of this name.
static bool bind_keyword(Vm *vm, const NativeCall *native, Value name, Value value, Value *slots, Value extra) {
    ParameterWalk walk = walk_start(native->row->parameters);
    Parameter parameter;
    for (size_t slot = native->self; walk_next(&walk, &parameter); slot++) {
        if (!is_parameter(&parameter, str_unchecked(name))) continue;
        if (!is_absent(slots[slot])) {
            raise_type_error(vm, "argument for %s() given by name ('%S') and position (%zu)", row_name(native), name,
                             slot - native->self + 1);
        }
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
    if (keywords) check_keyword_count(vm, native);
    Value unexpected = ABSENT;
    for (size_t i = 0; i < keywords; i++) {
        Value name = tuple_item(native->names, i);
        bool known = bind_keyword(vm, native, name, native->args[native->self + native->count + i], slots, extra);
        if (!known && is_absent(unexpected)) unexpected = name;
    }
    check_required(vm, native, slots);
    if (!is_absent(unexpected)) {
        raise_type_error(vm, "%s() got an unexpected keyword argument '%S'", row_name(native), unexpected);
    }
    return native->row->run(vm, slots);
}

__attribute__((noinline)) static Value call_with_absent(Vm *vm, const NativeCall *native, size_t most) {
    Value slots[native->self + most];
    copy_values(slots, native->args, native->self + native->count);
    for (size_t i = native->count; i < most; i++) slots[native->self + i] = ABSENT;
    return native->row->run(vm, slots);
}

static Value call_by_position(Vm *vm, const NativeCall *native) {
    const Method *row = native->row;
    size_t most = (size_t)row->required + row->optional;
    if (!is_absent(native->names) && tuple_count(native->names)) {
        raise_type_error(vm, "%S() takes no keyword arguments", full_name(vm, native));
    }
    if (native->count < row->required || native->count > most) raise_count(vm, native);
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

static bool in_table(const MethodTable *table, const Method *row) {
    return (uintptr_t)row - (uintptr_t)table->rows < table->count * sizeof *row;
}

// Does the row stand in a table of this type or of one that it derives from?
static bool class_has_row(const Type *type, const Method *row, bool as_class_method) {
    bool is_native = is_absent(type->mro);
    for (size_t i = 0; type && (is_native || i < tuple_count(type->mro)); i++) {
        const Type *at = is_native ? type : type_unchecked(tuple_item(type->mro, i));
        if (in_table(&at->class_methods, row) || (!as_class_method && (in_table(&at->methods, row) || in_table(&at->more_methods, row)))) return true;
        if (is_native) type = type_base(type);
    }
    return false;
}

static _Noreturn void raise_needs_argument(Vm *vm, const Method *row) {
    const Type *owner = native_method_owner(row);
    const char *name = name_text((Name)row->name);
    if (!owner) raise_type_error(vm, "unbound method %s() needs an argument", name);
    if (name[0] == '_') raise_type_error(vm, "descriptor '%s' of '%N' object needs an argument", name, owner);
    raise_type_error(vm, "unbound method %N.%s() needs an argument", owner, name);
}

static void check_self(Vm *vm, Value function, size_t count, const Value *args) {
    const Method *row = native_row(function);
    if (count == 0) raise_needs_argument(vm, row);
    Value self = args[0];
    if (class_has_row(type_of(self), row, false)) return;
    if (is_type(self) && class_has_row(type_unchecked(self), row, true)) return;
    const Type *owner = native_method_owner(row);
    const char *name = name_text((Name)row->name);
    if (!owner) raise_type_error(vm, "descriptor '%s' doesn't apply to a '%T' object", name, self);
    if (name[0] == '_') {
        raise_type_error(vm, "descriptor '%s' requires a '%N' object but received a '%T'", name, owner, self);
    }
    raise_type_error(vm, "descriptor '%s' for '%N' objects doesn't apply to a '%T' object", name, owner, self);
}

Value call_native_row(Vm *vm, const Method *row, size_t count, const Value *args, Value names) {
    NativeCall native = {value_from_native(row, true), row, 1, count - 1, args, names, 1};
    return call_row(vm, &native);
}

Value call_native(Vm *vm, Value function, size_t count, const Value *args, Value names) {
    NativeCall native = {function, native_row(function), native_takes_self(function), count, args, names, 0};
    if (native.self) {
        check_self(vm, function, count, args);
        native.count--;
    }
    return call_row(vm, &native);
}
