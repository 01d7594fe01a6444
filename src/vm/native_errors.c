// What calls of native rows say of wrong arguments.
//
// CPython's C functions word the same mistake in many ways, by how they parse their arguments:
// rows without a parameter text count like METH_VARARGS functions, rows with one like Argument
// Clinic's, and rows whose text starts with "def " stand for functions that CPython has in
// Python. What is said here was taken from CPython 3.14's behaviour, case by case
// (tests/errors).
// SPDX-License-Identifier: MIT
#include "objects/function.h"
#include "objects/list.h"
#include "objects/native_attribute.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/suggestion.h"
#include "objects/tuple.h"
#include "vm/instructions.h"
#include "vm/native_call.h"

static bool is_python(const NativeCall *native) { return is_python_text(native->row->parameters); }

// __init__ goes by the name of its type.
static const char *row_name(const NativeCall *native) {
    bool is_init = native->row->name == NAME___init__ && !is_python(native);
    const Type *owner = is_init ? native_method_owner(native->row) : NULL;
    return owner ? type_name(owner) : name_text((Name)native->row->name);
}

// The native type that has the row, `type` or one it derives from.
// The search goes on to the end of the chain: the farthest type that lists the same row gives
// the method its name.
static const Type *row_owner(const Type *type, const Method *row) {
    const Type *owner = type_native_base(type);
    for (const Type *at = owner; at; at = at == &object_type ? NULL : at->base ? at->base : &object_type) {
        if (native_type_has_row(at, row)) owner = at;
    }
    return owner;
}

static Value method_name(Vm *vm, const NativeCall *native) {
    Value self = native->args[0];
    bool is_class_method = is_type(self) && native_type_has_row(type_unchecked(self), native->row);
    const Type *owner = row_owner(is_class_method ? type_unchecked(self) : type_of(self), native->row);
    return str_format_c(vm, "%S.%s", type_name_value(vm, owner), row_name(native));
}

// "list.append", "math.sqrt", "len"; types by their name alone, or as Python's "Type.__init__".
static Value full_name(Vm *vm, const NativeCall *native) {
    if (native->constructs) return str_format_c(vm, is_python(native) ? "%s.__init__" : "%s", row_name(native));
    if (native->self && (is_python(native) || native->row->name != NAME___init__)) return method_name(vm, native);
    Value module = is_python(native) ? ABSENT : native_function_module(native->row);
    if (is_absent(module) || same(module, name_value(NAME_builtins))) return str_from_c(vm, row_name(native));
    return str_format_c(vm, "%S.%s", module, row_name(native));
}

// --- Counts ---

static const char *plural(size_t count) { return count == 1 ? "" : "s"; }

// What the parameter text of a row allows.
typedef struct Limits {
    size_t all;                  // parameters without stars
    size_t positional;           // that may be given by position
    size_t positional_only;      // required ones that must be
    bool takes_keywords, takes_any_keyword, takes_any_position;
} Limits;

// Counts what the text allows, self and class not among them.
static Limits limits_of(const Method *row) {
    Limits limits = {0};
    ParameterWalk walk = parameters_walk(row->parameters);
    Parameter parameter;
    for (size_t i = 0; parameters_next(&walk, &parameter); i++) {
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

// "f expected at most 2 arguments, got 3". Only super has parentheses in this form.
static _Noreturn void raise_expected(Vm *vm, const NativeCall *native, size_t least, size_t most) {
    const char *bound = least == most ? "" : native->count < least ? "at least " : "at most ";
    size_t limit = native->count < least ? least : most;
    bool is_super = native->constructs && native->row->name == NAME_super;
    raise_type_error(vm, "%s%s expected %s%zu argument%s, got %zu", row_name(native), is_super ? "()" : "", bound, limit,
                     plural(limit), native->count);
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
    // With keyword-only parameters behind them, "positional" is said unless all are exceeded.
    size_t limit = exceeds_all ? limits.all : limits.positional;
    raise_type_error(vm, "%s() takes %s %zu %sargument%s (%zu given)", row_name(native),
                     native->row->required == limit ? "exactly" : "at most", limit, exceeds_all ? "" : "positional ",
                     plural(limit), given);
}

// As for a Python function, which counts self.
static _Noreturn void raise_python_count(Vm *vm, const NativeCall *native) {
    raise_too_many_arguments(vm, full_name(vm, native), native->row->required + native->self,
                             limits_of(native->row).positional + native->self, native->count + native->self, 0);
}

_Noreturn void raise_native_count(Vm *vm, const NativeCall *native) {
    size_t least = native->row->required, most = least + native->row->optional, given = native->count;
    if (is_python(native)) raise_python_count(vm, native);
    if (native->row->parameters) raise_text_count(vm, native);
    if (most == 0) raise_type_error(vm, "%S() takes no arguments (%zu given)", full_name(vm, native), given);
    if (least == 1 && most == 1 && !native->constructs) {
        raise_type_error(vm, "%S() takes exactly one argument (%zu given)", full_name(vm, native), given);
    }
    raise_expected(vm, native, least, most);
}

_Noreturn void raise_native_keywords(Vm *vm, const NativeCall *native) {
    raise_type_error(vm, "%S() takes no keyword arguments", full_name(vm, native));
}

// Comes before the keywords are looked at, as in CPython: a wrong name among too many
// arguments is not mentioned.
void check_native_keywords(Vm *vm, const NativeCall *native) {
    Limits limits = limits_of(native->row);
    size_t total = native->count + tuple_count(native->names);
    if (is_python(native)) return;
    if (!limits.takes_keywords) raise_native_keywords(vm, native);
    if (limits.takes_any_keyword || limits.takes_any_position || total <= limits.all) return;
    raise_type_error(vm, "%s() takes at most %zu %sargument%s (%zu given)", row_name(native), limits.all,
                     native->count ? "" : "keyword ", plural(limits.all), total);
}

// --- Keywords ---

_Noreturn void raise_native_repeated(Vm *vm, const NativeCall *native, Value name, size_t position) {
    if (is_python(native)) raise_type_error(vm, "%S() got multiple values for argument '%S'", full_name(vm, native), name);
    raise_type_error(vm, "argument for %s() given by name ('%S') and position (%zu)", row_name(native), name, position);
}

// `known` are the names to choose a suggestion from ("Did you mean 'key'?").
static _Noreturn void raise_unexpected(Vm *vm, const NativeCall *native, Value name) {
    Value function = is_python(native) ? full_name(vm, native) : str_from_c(vm, row_name(native));
    Value known = list_new(vm, 0);
    ParameterWalk walk = parameters_walk(native->row->parameters);
    for (Parameter parameter; parameters_next(&walk, &parameter);) {
        if (parameter.is_positional_only || parameter.stars) continue;
        list_append(vm, known, str_new(vm, parameter.name, parameter.length));
    }
    raise_unexpected_keyword(vm, function, name, known);
}

// The first required parameter that is missing, by name and position.
static void check_required(Vm *vm, const NativeCall *native, const Value *slots) {
    ParameterWalk walk = parameters_walk(native->row->parameters);
    Parameter parameter;
    for (size_t i = 0; i < native->row->required && parameters_next(&walk, &parameter); i++) {
        if (!is_absent(slots[native->self + i])) continue;
        if (parameter.is_positional_only) raise_native_count(vm, native);
        raise_type_error(vm, "%s() missing required argument '%.*s' (pos %zu)", row_name(native),
                         (int)parameter.length, parameter.name, i + 1);
    }
}

// All that are missing.
static void check_python_required(Vm *vm, const NativeCall *native, const Value *slots) {
    ParameterWalk walk = parameters_walk(native->row->parameters);
    Parameter parameter;
    Value names = list_new(vm, 0);
    for (size_t i = 0; i < native->row->required && parameters_next(&walk, &parameter); i++) {
        if (is_absent(slots[native->self + i])) list_append(vm, names, str_new(vm, parameter.name, parameter.length));
    }
    if (list_count(names)) raise_missing_arguments(vm, full_name(vm, native), names, "positional");
}

// Natives complain of a missing argument first, Python functions of the unexpected one.
void check_native_bound(Vm *vm, const NativeCall *native, const Value *slots, Value unexpected) {
    if (!is_python(native)) check_required(vm, native, slots);
    if (!is_absent(unexpected)) raise_unexpected(vm, native, unexpected);
    if (is_python(native)) check_python_required(vm, native, slots);
}

// --- Self ---

// Special methods are slot wrappers in CPython, which speak of descriptors; the others are
// method descriptors.
_Noreturn void raise_native_self_missing(Vm *vm, const Method *row) {
    const Type *owner = native_method_owner(row);
    const char *name = name_text((Name)row->name);
    if (!owner) raise_type_error(vm, "unbound method %s() needs an argument", name);
    if (name[0] == '_') raise_type_error(vm, "descriptor '%s' of '%N' object needs an argument", name, owner);
    raise_type_error(vm, "unbound method %S.%s() needs an argument", type_name_value(vm, owner), name);
}

_Noreturn void raise_native_self(Vm *vm, const Method *row, Value self) {
    const Type *owner = native_method_owner(row);
    const char *name = name_text((Name)row->name);
    if (!owner) raise_type_error(vm, "descriptor '%s' doesn't apply to a '%T' object", name, self);
    if (name[0] == '_') {
        raise_type_error(vm, "descriptor '%s' requires a '%N' object but received a '%T'", name, owner, self);
    }
    raise_type_error(vm, "descriptor '%s' for '%N' objects doesn't apply to a '%T' object", name, owner, self);
}
