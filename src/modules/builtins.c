// The module `builtins`: its table, and the functions about objects, attributes and iteration.
// SPDX-License-Identifier: MIT
#include "modules/builtins.h"

#include "objects/attribute.h"
#include "objects/bytes.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/function.h"
#include "objects/instance.h"
#include "objects/iterate.h"
#include "objects/iterators.h"
#include "objects/kind_types.h"
#include "objects/list.h"
#include "objects/object_names.h"
#include "objects/module.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/range.h"
#include "objects/set.h"
#include "objects/str.h"
#include "objects/suggestion.h"
#include "objects/super.h"
#include "objects/tuple.h"
#include "objects/type_create.h"
#include "vm/async_generator.h"
#include "vm/run.h"
#include "vm/vm.h"

// --- Attributes ---

static Value checked_name(Vm *vm, Value name) {
    if (!is_str(name)) raise_type_error(vm, "attribute name must be string, not '%T'", name);
    return str_intern_value(vm, name);
}

// getattr(object, name, default, /)
static Value builtin_getattr(Vm *vm, const Value *args) {
    Value name = checked_name(vm, args[1]);
    if (is_absent(args[2])) return get_attribute(vm, args[0], name);
    return get_attribute_or(vm, args[0], name, args[2]);
}

// setattr(object, name, value, /)
static Value builtin_setattr(Vm *vm, const Value *args) {
    set_attribute(vm, args[0], checked_name(vm, args[1]), args[2]);
    return NONE;
}

// delattr(object, name, /)
static Value builtin_delattr(Vm *vm, const Value *args) {
    set_attribute(vm, args[0], checked_name(vm, args[1]), ABSENT);
    return NONE;
}

// hasattr(object, name, /)
static Value builtin_hasattr(Vm *vm, const Value *args) {
    return value_from_bool(!is_absent(get_attribute_or(vm, args[0], checked_name(vm, args[1]), ABSENT)));
}

// --- Objects ---

// callable(object, /)
static Value builtin_callable(Vm *vm, const Value *args) {
    (void)vm;
    return value_from_bool(is_callable(args[0]));
}

// id(object, /)
static Value builtin_id(Vm *vm, const Value *args) { return int_from_intptr(vm, (intptr_t)heap_identity(vm, args[0])); }

// hash(object, /)
static Value builtin_hash(Vm *vm, const Value *args) { return int_from_intptr(vm, value_hash(vm, args[0])); }

// len(object, /)
static Value builtin_len(Vm *vm, const Value *args) {
    Value object = args[0];
    if (is_exactly(object, KIND_LIST)) return value_from_small_int((intptr_t)list_count(object));
    return int_from_intptr(vm, value_length(vm, object));
}

// repr(object, /)
static Value builtin_repr(Vm *vm, const Value *args) { return value_repr(vm, args[0]); }

// ascii(object, /)
static Value builtin_ascii(Vm *vm, const Value *args) { return value_ascii(vm, args[0]); }

// format(value, format_spec='', /)
static Value builtin_format(Vm *vm, const Value *args) {
    Value specification = is_absent(args[1]) ? str_new(vm, "", 0) : args[1];
    if (!is_str(specification)) raise_type_error(vm, "format() argument 2 must be str, not %A", specification);
    return value_format(vm, args[0], specification);
}

// isinstance(object, class_or_tuple, /)
static Value builtin_isinstance(Vm *vm, const Value *args) {
    return value_from_bool(object_is_instance(vm, args[0], args[1]));
}

// issubclass(cls, class_or_tuple, /)
static Value builtin_issubclass(Vm *vm, const Value *args) {
    return value_from_bool(object_is_subclass(vm, args[0], args[1]));
}

// --- Iteration ---

// iter(object, sentinel, /)
static Value builtin_iter(Vm *vm, const Value *args) {
    if (is_absent(args[1])) return iterate(vm, args[0]);
    if (!is_callable(args[0])) raise_type_error(vm, "iter(v, w): v must be callable");
    return callable_iterator_new(vm, args[0], args[1]);
}

// next(iterator, default, /)
static Value builtin_next(Vm *vm, const Value *args) {
    if (!is_iterator(vm, args[0])) raise_type_error(vm, "'%T' object is not an iterator", args[0]);
    Value item = iterate_next(vm, args[0]);
    if (!is_absent(item)) return item;
    if (!is_absent(args[1])) return args[1];
    raise_stop_iteration(vm, iterate_return_value(vm));
}

// aiter(async_iterable, /)
static Value builtin_aiter(Vm *vm, const Value *args) {
    Value method = get_special(vm, args[0], NAME___aiter__);
    if (is_absent(method)) raise_type_error(vm, "'%T' object is not an async iterable", args[0]);
    Value iterator = call0(vm, method);
    if (!has_special(vm, iterator, NAME___anext__)) {
        raise_type_error(vm, "aiter() returned not an async iterator of type '%T'", iterator);
    }
    return iterator;
}

// anext(async_iterator, /)
static Value builtin_anext(Vm *vm, const Value *args) {
    Value method = get_special(vm, args[0], NAME___anext__);
    if (is_absent(method)) raise_type_error(vm, "'%T' object is not an async iterator", args[0]);
    Value awaitable = call0(vm, method);
    return is_absent(args[1]) ? awaitable : async_next_with_default(vm, awaitable, args[1]);
}

// all(iterable, /)
static Value builtin_all(Vm *vm, const Value *args) {
    Value iterator = iterate(vm, args[0]);
    for (Value item; !is_absent(item = iterate_next(vm, iterator));) {
        if (!value_is_true(vm, item)) return FALSE_VALUE;
    }
    return TRUE_VALUE;
}

// any(iterable, /)
static Value builtin_any(Vm *vm, const Value *args) {
    Value iterator = iterate(vm, args[0]);
    for (Value item; !is_absent(item = iterate_next(vm, iterator));) {
        if (value_is_true(vm, item)) return TRUE_VALUE;
    }
    return FALSE_VALUE;
}

// sorted(iterable, /, *, key=None, reverse=False)
static Value builtin_sorted(Vm *vm, const Value *args) {
    Value list = list_new(vm, 0);
    list_extend(vm, list, args[0]);
    Value unknown, value;
    size_t at = 0;
    static const uint16_t names[] = {NAME_key, NAME_reverse, NAME_COUNT};
    if (dict_next(args[3], &at, &unknown, &value)) raise_unexpected_name(vm, "sort", unknown, names);
    list_sort(vm, list, args[1], args[2]);
    return list;
}

// --- Namespaces ---

// globals()
static Value builtin_globals(Vm *vm, const Value *args) {
    (void)args;
    return vm->frame->function->globals;
}

// locals()
static Value builtin_locals(Vm *vm, const Value *args) {
    (void)args;
    return frame_locals(vm);
}

// vars(object, /)
static Value builtin_vars(Vm *vm, const Value *args) {
    if (is_absent(args[0])) return frame_locals(vm);
    Value dict = get_attribute_or(vm, args[0], name_value(NAME___dict__), ABSENT);
    if (is_absent(dict)) raise_type_error(vm, "vars() argument must have __dict__ attribute");
    return dict;
}

// dir(object, /)
static Value builtin_dir(Vm *vm, const Value *args) {
    Value names = list_new(vm, 0);
    if (is_absent(args[0])) {
        Value locals = frame_locals(vm);
        list_extend(vm, names, is_exactly(locals, KIND_DICT) ? locals : call_method(vm, locals, NAME_keys, 0, NULL));
    } else {
        Value method = get_special(vm, args[0], NAME___dir__);
        list_extend(vm, names, is_absent(method) ? instance_names(vm, args[0]) : call0(vm, method));
    }
    list_sort(vm, names, ABSENT, ABSENT);
    return names;
}

// __import__(name, globals=None, locals=None, fromlist=(), level=0)
static Value builtin_import(Vm *vm, const Value *args) {
    if (!is_str(args[0])) raise_type_error(vm, "module name must be str, not %T", args[0]);
    Value globals = is_dict(args[1]) ? args[1] : vm->frame ? vm->frame->function->globals : dict_new(vm, 0);
    intptr_t level = is_absent(args[4]) ? 0 : index_from(vm, args[4]);
    return import_module(vm, args[0], globals, is_absent(args[3]) || is_none(args[3]) ? ABSENT : args[3], level);
}

// help(object)
static Value builtin_help(Vm *vm, const Value *args) {
    Value doc = is_absent(args[0]) ? NONE : get_attribute_or(vm, args[0], name_value(NAME___doc__), NONE);
    if (is_none(doc)) doc = str_from_c(vm, "Type help(object) for its documentation, dir(object) for its attributes.");
    Value line[] = {tuple_from_array(vm, 1, &doc), ABSENT, ABSENT, ABSENT, ABSENT};
    return builtin_print(vm, line);
}

static const Method builtins_functions[] = {
    {NAME___build_class__, 0, 0, build_class, "*args, **kwargs"},
    {NAME___import__, 1, 4, builtin_import, "name, globals, locals, fromlist, level"},
    {NAME_abs, 1, 0, builtin_abs},
    {NAME_aiter, 1, 0, builtin_aiter},
    {NAME_all, 1, 0, builtin_all},
    {NAME_anext, 1, 1, builtin_anext},
    {NAME_any, 1, 0, builtin_any},
    {NAME_ascii, 1, 0, builtin_ascii},
    {NAME_bin, 1, 0, builtin_bin},
    {NAME_callable, 1, 0, builtin_callable},
    {NAME_chr, 1, 0, builtin_chr},
    {NAME_compile, 3, 3, builtin_compile, "source, filename, mode, flags, dont_inherit, optimize"},
    {NAME_delattr, 2, 0, builtin_delattr},
    {NAME_dir, 0, 1, builtin_dir},
    {NAME_divmod, 2, 0, builtin_divmod},
    {NAME_eval, 1, 2, builtin_eval, "source, /, globals, locals"},
    {NAME_exec, 1, 2, builtin_exec, "source, /, globals, locals, *, closure"},
    {NAME_format, 1, 1, builtin_format},
    {NAME_getattr, 2, 1, builtin_getattr},
    {NAME_globals, 0, 0, builtin_globals},
    {NAME_hasattr, 2, 0, builtin_hasattr},
    {NAME_hash, 1, 0, builtin_hash},
    {NAME_help, 0, 1, builtin_help},
    {NAME_hex, 1, 0, builtin_hex},
    {NAME_id, 1, 0, builtin_id},
    {NAME_input, 0, 1, builtin_input},
    {NAME_exit, 0, 1, sys_exit, "code"},
    {NAME_quit, 0, 1, sys_exit, "code"},
    {NAME_isinstance, 2, 0, builtin_isinstance},
    {NAME_issubclass, 2, 0, builtin_issubclass},
    {NAME_iter, 1, 1, builtin_iter},
    {NAME_len, 1, 0, builtin_len},
    {NAME_locals, 0, 0, builtin_locals},
    {NAME_max, 0, 0, builtin_max, "*args, key, default"},
    {NAME_min, 0, 0, builtin_min, "*args, key, default"},
    {NAME_next, 1, 1, builtin_next},
    {NAME_oct, 1, 0, builtin_oct},
    {NAME_open, 1, 7, builtin_open, "file, mode, buffering, encoding, errors, newline, closefd, opener"},
    {NAME_ord, 1, 0, builtin_ord},
    {NAME_pow, 2, 1, builtin_pow, "base, exp, mod"},
    {NAME_breakpoint, 0, 0, builtin_breakpoint, "*args, **kws"},
    {NAME_print, 0, 0, builtin_print, "*values, sep, end, file, flush"},
    {NAME_repr, 1, 0, builtin_repr},
    {NAME_round, 1, 1, builtin_round, "number, ndigits"},
    {NAME_setattr, 3, 0, builtin_setattr},
    {NAME_sorted, 1, 0, builtin_sorted, "iterable, /, *, key, reverse, **others"},
    {NAME_sum, 1, 1, builtin_sum, "iterable, /, start"},
    {NAME_vars, 0, 1, builtin_vars},
};

static const Member builtins_members[] = {
#define EXCEPTION_MEMBER(name, identifier) {NAME_##name, ROM_VALUE(&identifier##_type)},
    EXCEPTION_TYPES(EXCEPTION_MEMBER)
#undef EXCEPTION_MEMBER
    {NAME_EnvironmentError, ROM_VALUE(&os_error_type)},
    {NAME_IOError, ROM_VALUE(&os_error_type)},
    {NAME_Ellipsis, {0x34}},
    {NAME_None, {0x04}},
    {NAME_False, {0x14}},
    {NAME_True, {0x24}},
    {NAME_NotImplemented, {0x44}},
    {NAME___debug__, {0x24}},
    {NAME_bool, ROM_VALUE(&bool_type)},
    {NAME_bytearray, ROM_VALUE(&bytearray_type)},
    {NAME_bytes, ROM_VALUE(&bytes_type)},
    {NAME_classmethod, ROM_VALUE(&classmethod_type)},
    {NAME_complex, ROM_VALUE(&complex_type)},
    {NAME_dict, ROM_VALUE(&dict_type)},
    {NAME_enumerate, ROM_VALUE(&enumerate_type)},
    {NAME_filter, ROM_VALUE(&filter_type)},
    {NAME_float, ROM_VALUE(&float_type)},
    {NAME_frozenset, ROM_VALUE(&frozenset_type)},
    {NAME_int, ROM_VALUE(&int_type)},
    {NAME_list, ROM_VALUE(&list_type)},
    {NAME_map, ROM_VALUE(&map_type)},
    {NAME_memoryview, ROM_VALUE(&memoryview_type)},
    {NAME_object, ROM_VALUE(&object_type)},
    {NAME_property, ROM_VALUE(&property_type)},
    {NAME_range, ROM_VALUE(&range_type)},
    {NAME_reversed, ROM_VALUE(&reversed_type)},
    {NAME_set, ROM_VALUE(&set_type)},
    {NAME_slice, ROM_VALUE(&slice_type)},
    {NAME_staticmethod, ROM_VALUE(&staticmethod_type)},
    {NAME_str, ROM_VALUE(&str_type)},
    {NAME_super, ROM_VALUE(&super_type)},
    {NAME_tuple, ROM_VALUE(&tuple_type)},
    {NAME_type, ROM_VALUE(&type_type)},
    {NAME_zip, ROM_VALUE(&zip_type)},
};

static Value builtins_get(Vm *vm, Value name) {
    if (same(name, name_value(NAME__))) return vm->roots.displayed;
    return ABSENT;
}

const NativeModule builtins_module = {
    .name = NAME_builtins,
    .functions = TABLE(builtins_functions),
    .members = TABLE(builtins_members),
    .get = builtins_get,
};
