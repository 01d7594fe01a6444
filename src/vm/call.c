// Calls: of Python functions by frames, of everything else by what its type says.
//
// Every call of a Python value from C ends in call_with(). The interpreter pushes frames for
// Python functions itself (CALL in interpreter.c) and comes here for everything else, so that
// the cost of this file is that of calls from C and of classes.
//
// Arguments are passed as an array: `count` positional ones, then one for each of `names`.
// Functions that need one more in front copy it to the C stack, where the collector finds the
// values.
// SPDX-License-Identifier: MIT
#include "objects/call.h"

#include "compiler/bytecode.h"
#include "objects/attribute.h"
#include "objects/dict.h"
#include "objects/instance.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/native_attribute.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_create.h"
#include "vm/frame.h"
#include "vm/instructions.h"

static size_t names_count(Value names) { return is_absent(names) ? 0 : tuple_count(names); }

// --- Python functions ---

// Writes the window at `window`, the top of the register stack. CODE_SIMPLE functions called
// with the right count need no binder.
static size_t bind_into(Vm *vm, Function *function, size_t count, const Value *args, Value names, Value *window) {
    const Code *code = function->code;
    if (code->flags & CODE_SIMPLE && code->positional_count == count && names_count(names) == 0) {
        if (count) memmove(window, args, count * sizeof(Value));
        return count;
    }
    return bind_arguments(vm, function, count, args, names, window);
}

// A C frame per call: recursion through here is bounded by checkpoint() in execute().
static Value call_function(Vm *vm, Function *function, size_t count, const Value *args, Value names) {
    Value *window = stack_reserve(vm, function->code->register_count);
    size_t set = bind_into(vm, function, count, args, names, window);
    if (function->code->flags & CODE_MAKES_GENERATOR) return generator_from_window(vm, function, window, set);
    Frame *frame = frame_push(vm, function, window, set);
    frame->flags |= FRAME_ENTRY;
    return vm_execute(vm);
}

Value call_class_body(Vm *vm, Value function, Value namespace) {
    Function *body = function_unchecked(function);
    Value *window = stack_reserve(vm, body->code->register_count);
    Frame *frame = frame_push(vm, body, window, 0);
    frame->flags |= FRAME_ENTRY;
    frame->locals = namespace;
    return vm_execute(vm);
}

// What globals name as __builtins__; ABSENT: the module `builtins` itself, which most code
// uses and which is found without this reference.
static Value builtins_of(Vm *vm, Value globals) {
    Value builtins = dict_get(vm, globals, name_value(NAME___builtins__));
    return same(builtins, vm->roots.builtins) ? ABSENT : builtins;
}

// `cells` is a tuple, in the order of the code's free names.
static void set_closure(Vm *vm, Function *function, Value cells) {
    Values *closure = values_new(vm, tuple_count(cells));
    for (size_t i = 0; i < tuple_count(cells); i++) store(closure, &closure->slots[i], tuple_item(cells, i));
    store_pointer(function, &function->closure, closure);
}

Value vm_run_closure(Vm *vm, Value code, Value globals, Value locals, Value closure) {
    Value function = function_new(vm, code, globals);
    store(function_unchecked(function), &function_unchecked(function)->builtins, builtins_of(vm, globals));
    if (!is_absent(closure)) set_closure(vm, function_unchecked(function), closure);
    return call_class_body(vm, function, locals);
}

Value vm_run_code(Vm *vm, Value code, Value globals, Value locals) {
    return vm_run_closure(vm, code, globals, locals, ABSENT);
}

// --- Classes ---

// Runs the row that makes instances: its first slot is the class.
static Value run_construct(Vm *vm, const Type *native, Value class, size_t count, const Value *args, Value names) {
    Value with_class[count + names_count(names) + 1];
    with_class[0] = class;
    copy_values(with_class + 1, args, (count + names_count(names)));
    const Constructor *construct = &native->construct;
    Method row = {construct->name, construct->required, construct->optional, construct->run, construct->parameters};
    return call_native_row(vm, &row, count + 1, with_class, names);
}

// Looks at the type's own rows only.
static bool has_native_init(const Type *native) {
    for (unsigned i = 0; i < native->methods.count; i++) {
        if (native->methods.rows[i].name == NAME___init__) return true;
    }
    return false;
}

// The nearest native type in the chain of bases that can make instances; `object` if none can.
static const Type *constructing_type(const Type *type) {
    const Type *native = type_native_base(type);
    while (!native->construct.run && native != &object_type) native = native->base ? native->base : &object_type;
    return native;
}

// Native __new__ and __init__ that take no keywords leave them to the class's own method of the other name.
static bool ignores_keywords(Vm *vm, const Type *type, const char *parameters, Name other) {
    Value method = type_lookup(vm, type, name_value(other));
    return !parameters && !is_absent(method) && !is_native_function(method) && is_object(method);
}

// object.__new__ and the constructors of native types for a class derived in Python.
Value type_make_instance(Vm *vm, const Type *type, size_t count, const Value *args, Value names) {
    const Type *native = constructing_type(type);
    if (native == &object_type) return instance_new(vm, type);
    if (!native->construct.run) raise_type_error(vm, "cannot create '%N' instances", type);
    bool is_derived = type->flags & TYPE_IS_HEAP;
    // The arguments of exceptions are kept by __new__.
    bool leaves_to_init = is_derived && has_native_init(native) && native->kind != KIND_EXCEPTION;
    if (leaves_to_init) return run_construct(vm, native, value_from_type(type), 0, args, ABSENT);
    if (is_derived && ignores_keywords(vm, type, native->construct.parameters, NAME___init__)) names = ABSENT;
    return run_construct(vm, native, value_from_type(type), count, args, names);
}

// object() takes no arguments unless the class has a __new__ or an __init__ of its own.
static void check_object_arguments(Vm *vm, const Type *type, Value new, Value init, size_t count) {
    bool takes_none = is_native_function(new) && is_native_function(init);
    if (count > 0 && takes_none && constructing_type(type) == &object_type) {
        raise_type_error(vm, "%N() takes no arguments", type);
    }
}

// A __new__ in Python gets the class as its first argument; native ones are constructors.
static Value call_new(Vm *vm, const Type *type, Value new, size_t count, const Value *args, Value names) {
    if (is_native_function(new) || !is_object(new)) return type_make_instance(vm, type, count, args, names);
    Value function = get_attribute(vm, value_from_type(type), name_value(NAME___new__));
    size_t total = count + names_count(names);
    Value with_class[total + 1];
    with_class[0] = value_from_type(type);
    copy_values(with_class + 1, args, total);
    return call_with(vm, function, count + 1, with_class, names);
}

static void call_init(Vm *vm, Value instance, Value init, size_t count, const Value *args, Value names) {
    size_t total = count + names_count(names);
    Value with_self[total + 1];
    with_self[0] = instance;
    copy_values(with_self + 1, args, total);
    Value result;
    // As in CPython: list() looks who made it, set() does not.
    bool is_lenient = is_native_function(init) && is_list(instance) &&
                      ignores_keywords(vm, type_of(instance), native_row(init)->parameters, NAME___new__);
    if (is_lenient) names = ABSENT;
    if (is_function(init) || is_native_function(init)) {
        result = call_with(vm, init, count + 1, with_self, names);
    } else {
        result = call_with(vm, get_special(vm, instance, NAME___init__), count, args, names);
    }
    if (!is_none(result)) raise_type_error(vm, "__init__() should return None, not '%T'", result);
}

// type.__call__ for a class defined in Python: __new__, then __init__ if what came back is an
// instance of the class.
static Value construct_derived(Vm *vm, const Type *type, size_t count, const Value *args, Value names) {
    Value new = type_lookup(vm, type, name_value(NAME___new__));
    Value init = type_lookup(vm, type, name_value(NAME___init__));
    bool object_new = is_absent(new) || is_native_function(new) || !heap_contains(&vm->heap, object_of(new));
    bool object_init = is_absent(init) || is_native_function(init);
    if (object_new && object_init) check_object_arguments(vm, type, NOT_IMPLEMENTED, init, 0);
    if (object_new && object_init && count + names_count(names) > 0 && constructing_type(type) == &object_type) {
        raise_type_error(vm, "%N() takes no arguments", type);
    }
    Value instance = object_new ? type_make_instance(vm, type, count, args, names)
                                : call_new(vm, type, new, count, args, names);
    if (!is_instance_of(instance, type)) return instance;
    init = type_lookup(vm, type_of(instance), name_value(NAME___init__));
    bool plain_object = constructing_type(type) == &object_type && is_native_function(init);
    if (!is_absent(init) && !plain_object) call_init(vm, instance, init, count, args, names);
    return instance;
}

// Abstract classes (those with abstract methods left) and types without a constructor raise
// TypeError here.
Value type_construct(Vm *vm, const Type *type, size_t count, const Value *args, Value names) {
    if (type->flags & TYPE_IS_HEAP) {
        check_not_abstract(vm, type);
        return construct_derived(vm, type, count, args, names);
    }
    if (type == &object_type) {
        if (count + names_count(names)) raise_type_error(vm, "object() takes no arguments");
        return object_instance_new(vm);
    }
    if (!type->construct.run) {
        const Type *native = constructing_type(type);
        if (native == &object_type) raise_type_error(vm, "cannot create '%N' instances", type);
        return run_construct(vm, native, value_from_type(type), count, args, names);
    }
    return run_construct(vm, type, value_from_type(type), count, args, names);
}

// A class whose metaclass defines __call__ in Python is called through it.
static Value call_type(Vm *vm, const Type *type, size_t count, const Value *args, Value names) {
    if (type == &type_type && count == 1 && names_count(names) == 0) return value_from_type(type_of(args[0]));
    if (type->metatype && type->metatype->flags & TYPE_IS_HEAP) {
        Value caller = type_lookup(vm, type->metatype, name_value(NAME___call__));
        if (is_function(caller)) {
            size_t total = count + names_count(names);
            Value with_type[total + 1];
            with_type[0] = value_from_type(type);
            copy_values(with_type + 1, args, total);
            return call_with(vm, caller, count + 1, with_type, names);
        }
    }
    return type_construct(vm, type, count, args, names);
}

static bool is_plain_new(Value new) { return is_absent(new) || is_native_function(new); }

// What the interpreter may do without a C frame: __new__ is native, __init__ is a plain Python
// function, and no metaclass or abstract method has a say.
Value quick_construct(Vm *vm, Type *type, Value *init) {
    bool is_plain = type->flags & TYPE_IS_HEAP && type->kind == KIND_INSTANCE && !type->metatype &&
                    !(type->flags & TYPE_IS_ABSTRACT);
    if (!is_plain || !is_plain_new(type_lookup(vm, type, name_value(NAME___new__)))) return ABSENT;
    *init = type_lookup(vm, type, name_value(NAME___init__));
    if (!is_function(*init) || function_unchecked(*init)->code->flags & CODE_MAKES_GENERATOR) return ABSENT;
    return instance_new(vm, type);
}

// --- Anything ---

// The values are copied behind self, since the caller's array has no room in front.
static Value call_bound(Vm *vm, const BoundMethod *method, size_t count, const Value *args, Value names) {
    size_t total = count + names_count(names);
    Value with_self[total + 1];
    with_self[0] = method->self;
    copy_values(with_self + 1, args, total);
    Value function = method->function;
    if (is_native_function(function) && !native_takes_self(function)) {
        return call_native(vm, function, count + 1, with_self, names);
    }
    return call_with(vm, function, count + 1, with_self, names);
}

// The slot is that of the nearest type that has one: instances of Python classes get to
// __call__ through object's.
static Value call_by_slot(Vm *vm, Value callee, size_t count, const Value *args, Value names) {
    const Type *type = type_of(callee);
    while (!(type->slots && type->slots->call)) {
        if (type == &object_type) raise_type_error(vm, "'%T' object is not callable", callee);
        type = type->base ? type->base : &object_type;
    }
    checkpoint(vm);
    return type->slots->call(vm, callee, count, args, names);
}

Value call_with(Vm *vm, Value callee, size_t count, const Value *args, Value names) {
    if (is_native_function(callee)) return call_native(vm, callee, count, args, names);
    if (is_object(callee)) {
        switch (object_kind(object_of(callee))) {
        case KIND_FUNCTION: return call_function(vm, function_unchecked(callee), count, args, names);
        case KIND_BOUND_METHOD: return call_bound(vm, (BoundMethod *)object_of(callee), count, args, names);
        case KIND_TYPE: return call_type(vm, type_unchecked(callee), count, args, names);
        default: break;
        }
    }
    return call_by_slot(vm, callee, count, args, names);
}

Value call(Vm *vm, Value callee, size_t count, const Value *args) { return call_with(vm, callee, count, args, ABSENT); }
Value call0(Vm *vm, Value callee) { return call_with(vm, callee, 0, NULL, ABSENT); }
Value call1(Vm *vm, Value callee, Value argument) { return call_with(vm, callee, 1, &argument, ABSENT); }
Value call2(Vm *vm, Value callee, Value first, Value second) {
    Value args[] = {first, second};
    return call_with(vm, callee, 2, args, ABSENT);
}

// The dict is read at once; programs cannot change it before the call.
Value call_spread(Vm *vm, Value callee, Value args_tuple, Value keywords) {
    size_t positional = tuple_count(args_tuple), named = is_absent(keywords) ? 0 : dict_count(keywords);
    if (named == 0) return call_with(vm, callee, positional, tuple_unchecked(args_tuple)->items, ABSENT);
    Value names = tuple_new(vm, named);
    Value args[positional + named];
    copy_values(args, tuple_unchecked(args_tuple)->items, positional);
    Value key, value;
    size_t index = 0;
    for (size_t at = 0; dict_next(keywords, &at, &key, &value); index++) {
        tuple_put(names, index, key);
        args[positional + index] = value;
    }
    return call_with(vm, callee, positional, args, names);
}

// The method is called without making a bound method of it.
Value call_method(Vm *vm, Value object, Name name, size_t count, const Value *args) {
    Value function;
    if (!get_method(vm, object, name_value(name), &function)) return call(vm, function, count, args);
    Value with_self[count + 1];
    with_self[0] = object;
    copy_values(with_self + 1, args, count);
    return call(vm, function, count + 1, with_self);
}

// As operators do: instances are not asked, and a function needs no bound method.
Value call_special(Vm *vm, Value object, Name name, size_t count, const Value *args) {
    Value function = type_lookup(vm, type_of(object), name_value(name));
    if (is_absent(function)) return ABSENT;
    if (!is_function(function)) return call(vm, get_special(vm, object, name), count, args);
    Value with_self[count + 1];
    with_self[0] = object;
    copy_values(with_self + 1, args, count);
    return call(vm, function, count + 1, with_self);
}

bool has_special(Vm *vm, Value object, Name name) {
    return !is_absent(type_lookup(vm, type_of(object), name_value(name)));
}

// A class has the name in its dict, or a native base has the slot.
bool is_callable(Value value) {
    if (is_native_function(value) || is_function(value) || is_bound_method(value) || is_type(value)) return true;
    for (const Type *type = type_of(value); type != &object_type; type = type->base ? type->base : &object_type) {
        if (!(type->flags & TYPE_IS_HEAP)) return type->slots && type->slots->call;
        if (!is_absent(dict_get_name(dict_unchecked(type->dict), name_value(NAME___call__)))) return true;
    }
    return false;
}

// --- For the interpreter ---

void call_named(Vm *vm, Value *destination, Value *arguments, size_t total, Value names) {
    Value callee = *destination;
    size_t count = total - tuple_count(names);
    if (!is_function(callee) || function_unchecked(callee)->code->flags & CODE_MAKES_GENERATOR) {
        *destination = call_with(vm, callee, count, arguments, names);
        return;
    }
    Function *function = function_unchecked(callee);
    // Copied, because the window is written where the arguments stand.
    Value args[total];
    copy_values(args, arguments, total);
    Value *window = stack_reserve(vm, function->code->register_count);
    size_t set = bind_arguments(vm, function, count, args, names, window);
    frame_push(vm, function, window, set)->destination = destination;
}

Value call_starred(Vm *vm, Value callee, Value args, Value keywords) {
    return call_spread(vm, callee, starred_arguments(vm, callee, args), keywords);
}

// `parts` is MAKE_FUNCTION's operand b: what of the WITH_ bits stands in `values`.
Value make_function(Vm *vm, Value code, unsigned parts, const Value *values) {
    Code *body = code_unchecked(code);
    bool simple = !(body->flags & (CODE_MAKES_GENERATOR | CODE_VARARGS | CODE_VARKEYWORDS)) && !body->keyword_only_count;
    if (simple) body->flags |= CODE_SIMPLE;
    Value made = function_new(vm, code, vm->frame->function->globals);
    Function *function = function_unchecked(made);
    store(function, &function->builtins, vm->frame->function->builtins);
    if (parts & WITH_DEFAULTS) store(function, &function->defaults, *values++);
    if (parts & WITH_KEYWORD_DEFAULTS) store(function, &function->keyword_defaults, *values++);
    if (parts & WITH_ANNOTATE) store(function, &function->annotate, *values++);
    if (parts & WITH_CLOSURE) set_closure(vm, function, *values++);
    if (parts & WITH_TYPE_PARAMS) store(function, &function->type_params, *values++);
    return made;
}

// Looked up anew, since programs may replace or delete it.
Value get_build_class(Vm *vm) {
    Value builder = module_get(vm, vm->roots.builtins, name_value(NAME___build_class__));
    if (is_absent(builder)) raise_error(vm, &name_error_type, "__build_class__ not found");
    return builder;
}

// --- Frames that end ---

static void check_init_result(Vm *vm, Value result) {
    if (!is_none(result)) raise_type_error(vm, "__init__() should return None, not '%T'", result);
}

// The flags of the frame say that the interpreter was entered for it: its result goes to C.
Value frame_end_entry(Vm *vm, Value result) {
    Frame *frame = vm->frame;
    if (frame->flags & FRAME_GENERATOR) generator_finish(frame);
    frame_pop(vm);
    return result;
}

// All is read from the frame before it is popped: what generator_finish() and frame_pop()
// leave of it is not to be relied on.
void frame_end(Vm *vm, Value result) {
    Frame *frame = vm->frame;
    uint32_t flags = frame->flags;
    Value *destination = frame->destination;
    Value constructed = frame->constructed;
    if (flags & FRAME_GENERATOR) generator_finish(frame);
    frame_pop(vm);
    if (flags & FRAME_CONSTRUCT) {
        check_init_result(vm, result);
        result = constructed;
    }
    if (!(flags & FRAME_FOR)) *destination = result;
    // The jump distance of FOR_NEXT and SEND is the word before the caller's next instruction.
    if (flags & (FRAME_FOR | FRAME_SEND)) vm->frame->next += (int32_t)vm->frame->next[-1];
}
