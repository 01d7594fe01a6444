// Binding arguments to the parameters of Python functions, and the TypeErrors when they do not fit.
//
// A window is the row of registers of a function to be called. Parameters come first in it:
// positional ones, keyword-only ones, then *args and **kwargs. ABSENT means "not given" until
// the defaults are filled in. The order of the checks is CPython's, since several can fail at
// once: unexpected keywords, then too many positional arguments, then missing ones.
// SPDX-License-Identifier: MIT
#include "objects/dict.h"
#include "objects/list.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/suggestion.h"
#include "objects/tuple.h"
#include "vm/frame.h"
#include "vm/instructions.h"

// Everything that the steps of one binding share.
typedef struct Binding {
    Function *function;
    const Code *code;
    Value *window;
    size_t positional;       // given
    Value extra_keywords;    // Dict for **kwargs, or ABSENT
} Binding;

// Programs can set __qualname__; usually the code knows it.
static Value qualified_name(const Function *function) {
    return is_absent(function->qualified_name) ? function->code->qualified_name : function->qualified_name;
}

static Value parameter_name(const Code *code, size_t index) { return tuple_item(code->variable_names, index); }
static const char *plural(size_t count) { return count == 1 ? "" : "s"; }

static size_t named_parameter_count(const Code *code) {
    return (size_t)code->positional_count + code->keyword_only_count;
}

// --- Too many ---

static size_t default_count(const Function *function) {
    return is_absent(function->defaults) ? 0 : tuple_count(function->defaults);
}

// Only for the message about too many positional arguments, which mentions them.
static size_t given_keyword_only(const Binding *binding) {
    size_t given = 0;
    for (size_t i = 0; i < binding->code->keyword_only_count; i++) {
        given += !is_absent(binding->window[binding->code->positional_count + i]);
    }
    return given;
}

// "f() takes from 1 to 2 positional arguments but 3 were given". `given` counts positional
// ones, `keyword_only` those given by keyword to parameters that take nothing else.
_Noreturn void raise_too_many_arguments(Vm *vm, Value name, size_t least, size_t most, size_t given, size_t keyword_only) {
    Value takes = least < most ? str_format_c(vm, "from %zu to %zu", least, most) : str_format_c(vm, "%zu", most);
    Value also = str_new(vm, "", 0);
    if (keyword_only) {
        also = str_format_c(vm, " positional argument%s (and %zu keyword-only argument%s)", plural(given), keyword_only,
                            plural(keyword_only));
    }
    const char *verb = given == 1 && !keyword_only ? "was" : "were";
    raise_type_error(vm, "%S() takes %S positional argument%s but %zu%S %s given", name, takes,
                     most == 1 && least == 1 ? "" : "s", given, also, verb);
}

static _Noreturn void raise_too_many(Vm *vm, const Binding *binding) {
    size_t most = binding->code->positional_count, defaults = default_count(binding->function);
    raise_too_many_arguments(vm, qualified_name(binding->function), most - defaults, most, binding->positional,
                             given_keyword_only(binding));
}

// --- Missing ---

// "'a'", "'a' and 'b'", "'a', 'b', and 'c'".
static Value name_list(Vm *vm, Value names) {
    size_t count = list_count(names);
    Value text = str_format_c(vm, "'%S'", list_item(names, 0));
    for (size_t i = 1; i < count; i++) {
        const char *separator = count == 2 ? " and " : i + 1 == count ? ", and " : ", ";
        text = str_format_c(vm, "%S%s'%S'", text, separator, list_item(names, i));
    }
    return text;
}

// `names` is a list of str, not empty; `kind` is "positional" or "keyword-only".
_Noreturn void raise_missing_arguments(Vm *vm, Value function, Value names, const char *kind) {
    raise_type_error(vm, "%S() missing %zu required %s argument%s: %S", function, list_count(names), kind,
                     plural(list_count(names)), name_list(vm, names));
}

// The names are collected only once it is clear that there is something to say.
static void check_missing(Vm *vm, const Binding *binding, size_t from, size_t count, const char *kind) {
    bool missing = false;
    for (size_t i = from; i < from + count && !missing; i++) missing = is_absent(binding->window[i]);
    if (!missing) return;
    Value names = list_new(vm, 0);
    for (size_t i = from; i < from + count; i++) {
        if (is_absent(binding->window[i])) list_append(vm, names, parameter_name(binding->code, i));
    }
    raise_missing_arguments(vm, qualified_name(binding->function), names, kind);
}

// --- Keywords ---

// Names of calls are interned; those of f(**dict) may not be.
static bool names_equal(Value a, Value b) {
    return same(a, b) || (str_unchecked(a)->length == str_unchecked(b)->length && str_equal(str_unchecked(a), str_unchecked(b)));
}

// The slot of the parameter that may be given by this keyword, or -1.
static int keyword_slot(const Code *code, Value name) {
    for (size_t i = code->positional_only_count; i < named_parameter_count(code); i++) {
        if (names_equal(parameter_name(code, i), name)) return (int)i;
    }
    return -1;
}

// All of them are named in one message, in the order of the parameters.
static void check_positional_only(Vm *vm, const Binding *binding, Value names) {
    Value wrong = ABSENT;
    for (size_t i = 0; i < binding->code->positional_only_count; i++) {
        for (size_t k = 0; k < tuple_count(names); k++) {
            if (!names_equal(parameter_name(binding->code, i), tuple_item(names, k))) continue;
            Value name = parameter_name(binding->code, i);
            wrong = is_absent(wrong) ? name : str_format_c(vm, "%S, %S", wrong, name);
        }
    }
    if (is_absent(wrong)) return;
    raise_type_error(vm, "%S() got some positional-only arguments passed as keyword arguments: '%S'",
                     qualified_name(binding->function), wrong);
}

static _Noreturn void raise_unexpected(Vm *vm, const Binding *binding, Value name, Value names) {
    check_positional_only(vm, binding, names);
    Value known = list_new(vm, 0);
    for (size_t i = binding->code->positional_only_count; i < named_parameter_count(binding->code); i++) {
        list_append(vm, known, parameter_name(binding->code, i));
    }
    raise_unexpected_keyword(vm, qualified_name(binding->function), name, known);
}

// A positional-only parameter leaves its name free for **kwargs.
static void bind_keyword(Vm *vm, Binding *binding, Value name, Value value, Value names) {
    int slot = keyword_slot(binding->code, name);
    if (slot < 0) {
        if (is_absent(binding->extra_keywords)) raise_unexpected(vm, binding, name, names);
        dict_set(vm, binding->extra_keywords, name, value);
        return;
    }
    if (!is_absent(binding->window[slot])) {
        raise_type_error(vm, "%S() got multiple values for argument '%S'", qualified_name(binding->function), name);
    }
    binding->window[slot] = value;
}

// --- Defaults ---

// Defaults belong to the last positional parameters.
static void fill_defaults(const Binding *binding) {
    size_t defaults = default_count(binding->function), first = binding->code->positional_count - defaults;
    for (size_t i = 0; i < defaults; i++) {
        Value *slot = &binding->window[first + i];
        if (is_absent(*slot)) *slot = tuple_item(binding->function->defaults, i);
    }
}

// The dict may lack a name, or have lost one to the program: the slot stays ABSENT then.
static void fill_keyword_defaults(const Binding *binding) {
    if (is_absent(binding->function->keyword_defaults)) return;
    const Dict *defaults = dict_unchecked(binding->function->keyword_defaults);
    for (size_t i = binding->code->positional_count; i < named_parameter_count(binding->code); i++) {
        if (!is_absent(binding->window[i])) continue;
        binding->window[i] = dict_get_name(defaults, parameter_name(binding->code, i));
    }
}

// Positional arguments only, some of them missing: the usual case of a function with defaults.
static size_t bind_with_defaults(Vm *vm, Function *function, size_t count, Value *window) {
    const Code *code = function->code;
    Binding binding = {.function = function, .code = code, .window = window, .positional = count};
    for (size_t i = count; i < code->positional_count; i++) window[i] = ABSENT;
    fill_defaults(&binding);
    check_missing(vm, &binding, 0, code->positional_count, "positional");
    return code->positional_count;
}

// The slots of *args and **kwargs follow the named parameters. `args` and `window` may not
// overlap. The tuple and the dict are kept in C variables until the window is written, which
// no frame shows to the collector yet.
size_t bind_arguments(Vm *vm, Function *function, size_t count, const Value *args, Value names, Value *window) {
    const Code *code = function->code;
    Binding binding = {.function = function, .code = code, .window = window, .positional = count};
    size_t set = named_parameter_count(code), taken = count < code->positional_count ? count : code->positional_count;
    Value extra = ABSENT;
    if (code->flags & CODE_VARARGS) extra = tuple_from_array(vm, count - taken, args + taken);
    if (code->flags & CODE_VARKEYWORDS) binding.extra_keywords = dict_new(vm, 0);
    for (size_t i = 0; i < set; i++) window[i] = i < taken ? args[i] : ABSENT;
    if (code->flags & CODE_VARARGS) window[set++] = extra;
    if (code->flags & CODE_VARKEYWORDS) window[set++] = binding.extra_keywords;
    for (size_t i = 0; !is_absent(names) && i < tuple_count(names); i++) {
        bind_keyword(vm, &binding, tuple_item(names, i), args[count + i], names);
    }
    if (count > code->positional_count && is_absent(extra)) raise_too_many(vm, &binding);
    size_t required = code->positional_count - default_count(function);
    check_missing(vm, &binding, 0, required, "positional");
    fill_defaults(&binding);
    fill_keyword_defaults(&binding);
    check_missing(vm, &binding, code->positional_count, code->keyword_only_count, "keyword-only");
    return set;
}

// Arguments are copied out first, since the window is made in their place. The window may need
// more room than the arguments took; where the frame above leaves too little, the recursion is
// as deep as it gets.
size_t bind_in_place(Vm *vm, Function *function, size_t count, Value *window) {
    const Code *code = function->code;
    bool plain = !(code->flags & (CODE_VARARGS | CODE_VARKEYWORDS)) && code->keyword_only_count == 0;
    if (plain && count <= code->positional_count) return bind_with_defaults(vm, function, count, window);
    Value args[count + 1];
    copy_values(args, window, count);
    size_t parameters = named_parameter_count(code) + 2;
    if ((char *)(window + parameters) <= (char *)vm->frame) {
        return bind_arguments(vm, function, count, args, ABSENT, window);
    }
    raise_error(vm, &recursion_error_type, "maximum recursion depth exceeded");
}
