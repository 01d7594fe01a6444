// What is inside a class made by namedtuple().
// SPDX-License-Identifier: MIT
#include "modules/collections/named_tuple.h"

#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/function.h"
#include "objects/iterate.h"
#include "objects/list.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/suggestion.h"
#include "objects/text_builder.h"
#include "objects/tuple.h"

// --- Fields ---

typedef struct TupleGetter {
    Native native;
    Value doc;
    size_t index;
} TupleGetter;

Value tuple_getter_new(Vm *vm, size_t index) {
    Value doc = str_format_c(vm, "Alias for field number %zu", index);
    TupleGetter *getter = native_new(vm, &tuple_getter_type, sizeof *getter);
    store(getter, &getter->doc, doc);
    getter->index = index;
    return value_from_object(getter);
}

static Value getter_get(Vm *vm, Value self, Value instance, Value owner) {
    (void)owner;
    const TupleGetter *getter = (TupleGetter *)object_of(self);
    if (is_absent(instance)) return self;
    if (!is_tuple(instance)) {
        raise_type_error(vm, "descriptor for index '%zu' for tuple subclasses doesn't apply to '%T' object", getter->index,
                         instance);
    }
    if (getter->index >= tuple_count(instance)) raise_index_error(vm, "tuple index out of range");
    return tuple_item(instance, getter->index);
}

static void getter_set(Vm *vm, Value self, Value instance, Value value) {
    (void)self;
    (void)instance;
    raise_error(vm, &attribute_error_type, is_absent(value) ? "can't delete attribute" : "can't set attribute");
}

static Value getter_repr(Vm *vm, Value self) {
    const TupleGetter *getter = (TupleGetter *)object_of(self);
    return str_format_c(vm, "_tuplegetter(%zu, %R)", getter->index, getter->doc);
}

static Value getter_doc(Vm *vm, Value self) { return ((TupleGetter *)native_from(vm, self, &tuple_getter_type))->doc; }

static void getter_set_doc(Vm *vm, Value self, Value value) {
    TupleGetter *getter = native_from(vm, self, &tuple_getter_type);
    store(getter, &getter->doc, is_absent(value) ? NONE : value);
}

static const Getter tuple_getter_getters[] = {
    {NAME___doc__, getter_doc, getter_set_doc},
};

static const Slots tuple_getter_slots = {
    .repr = getter_repr,
    .descriptor_get = getter_get,
    .descriptor_set = getter_set,
};

const Type tuple_getter_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME__tuplegetter,
    .module_name = NAME_collections,
    .kind = KIND_NATIVE,
    .reference_words = 1,
    .slots = &tuple_getter_slots,
    .getters = TABLE(tuple_getter_getters),
    .flags = TYPE_IS_FINAL,
};

// --- __new__ ---

typedef struct NamedTupleNew {
    Native native;
    Value type_name;
    Value fields;        // tuple of names
    Value defaults;      // tuple of the last fields' defaults
} NamedTupleNew;

Value named_tuple_new(Vm *vm, Value type_name, Value fields, Value defaults) {
    NamedTupleNew *made = native_new(vm, &named_tuple_new_type, sizeof *made);
    store(made, &made->type_name, type_name);
    store(made, &made->fields, fields);
    store(made, &made->defaults, defaults);
    return value_from_object(made);
}

Value named_tuple_make(Vm *vm, const Type *type, size_t count, const Value *items) {
    Tuple *tuple = object_new_of(vm, type, sizeof(Tuple) + count * sizeof(Value));
    tuple->count = count;
    memcpy(tuple->items, items, count * sizeof(Value));
    return value_from_object(tuple);
}

_Noreturn static void raise_too_many(Vm *vm, const NamedTupleNew *self, size_t given) {
    size_t most = tuple_count(self->fields) + 1, defaults = tuple_count(self->defaults);
    const char *plural = most == 1 ? "" : "s";
    if (defaults == 0) {
        raise_type_error(vm, "%S.__new__() takes %zu positional argument%s but %zu were given", self->type_name, most, plural,
                         given);
    }
    raise_type_error(vm, "%S.__new__() takes from %zu to %zu positional arguments but %zu were given", self->type_name,
                     most - defaults, most, given);
}

// "'x', 'y', and 'z'"
static Value quoted_list(Vm *vm, Value names) {
    TextBuilder text = text_builder_start(vm);
    size_t count = list_count(names);
    for (size_t i = 0; i < count; i++) {
        if (i > 0) text_builder_add_c(vm, &text, count == 2 ? " and " : i + 1 == count ? ", and " : ", ");
        text_builder_add_value(vm, &text, value_repr(vm, list_item(names, i)));
    }
    return text_builder_finish(vm, &text);
}

_Noreturn static void raise_missing(Vm *vm, const NamedTupleNew *self, const Value *items, size_t required) {
    Value missing = list_new(vm, 0);
    for (size_t i = 0; i < required; i++) {
        if (is_absent(items[i])) list_append(vm, missing, tuple_item(self->fields, i));
    }
    raise_type_error(vm, "%S.__new__() missing %zu required positional argument%s: %S", self->type_name,
                     list_count(missing), list_count(missing) == 1 ? "" : "s", quoted_list(vm, missing));
}

static void set_by_name(Vm *vm, const NamedTupleNew *self, Value name, Value value, Value *items) {
    for (size_t i = 0; i < tuple_count(self->fields); i++) {
        if (!values_equal(vm, tuple_item(self->fields, i), name)) continue;
        if (!is_absent(items[i])) {
            raise_type_error(vm, "%S.__new__() got multiple values for argument '%S'", self->type_name, name);
        }
        items[i] = value;
        return;
    }
    raise_unexpected_keyword(vm, str_format_c(vm, "%S.__new__", self->type_name), name, self->fields);
}

static void fill_defaults(Vm *vm, const NamedTupleNew *self, Value *items) {
    size_t count = tuple_count(self->fields), required = count - tuple_count(self->defaults);
    for (size_t i = required; i < count; i++) {
        if (is_absent(items[i])) items[i] = tuple_item(self->defaults, i - required);
    }
    for (size_t i = 0; i < required; i++) {
        if (is_absent(items[i])) raise_missing(vm, self, items, required);
    }
}

static Value new_call(Vm *vm, Value callee, size_t count, const Value *args, Value names) {
    const NamedTupleNew *self = (NamedTupleNew *)object_of(callee);
    size_t field_count = tuple_count(self->fields);
    if (count == 0) raise_type_error(vm, "%S.__new__() missing 1 required positional argument: '_cls'", self->type_name);
    bool is_tuple_class = is_type(args[0]) && type_native_base(type_unchecked(args[0])) == &tuple_type;
    if (!is_tuple_class) raise_type_error(vm, "tuple.__new__(X): X is not a type object (%T)", args[0]);
    if (count - 1 > field_count) raise_too_many(vm, self, count);
    Value items[field_count + 1];
    memset(items, 0, sizeof items);
    memcpy(items, args + 1, (count - 1) * sizeof(Value));
    size_t named = is_absent(names) ? 0 : tuple_count(names);
    for (size_t i = 0; i < named; i++) set_by_name(vm, self, tuple_item(names, i), args[count + i], items);
    if (count - 1 < field_count) fill_defaults(vm, self, items);
    return named_tuple_make(vm, type_unchecked(args[0]), field_count, items);
}

static Value new_repr(Vm *vm, Value self) {
    const NamedTupleNew *made = (NamedTupleNew *)object_of(self);
    return str_format_c(vm, "<function %S.__new__ at 0x%x>", made->type_name, (unsigned)heap_identity(vm, self));
}

static Value new_doc(Vm *vm, Value self) {
    const NamedTupleNew *made = native_from(vm, self, &named_tuple_new_type);
    Value separator = str_from_c(vm, ", ");
    Value fields = call_method(vm, separator, NAME_join, 1, &made->fields);
    return str_format_c(vm, "Create new instance of %S(%S)", made->type_name, fields);
}

static Value new_defaults(Vm *vm, Value self) {
    const NamedTupleNew *made = native_from(vm, self, &named_tuple_new_type);
    return tuple_count(made->defaults) ? made->defaults : NONE;
}

static Value new_name(Vm *vm, Value self) {
    (void)vm;
    (void)self;
    return name_value(NAME___new__);
}

static const Getter new_getters[] = {
    {NAME___doc__, new_doc},
    {NAME___name__, new_name},
    {NAME___defaults__, new_defaults},
};

static const Slots new_slots = {
    .repr = new_repr,
    .call = new_call,
};

const Type named_tuple_new_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_function,
    .kind = KIND_NATIVE,
    .reference_words = 3,
    .slots = &new_slots,
    .getters = TABLE(new_getters),
    .flags = TYPE_IS_FINAL,
};

// --- Methods ---

static Value fields_of(Vm *vm, Value self) {
    Value fields = get_attribute(vm, value_from_type(type_of(self)), name_value(NAME__fields));
    if (!is_tuple(self) || !is_tuple(fields)) raise_type_error(vm, "expected a named tuple, not %T", self);
    return fields;
}

// _make(iterable): a class method
static Value method_make(Vm *vm, const Value *args) {
    Value fields = get_attribute(vm, args[0], name_value(NAME__fields));
    Value items = tuple_from_iterable(vm, args[1]);
    bool is_tuple_class = is_type(args[0]) && type_native_base(type_unchecked(args[0])) == &tuple_type;
    if (!is_tuple_class) raise_type_error(vm, "tuple.__new__(X): X is not a type object (%T)", args[0]);
    if ((intptr_t)tuple_count(items) != value_length(vm, fields)) {
        raise_type_error(vm, "Expected %zd arguments, got %zu", value_length(vm, fields), tuple_count(items));
    }
    return named_tuple_make(vm, type_unchecked(args[0]), tuple_count(items), tuple_unchecked(items)->items);
}

// _replace(self, /, **kwargs), __replace__
static Value method_replace(Vm *vm, const Value *args) {
    Value fields = fields_of(vm, args[0]), keywords = args[1];
    size_t count = tuple_count(args[0]);
    Value items[count + 1];
    for (size_t i = 0; i < count; i++) {
        Value replacement = i < tuple_count(fields) ? dict_pop(vm, keywords, tuple_item(fields, i)) : ABSENT;
        items[i] = is_absent(replacement) ? tuple_item(args[0], i) : replacement;
    }
    if (dict_count(keywords)) {
        Value names = list_new(vm, 0);
        list_extend(vm, names, keywords);
        raise_type_error(vm, "Got unexpected field names: %R", names);
    }
    return named_tuple_make(vm, type_of(args[0]), count, items);
}

// _asdict(self, /)
static Value method_asdict(Vm *vm, const Value *args) {
    Value fields = fields_of(vm, args[0]);
    Value dict = dict_new(vm, tuple_count(fields));
    for (size_t i = 0; i < tuple_count(fields) && i < tuple_count(args[0]); i++) {
        dict_set(vm, dict, tuple_item(fields, i), tuple_item(args[0], i));
    }
    return dict;
}

// __repr__(self, /)
static Value method_repr(Vm *vm, const Value *args) {
    Value fields = fields_of(vm, args[0]);
    TextBuilder text = text_builder_start(vm);
    text_builder_add_value(vm, &text, type_name_value(vm, type_of(args[0])));
    for (size_t i = 0; i < tuple_count(fields) && i < tuple_count(args[0]); i++) {
        text_builder_add_c(vm, &text, i ? ", " : "(");
        text_builder_add_value(vm, &text, str_format_c(vm, "%S=%R", tuple_item(fields, i), tuple_item(args[0], i)));
    }
    text_builder_add_c(vm, &text, tuple_count(fields) ? ")" : "()");
    return text_builder_finish(vm, &text);
}

// __getnewargs__(self, /)
static Value method_getnewargs(Vm *vm, const Value *args) {
    fields_of(vm, args[0]);
    return tuple_from_array(vm, tuple_count(args[0]), tuple_unchecked(args[0])->items);
}

static const Method make_row = {NAME__make, 2, 0, method_make};

static const Method method_rows[] = {
    {NAME___repr__, 1, 0, method_repr},
    {NAME__asdict, 1, 0, method_asdict},
    {NAME___getnewargs__, 1, 0, method_getnewargs},
    {NAME__replace, 1, 0, method_replace, "self, /, **kwargs"},
    {NAME___replace__, 1, 0, method_replace, "self, /, **kwargs"},
};

// A function in C that binds like a Python function.
typedef struct NamedTupleMethod {
    Native native;
    Value type_name;
    const Method *row;   // in ROM
} NamedTupleMethod;

void named_tuple_add_methods(Vm *vm, Value namespace, Value type_name) {
    for (size_t i = 0; i < sizeof method_rows / sizeof *method_rows; i++) {
        NamedTupleMethod *method = native_new(vm, &named_tuple_method_type, sizeof *method);
        store(method, &method->type_name, type_name);
        method->row = &method_rows[i];
        dict_set(vm, namespace, name_value((Name)method->row->name), value_from_object(method));
    }
    Value make = wrapper_new(vm, &classmethod_type, value_from_native(&make_row, false));
    dict_set(vm, namespace, name_value(NAME__make), make);
}

static const Method *row_of(Value self) { return ((NamedTupleMethod *)object_of(self))->row; }

static Value method_get(Vm *vm, Value self, Value instance, Value owner) {
    (void)owner;
    return is_absent(instance) ? self : bound_method_new(vm, value_from_native(row_of(self), false), instance);
}

static Value method_call(Vm *vm, Value self, size_t count, const Value *args, Value names) {
    return call_with(vm, value_from_native(row_of(self), false), count, args, names);
}

static Value method_own_repr(Vm *vm, Value self) {
    const NamedTupleMethod *method = (NamedTupleMethod *)object_of(self);
    return str_format_c(vm, "<function %S.%s at 0x%x>", method->type_name, name_text((Name)method->row->name),
                        (unsigned)heap_identity(vm, self));
}

static Value method_name(Vm *vm, Value self) {
    native_from(vm, self, &named_tuple_method_type);
    return name_value((Name)row_of(self)->name);
}

static const Getter method_getters[] = {
    {NAME___name__, method_name},
};

static const Slots method_slots = {
    .repr = method_own_repr,
    .call = method_call,
    .descriptor_get = method_get,
};

const Type named_tuple_method_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_function,
    .kind = KIND_NATIVE,
    .reference_words = 1,
    .slots = &method_slots,
    .getters = TABLE(method_getters),
    .flags = TYPE_IS_FINAL,
};
