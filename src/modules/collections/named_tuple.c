// collections.namedtuple(): makes a class derived from tuple.
// SPDX-License-Identifier: MIT
#include "modules/collections/named_tuple.h"

#include "modules/collections/collections.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/iterate.h"
#include "objects/list.h"
#include "objects/raise.h"
#include "objects/set.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_create.h"

static const char keywords[][9] = {
    "False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break", "class", "continue", "def",
    "del",   "elif",     "else",  "except", "for",  "finally", "from",  "global",   "if",    "import", "in",      "is",
    "lambda", "nonlocal", "not",  "or",     "pass", "raise",  "return", "try",      "while", "with",  "yield",
};

static bool is_keyword(Value name) {
    for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++) {
        if (str_equals_c(name, keywords[i])) return true;
    }
    return false;
}

static bool is_identifier(Vm *vm, Value name) { return is_true(call_method(vm, name, NAME_isidentifier, 0, NULL)); }

// --- Names ---

// A list of interned strs from "a, b c" or any iterable.
static Value field_list(Vm *vm, Value names) {
    Value fields = list_new(vm, 0);
    if (is_str(names)) {
        Value commas[] = {str_from_c(vm, ","), str_from_c(vm, " ")};
        names = call_method(vm, call_method(vm, names, NAME_replace, 2, commas), NAME_split, 0, NULL);
    }
    Value iterator = iterate(vm, names);
    for (Value name; !is_absent(name = iterate_next(vm, iterator));) {
        list_append(vm, fields, str_intern_value(vm, value_str(vm, name)));
    }
    return fields;
}

static bool is_usable(Vm *vm, Value name, Value seen) {
    return is_identifier(vm, name) && !is_keyword(name) && str_text(name)[0] != '_' && !set_contains(vm, seen, name);
}

// rename=True: names that cannot be used become _0, _1 ...
static void rename_fields(Vm *vm, Value fields) {
    Value seen = set_new(vm, false);
    for (size_t i = 0; i < list_count(fields); i++) {
        Value name = list_item(fields, i);
        if (!is_usable(vm, name, seen)) list_put(fields, i, str_intern_value(vm, str_format_c(vm, "_%zu", i)));
        set_add(vm, seen, name);
    }
}

static void check_name(Vm *vm, Value name) {
    if (!is_identifier(vm, name)) raise_value_error(vm, "Type names and field names must be valid identifiers: %R", name);
    if (is_keyword(name)) raise_value_error(vm, "Type names and field names cannot be a keyword: %R", name);
}

static void check_fields(Vm *vm, Value fields, bool renamed) {
    Value seen = set_new(vm, false);
    for (size_t i = 0; i < list_count(fields); i++) {
        Value name = list_item(fields, i);
        check_name(vm, name);
        if (str_text(name)[0] == '_' && !renamed) raise_value_error(vm, "Field names cannot start with an underscore: %R", name);
        if (!set_add(vm, seen, name)) raise_value_error(vm, "Encountered duplicate field name: %R", name);
    }
}

// --- The class ---

static Value class_doc(Vm *vm, Value type_name, Value fields) {
    Value separator = str_from_c(vm, ", ");
    return str_format_c(vm, "%S(%S)", type_name, call_method(vm, separator, NAME_join, 1, &fields));
}

static Value field_defaults(Vm *vm, Value fields, Value defaults) {
    Value dict = dict_new(vm, tuple_count(defaults));
    size_t required = tuple_count(fields) - tuple_count(defaults);
    for (size_t i = 0; i < tuple_count(defaults); i++) {
        dict_set(vm, dict, tuple_item(fields, required + i), tuple_item(defaults, i));
    }
    return dict;
}

static Value make_namespace(Vm *vm, Value type_name, Value fields, Value defaults) {
    Value namespace = dict_new(vm, tuple_count(fields) + 14);
    dict_set(vm, namespace, name_value(NAME___doc__), class_doc(vm, type_name, fields));
    dict_set(vm, namespace, name_value(NAME___slots__), tuple_new(vm, 0));
    dict_set(vm, namespace, name_value(NAME__fields), fields);
    dict_set(vm, namespace, name_value(NAME__field_defaults), field_defaults(vm, fields, defaults));
    dict_set(vm, namespace, name_value(NAME___match_args__), fields);
    dict_set(vm, namespace, name_value(NAME___new__), named_tuple_new(vm, type_name, fields, defaults));
    named_tuple_add_methods(vm, namespace, type_name);
    for (size_t i = 0; i < tuple_count(fields); i++) {
        dict_set(vm, namespace, tuple_item(fields, i), tuple_getter_new(vm, i));
    }
    return namespace;
}

// namedtuple(typename, field_names, *, rename=False, defaults=None, module=None)
Value collections_namedtuple(Vm *vm, const Value *args) {
    Value fields = field_list(vm, args[1]);
    Value type_name = str_intern_value(vm, value_str(vm, args[0]));
    bool rename = !is_absent(args[2]) && value_is_true(vm, args[2]);
    if (rename) rename_fields(vm, fields);
    check_name(vm, type_name);
    check_fields(vm, fields, rename);
    bool has_defaults = !is_absent(args[3]) && !is_none(args[3]);
    Value defaults = has_defaults ? tuple_from_iterable(vm, args[3]) : tuple_new(vm, 0);
    if (tuple_count(defaults) > list_count(fields)) raise_type_error(vm, "Got more default values than field names");
    Value namespace = make_namespace(vm, type_name, tuple_from_iterable(vm, fields), defaults);
    Value module = is_absent(args[4]) || is_none(args[4]) ? caller_module_name(vm) : args[4];
    if (!is_absent(module)) dict_set(vm, namespace, name_value(NAME___module__), module);
    Value base = value_from_type(&tuple_type);
    return type_new(vm, &type_type, type_name, tuple_from_array(vm, 1, &base), namespace, ABSENT);
}
