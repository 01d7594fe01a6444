// Template and Interpolation of string.templatelib (PEP 750). t-strings make them, which never
// format anything themselves.
// SPDX-License-Identifier: MIT
#include "objects/template.h"

#include "objects/descriptor.h"
#include "objects/generic_alias.h"
#include "objects/iterate.h"
#include "objects/list.h"
#include "objects/raise.h"
#include "objects/rom_str.h"
#include "objects/str.h"
#include "objects/tuple.h"

// A dotted module name is no static name.
ROM_STR(module_text, "string.templatelib");

static bool is_interpolation(Value value) { return is_native_of(value, &interpolation_type); }
static bool is_template(Value value) { return is_native_of(value, &template_type); }
static Interpolation *interpolation_from(Value value) { return (Interpolation *)object_of(value); }
static Template *template_from(Value value) { return (Template *)object_of(value); }

// --- Interpolation ---

Value interpolation_new(Vm *vm, Value value, Value expression, Value conversion, Value format_spec) {
    Interpolation *made = native_new(vm, &interpolation_type, sizeof *made);
    store(made, &made->value, value);
    store(made, &made->expression, expression);
    store(made, &made->conversion, conversion);
    store(made, &made->format_spec, format_spec);
    return value_from_object(made);
}

// An optional argument that is a str.
static Value text_or_empty(Vm *vm, Value value, const char *name) {
    if (is_absent(value)) return str_from_c(vm, "");
    if (!is_str(value)) raise_type_error(vm, "Interpolation() argument '%s' must be str, not %T", name, value);
    return value;
}

// !s, !r or !a.
static Value checked_conversion(Vm *vm, Value value) {
    if (is_absent(value) || is_none(value)) return NONE;
    if (!is_str(value)) raise_type_error(vm, "Interpolation() argument 'conversion' must be str, not %T", value);
    bool known = str_equals_c(value, "s") || str_equals_c(value, "r") || str_equals_c(value, "a");
    if (!known) raise_value_error(vm, "Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'");
    return value;
}

// Interpolation(value, expression='', conversion=None, format_spec='')
// Holds a value that a t-string interpolates, and how it was written.
static Value interpolation_construct(Vm *vm, const Value *args) {
    Value expression = text_or_empty(vm, args[2], "expression");
    Value conversion = checked_conversion(vm, args[3]);
    return interpolation_new(vm, args[1], expression, conversion, text_or_empty(vm, args[4], "format_spec"));
}

static Value interpolation_repr(Vm *vm, Value self) {
    const Interpolation *it = interpolation_from(self);
    return str_format_c(vm, "Interpolation(%R, %R, %R, %R)", it->value, it->expression, it->conversion, it->format_spec);
}

static Value get_value(Vm *vm, Value self) { return (void)vm, interpolation_from(self)->value; }
static Value get_expression(Vm *vm, Value self) { return (void)vm, interpolation_from(self)->expression; }
static Value get_conversion(Vm *vm, Value self) { return (void)vm, interpolation_from(self)->conversion; }
static Value get_format_spec(Vm *vm, Value self) { return (void)vm, interpolation_from(self)->format_spec; }

ROM_STR(value_text, "value");
ROM_STR(expression_text, "expression");
ROM_STR(conversion_text, "conversion");
ROM_STR(format_spec_text, "format_spec");

static const struct {
    Object object;
    size_t count;
    Value items[4];
} match_args __attribute__((aligned(GRANULE))) = {
    {ROM_HEADER(KIND_TUPLE)},
    4,
    {ROM_VALUE(&value_text), ROM_VALUE(&expression_text), ROM_VALUE(&conversion_text), ROM_VALUE(&format_spec_text)},
};

static const Member interpolation_members[] = {
    {NAME___match_args__, ROM_VALUE(&match_args)},
};

static const Getter interpolation_getters[] = {
    {NAME_value, get_value, readonly_attribute},
    {NAME_expression, get_expression, readonly_attribute},
    {NAME_conversion, get_conversion, readonly_attribute},
    {NAME_format_spec, get_format_spec, readonly_attribute},
};

static const Method interpolation_class_methods[] = {{NAME___class_getitem__, 1, 0, generic_class_getitem}};
static const Slots interpolation_slots = {.repr = interpolation_repr};

const Type interpolation_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_Interpolation,
    .module = ROM_VALUE(&module_text),
    .kind = KIND_NATIVE,
    .reference_words = 4,
    .slots = &interpolation_slots,
    .class_methods = TABLE(interpolation_class_methods),
    .getters = TABLE(interpolation_getters),
    .members = TABLE(interpolation_members),
    .construct = {NAME_Interpolation, 1, 3, interpolation_construct, "value, expression, conversion, format_spec"},
    .flags = TYPE_IS_FINAL,
};

// --- Template ---

// Two tuples, in the relation that template.h states.
static Value make(Vm *vm, Value strings, Value interpolations) {
    Template *made = native_new(vm, &template_type, sizeof *made);
    store(made, &made->strings, strings);
    store(made, &made->interpolations, interpolations);
    return value_from_object(made);
}

// Between two interpolations there is always a str, empty if need be.
Value template_from_parts(Vm *vm, Value parts) {
    Value strings = list_new(vm, 4), interpolations = list_new(vm, 4);
    Value pending = str_from_c(vm, "");
    for (size_t i = 0; i < list_count(parts); i++) {
        Value part = list_item(parts, i);
        if (is_interpolation(part)) {
            list_append(vm, strings, pending);
            list_append(vm, interpolations, part);
            pending = str_from_c(vm, "");
        } else {
            pending = str_concatenate(vm, pending, part);
        }
    }
    list_append(vm, strings, pending);
    Value all_strings = tuple_from_iterable(vm, strings);
    return make(vm, all_strings, tuple_from_iterable(vm, interpolations));
}

// Template(*parts)
// Holds the texts and interpolations of a t-string.
static Value template_construct(Vm *vm, const Value *args) {
    Value parts = list_new(vm, 4);
    for (size_t i = 0; !is_absent(args[1]) && i < tuple_count(args[1]); i++) {
        Value part = tuple_item(args[1], i);
        if (!is_str(part) && !is_interpolation(part)) {
            raise_type_error(vm, "Template.__new__ *args need to be of type 'str' or 'Interpolation', got %T", part);
        }
        list_append(vm, parts, part);
    }
    return template_from_parts(vm, parts);
}

static Value template_repr(Vm *vm, Value self) {
    const Template *it = template_from(self);
    return str_format_c(vm, "Template(strings=%R, interpolations=%R)", it->strings, it->interpolations);
}

// The parts in order, without empty strs.
static Value parts_of(Vm *vm, Value self) {
    Value parts = list_new(vm, 4);
    size_t count = tuple_count(template_from(self)->strings);
    for (size_t i = 0; i < count; i++) {
        Value text = tuple_item(template_from(self)->strings, i);
        if (str_unchecked(text)->length) list_append(vm, parts, text);
        if (i + 1 < count) list_append(vm, parts, tuple_item(template_from(self)->interpolations, i));
    }
    return parts;
}

static Value template_iterate(Vm *vm, Value self) { return iterate(vm, parts_of(vm, self)); }

// Only templates can be joined.
static Value template_binary(Vm *vm, BinaryOperator operator, Value left, Value right) {
    if (operator != OPERATOR_ADD || !is_template(left)) return NOT_IMPLEMENTED;
    if (!is_template(right)) {
        raise_type_error(vm, "can only concatenate string.templatelib.Template (not \"%T\") to "
                             "string.templatelib.Template", right);
    }
    Value parts = parts_of(vm, left);
    list_extend(vm, parts, parts_of(vm, right));
    return template_from_parts(vm, parts);
}

static Value get_strings(Vm *vm, Value self) { return (void)vm, template_from(self)->strings; }
static Value get_interpolations(Vm *vm, Value self) { return (void)vm, template_from(self)->interpolations; }

static Value get_values(Vm *vm, Value self) {
    Value interpolations = template_from(self)->interpolations;
    size_t count = tuple_count(interpolations);
    Value values = tuple_new(vm, count);
    for (size_t i = 0; i < count; i++) tuple_put(values, i, interpolation_from(tuple_item(interpolations, i))->value);
    return values;
}

static const Getter template_getters[] = {
    {NAME_strings, get_strings, readonly_attribute},
    {NAME_interpolations, get_interpolations, readonly_attribute},
    {NAME_values, get_values},
};

static const Slots template_slots = {
    .repr = template_repr,
    .iterate = template_iterate,
    .binary = template_binary,
};

const Type template_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_Template,
    .module = ROM_VALUE(&module_text),
    .kind = KIND_NATIVE,
    .reference_words = 2,
    .slots = &template_slots,
    .getters = TABLE(template_getters),
    .construct = {NAME_Template, 0, 0, template_construct, "*parts"},
    .flags = TYPE_IS_FINAL,
};
