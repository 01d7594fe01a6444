// BaseException: construction, attributes and methods that all exceptions have.
//
// CPython has a layout and an initializer per class; here one layout and one function,
// exception_init_fields(), that knows what the arguments of each class mean. Fields that the
// arguments do not set stay ABSENT and read as None.
// SPDX-License-Identifier: MIT
#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/exception_fields.h"
#include "objects/list.h"
#include "objects/raise.h"
#include "objects/slots.h"
#include "objects/str.h"
#include "objects/suggestion.h"
#include "objects/tuple.h"

// The way of C code: no __init__ runs.
Value exception_new(Vm *vm, const Type *type, Value args) {
    size_t reserved = type->flags & TYPE_IS_HEAP ? type->instance_size : 0;    // for __slots__
    Exception *exception = heap_allocate(vm, KIND_EXCEPTION, sizeof *exception + reserved);
    store_pointer(exception, &exception->type, type);
    store(exception, &exception->args, args);
    store(exception, &exception->suppress_context, FALSE_VALUE);
    return value_from_object(exception);
}

Exception *exception_from(Vm *vm, Value value) {
    if (!is_exception(value)) raise_type_error(vm, "expected BaseException, not %T", value);
    return exception_unchecked(value);
}

Value exception_field(Vm *vm, Value self, unsigned field) {
    Value value = exception_from(vm, self)->fields[field];
    return is_absent(value) ? NONE : value;
}

void exception_set_field(Vm *vm, Value self, unsigned field, Value value) {
    Exception *exception = exception_from(vm, self);
    store(exception, &exception->fields[field], value);
}

// --- Construction ---

static _Noreturn void refuse_keywords(Vm *vm, Value self) { raise_type_error(vm, "%T() takes no keyword arguments", self); }

static bool has_keywords(Value keywords) { return !is_absent(keywords) && dict_count(keywords); }

// As in CPython, OSError.__new__ reads the arguments, unless a class leaves that to an __init__ of its own.
static bool reads_in_init(Vm *vm, const Type *type) {
    Value new = type_lookup(vm, type, name_value(NAME___new__)), init = type_lookup(vm, type, name_value(NAME___init__));
    return (is_absent(new) || !is_object(new)) && !is_native_function(init);
}

// __new__ for Python classes that derive from OSError.
static Value construct_os_error(Vm *vm, const Type *type, Value args, Value keywords) {
    if (reads_in_init(vm, type)) return exception_new(vm, type, tuple_new(vm, 0));
    if (has_keywords(keywords)) raise_type_error(vm, "%N() takes no keyword arguments", type);
    Value self = exception_new(vm, type, args);
    os_error_init(vm, self, args);
    return self;
}

// BaseException(*args, **kwargs)
// __new__ and, for native classes, __init__: Python classes get theirs called afterwards.
static Value exception_construct(Vm *vm, const Value *slots) {
    const Type *type = type_unchecked(slots[0]);
    Value args = is_absent(slots[1]) ? tuple_new(vm, 0) : slots[1];
    bool is_python_class = type->flags & TYPE_IS_HEAP;
    if (type_derives_from(type, &base_exception_group_type)) {
        Value group = exception_group_construct(vm, type, args);
        if (!is_python_class && has_keywords(slots[2])) refuse_keywords(vm, group);
        return group;
    }
    if (type == &os_error_type && tuple_count(args) >= 2 && is_small_int(tuple_item(args, 0))) {
        type = os_error_class(small_int(tuple_item(args, 0)));
    }
    if (is_python_class && type_derives_from(type, &os_error_type)) return construct_os_error(vm, type, args, slots[2]);
    Value self = exception_new(vm, type, args);
    if (!is_python_class) exception_init_fields(vm, self, args, slots[2]);
    return self;
}

// BaseException.__init__(*args, **kwargs)
// Sets args, and the attributes that the class takes from them.
static Value exception_init(Vm *vm, const Value *slots) {
    Exception *self = exception_from(vm, slots[0]);
    bool was_read = is_instance_of(slots[0], &os_error_type) && !reads_in_init(vm, type_of(slots[0]));
    if (was_read) return NONE;
    store(self, &self->args, slots[1]);
    exception_init_fields(vm, slots[0], slots[1], slots[2]);
    return NONE;
}

// Keywords that go into fields: `names` in the order of the fields, ended by NAME_COUNT.
static void take_keywords(Vm *vm, Value self, Value keywords, const uint16_t *names, const uint8_t *fields, const char *class) {
    for (unsigned i = 0; names[i] != NAME_COUNT; i++) exception_set_field(vm, self, fields[i], ABSENT);
    Value key, value;
    for (size_t at = 0; !is_absent(keywords) && dict_next(keywords, &at, &key, &value);) {
        unsigned i = 0;
        while (names[i] != NAME_COUNT && !same(key, name_value((Name)names[i]))) i++;
        if (names[i] == NAME_COUNT) raise_unexpected_name(vm, class, key, names);
        exception_set_field(vm, self, fields[i], value);
    }
}

// msg is the only argument, if there is just one.
static void import_error_init(Vm *vm, Value self, Value args, Value keywords) {
    static const uint16_t names[] = {NAME_name, NAME_path, NAME_name_from, NAME_COUNT};
    static const uint8_t fields[] = {IMPORT_NAME, IMPORT_PATH, IMPORT_NAME_FROM};
    take_keywords(vm, self, keywords, names, fields, "ImportError");
    exception_set_field(vm, self, IMPORT_MESSAGE, tuple_count(args) == 1 ? tuple_item(args, 0) : ABSENT);
}

// The nearest class with fields of its own decides.
void exception_init_fields(Vm *vm, Value self, Value args, Value keywords) {
    static const uint16_t attribute_names[] = {NAME_name, NAME_obj, NAME_COUNT};
    static const uint8_t attribute_fields[] = {ATTRIBUTE_NAME, ATTRIBUTE_OBJECT};
    static const uint16_t name_names[] = {NAME_name, NAME_COUNT};
    static const uint8_t name_fields[] = {UNBOUND_NAME};
    size_t count = tuple_count(args);
    if (is_instance_of(self, &import_error_type)) {
        import_error_init(vm, self, args, keywords);
    } else if (is_instance_of(self, &attribute_error_type)) {
        take_keywords(vm, self, keywords, attribute_names, attribute_fields, "AttributeError");
    } else if (is_instance_of(self, &name_error_type)) {
        take_keywords(vm, self, keywords, name_names, name_fields, "NameError");
    } else if (has_keywords(keywords)) {
        refuse_keywords(vm, self);
    } else if (is_instance_of(self, &stop_iteration_type)) {
        exception_set_field(vm, self, STOP_VALUE, count ? tuple_item(args, 0) : ABSENT);
    } else if (is_instance_of(self, &system_exit_type)) {
        exception_set_field(vm, self, EXIT_CODE, count == 0 ? ABSENT : count == 1 ? tuple_item(args, 0) : args);
    } else if (is_instance_of(self, &os_error_type)) {
        os_error_init(vm, self, args);
    } else if (is_instance_of(self, &syntax_error_type)) {
        syntax_error_init(vm, self, args);
    } else if (is_instance_of(self, &unicode_error_type)) {
        unicode_error_init(vm, self, args);
    }
}

// --- Text ---

// One argument stands for itself, several for their tuple.
static Value exception_str(Vm *vm, Value self) {
    Value args = exception_from(vm, self)->args;
    if (tuple_count(args) == 0) return str_from_c(vm, "");
    return value_str(vm, tuple_count(args) == 1 ? tuple_item(args, 0) : args);
}

// ValueError('x') and not ValueError('x',).
static Value exception_repr(Vm *vm, Value self) {
    Value args = exception_from(vm, self)->args;
    if (tuple_count(args) == 1) return str_format_c(vm, "%T(%R)", self, tuple_item(args, 0));
    return str_format_c(vm, "%T%R", self, args);
}

// --- Attributes ---

static Value or_none(Value value) { return is_absent(value) ? NONE : value; }

// `value` ABSENT means `del`.
static void refuse_deletion(Vm *vm, Value value, const char *name) {
    if (is_absent(value)) raise_type_error(vm, "%s may not be deleted", name);
}

static Value get_args(Vm *vm, Value self) { return exception_from(vm, self)->args; }

static void set_args(Vm *vm, Value self, Value value) {
    refuse_deletion(vm, value, "args");
    Value args = tuple_from_iterable(vm, value);
    Exception *exception = exception_from(vm, self);
    store(exception, &exception->args, args);
}

static Value get_traceback(Vm *vm, Value self) { return or_none(exception_from(vm, self)->traceback); }

static void set_traceback(Vm *vm, Value self, Value value) {
    refuse_deletion(vm, value, "__traceback__");
    if (!is_none(value) && !is_native_of(value, &traceback_type)) {
        raise_type_error(vm, "__traceback__ must be a traceback or None");
    }
    Exception *exception = exception_from(vm, self);
    store(exception, &exception->traceback, is_none(value) ? ABSENT : value);
}

// __cause__ and __context__: an exception or None.
static Value checked_link(Vm *vm, Value value, const char *name, const char *what) {
    refuse_deletion(vm, value, name);
    if (is_none(value)) return ABSENT;
    if (!is_exception(value)) raise_type_error(vm, "exception %s must be None or derive from BaseException", what);
    return value;
}

static Value get_cause(Vm *vm, Value self) { return or_none(exception_from(vm, self)->cause); }

// `raise ... from` in another form: it silences the context.
static void set_cause(Vm *vm, Value self, Value value) {
    Value cause = checked_link(vm, value, "__cause__", "cause");
    Exception *exception = exception_from(vm, self);
    store(exception, &exception->cause, cause);
    store(exception, &exception->suppress_context, TRUE_VALUE);
}

static Value get_context(Vm *vm, Value self) { return or_none(exception_from(vm, self)->context); }

static void set_context(Vm *vm, Value self, Value value) {
    Value context = checked_link(vm, value, "__context__", "context");
    Exception *exception = exception_from(vm, self);
    store(exception, &exception->context, context);
}

static Value get_suppress_context(Vm *vm, Value self) { return exception_from(vm, self)->suppress_context; }

static void set_suppress_context(Vm *vm, Value self, Value value) {
    if (is_absent(value)) raise_type_error(vm, "can't delete numeric/char attribute");
    if (!is_bool(value)) raise_type_error(vm, "attribute value type must be bool");
    Exception *exception = exception_from(vm, self);
    store(exception, &exception->suppress_context, value);
}

static Value get_dict(Vm *vm, Value self) {
    exception_from(vm, self);
    return attribute_dict(vm, self);
}

static void set_dict(Vm *vm, Value self, Value value) {
    if (is_absent(value) || !is_dict(value)) {
        raise_type_error(vm, "__dict__ must be set to a dictionary, not a '%T'", is_absent(value) ? NONE : value);
    }
    Exception *exception = exception_from(vm, self);
    store(exception, &exception->attributes, value);
}

// --- Methods ---

// BaseException.with_traceback(tb, /)
// Sets __traceback__ to tb and returns the exception.
static Value exception_with_traceback(Vm *vm, const Value *args) {
    set_traceback(vm, args[0], args[1]);
    return args[0];
}

// BaseException.add_note(note, /)
// Adds a line that is printed after the exception. The list is made with the first one.
static Value exception_add_note(Vm *vm, const Value *args) {
    Value self = args[0], name = name_value(NAME___notes__);
    if (!is_str(args[1])) raise_type_error(vm, "add_note() argument must be str, not %T", args[1]);
    Value notes = get_attribute_or(vm, self, name, ABSENT);
    if (is_absent(notes)) {
        notes = list_new(vm, 1);
        set_attribute(vm, self, name, notes);
    }
    if (!is_list(notes)) raise_type_error(vm, "Cannot add note: __notes__ is not a list");
    list_append(vm, notes, args[1]);
    return NONE;
}

// BaseException.__setstate__(state, /)
// Sets an attribute for each item of a dictionary, as unpickling does.
static Value exception_set_state(Vm *vm, const Value *args) {
    if (is_none(args[1])) return NONE;
    if (!is_dict(args[1])) raise_type_error(vm, "state is not a dictionary");
    Value key, value;
    for (size_t at = 0; dict_next(args[1], &at, &key, &value);) set_attribute(vm, args[0], key, value);
    return NONE;
}

static void add_state(Vm *vm, Value *state, Name name, Value value) {
    if (is_absent(value) || is_none(value)) return;
    if (is_absent(*state)) *state = dict_new(vm, 2);
    dict_set(vm, *state, name_value(name), value);
}

// The attributes, and what was given by keyword; ABSENT if there are none.
static Value state_of(Vm *vm, Value exception) {
    const Exception *self = exception_unchecked(exception);
    Value state = is_absent(self->attributes) ? ABSENT : dict_copy(vm, self->attributes);
    if (is_instance_of(exception, &import_error_type)) {
        add_state(vm, &state, NAME_name, self->fields[IMPORT_NAME]);
        add_state(vm, &state, NAME_path, self->fields[IMPORT_PATH]);
        add_state(vm, &state, NAME_name_from, self->fields[IMPORT_NAME_FROM]);
    } else if (is_instance_of(exception, &attribute_error_type)) {
        add_state(vm, &state, NAME_name, self->fields[ATTRIBUTE_NAME]);
        add_state(vm, &state, NAME_args, self->args);
    }
    return state;
}

// What the class is called with again. The file names of an OSError are not among its args.
static Value arguments_of(Vm *vm, Value exception) {
    const Exception *self = exception_unchecked(exception);
    Value filename = self->fields[OS_FILENAME], second = self->fields[OS_FILENAME2];
    bool is_file_error = is_instance_of(exception, &os_error_type) && tuple_count(self->args) == 2;
    if (!is_file_error || is_absent(filename) || is_none(filename)) return self->args;
    bool has_second = !is_absent(second) && !is_none(second);
    Value args[] = {tuple_item(self->args, 0), tuple_item(self->args, 1), filename, NONE, second};
    return tuple_from_array(vm, has_second ? 5 : 3, args);
}

// BaseException.__reduce__()
// Returns what pickle and copy need: class, arguments, and attributes if there are any.
static Value exception_reduce(Vm *vm, const Value *args) {
    exception_from(vm, args[0]);
    Value parts[] = {value_from_type(type_of(args[0])), arguments_of(vm, args[0]), state_of(vm, args[0])};
    return tuple_from_array(vm, is_absent(parts[2]) ? 2 : 3, parts);
}

static const Method base_exception_methods[] = {
    {NAME___init__, 0, 0, exception_init, "*args, **kwargs"},
    {NAME_with_traceback, 1, 0, exception_with_traceback},
    {NAME_add_note, 1, 0, exception_add_note},
    {NAME___setstate__, 1, 0, exception_set_state},
    {NAME___reduce__, 0, 0, exception_reduce},
};

static const Getter base_exception_getters[] = {
    {NAME_args, get_args, set_args},
    {NAME___traceback__, get_traceback, set_traceback},
    {NAME___cause__, get_cause, set_cause},
    {NAME___context__, get_context, set_context},
    {NAME___suppress_context__, get_suppress_context, set_suppress_context},
    {NAME___dict__, get_dict, set_dict},
};

static const Slots base_exception_slots = {
    .repr = exception_repr,
    .str = exception_str,
};

const Type base_exception_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_BaseException,
    .kind = KIND_EXCEPTION,
    .flags = TYPE_HAS_INSTANCE_DICT,
    .slots = &base_exception_slots,
    .methods = TABLE(base_exception_methods),
    .getters = TABLE(base_exception_getters),
    .construct = {NAME_BaseException, 0, 0, exception_construct, "*args, **kwargs"},
};
