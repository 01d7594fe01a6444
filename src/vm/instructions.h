// What the dispatch loop calls: everything that is not a fast path. All may raise and collect unless said otherwise.
//
// Operands arrive as values; who calls has saved the instruction pointer, so that exceptions
// know where they come from. Functions that fill registers (`target`, `destination`) write
// there last, when nothing can raise any more.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_VM_INSTRUCTIONS_H
#define KRAIT_VM_INSTRUCTIONS_H

#include "objects/operators.h"
#include "vm/vm.h"

// Runs vm->frame until a frame with FRAME_ENTRY returns or yields: the result is what it
// gives. Only execute() in raise.c calls it, which catches what is raised.
Value interpret(Vm *vm);

// --- names.c: variables ---
// `hint` is the second word of the instruction, whose upper half keeps the
// position in globals. get_... raises NameError if there is no such name.
Value get_global(Vm *vm, Value name, uint32_t *hint);
void set_global(Vm *vm, Value name, Value value, uint32_t *hint);
void delete_global(Vm *vm, Value name);
Value get_name(Vm *vm, Value name, uint32_t *hint);
void set_name(Vm *vm, Value name, Value value);
void delete_name(Vm *vm, Value name);
// The free variable with this index of the running function, unless its namespace has the
// name.
Value get_name_or_free(Vm *vm, unsigned index);
// Where names of the running frame go: its namespace or the globals. Never raises.
Value frame_namespace(Vm *vm);
// The variable has no value: by the number of its register, or its index among the free ones.
_Noreturn void raise_unbound_local(Vm *vm, unsigned local);
_Noreturn void raise_unbound_cell(Vm *vm, unsigned local);
_Noreturn void raise_unbound_free(Vm *vm, unsigned index);
void setup_annotations(Vm *vm);

// --- arithmetic.c: ints and floats of all kinds before the general protocol ---
Value arithmetic(Vm *vm, BinaryOperator operator, Value left, Value right);
Value arithmetic_in_place(Vm *vm, BinaryOperator operator, Value left, Value right);
// What `left < right` gives, which need not be a bool; the other one gives its truth.
Value slow_compare(Vm *vm, Comparison comparison, Value left, Value right);
bool slow_compare_true(Vm *vm, Comparison comparison, Value left, Value right);
// `is`: the same word, or ... boxed floats are compared by address: never raises.
static inline bool is_identical(Value left, Value right) { return same(left, right); }

// --- access.c: attributes, methods, items ---
Value get_attribute_hinted(Vm *vm, Value object, Value name, uint32_t *hint);
void set_attribute_hinted(Vm *vm, Value object, Value name, Value value, uint32_t *hint);
// Fills target[0] (function or value) and target[1] (self or ABSENT).
void load_method(Vm *vm, Value object, Value name, Value *target);
// super(type, self).name, where `super` is what that name means in the program.
Value get_super_attribute(Vm *vm, Value super, Value type, Value self, Value name);
// For `with` (error 0) and `async with` (error 1): the bound special method, or TypeError.
Value get_special_checked(Vm *vm, Value object, Value name, unsigned error);
// container[key], looking at the commonest types first.
Value get_item_by_kind(Vm *vm, Value container, Value key);

// --- build.c: displays, formatting, unpacking ---
Value build_set(Vm *vm, size_t count, const Value *items);
Value build_dict(Vm *vm, size_t pairs, const Value *items);
Value build_string(Vm *vm, size_t count, const Value *parts);
// format(value, specification); ABSENT for none.
Value format_value(Vm *vm, Value value, Value specification);
// conversion: 'r', 's' or 'a'.
Value convert_value(Vm *vm, Value value, char conversion);
// These add to a display under construction, which no program has seen yet.
void extend_starred(Vm *vm, Value list, Value iterable);
Value list_to_tuple(Vm *vm, Value list);
void add_to_set(Vm *vm, Value set, Value item);
void update_set(Vm *vm, Value set, Value iterable);
void update_dict(Vm *vm, Value dict, Value mapping);
// f(*iterable): a tuple. f(**mapping): into `dict`. `function` is named in the messages.
Value starred_arguments(Vm *vm, Value function, Value iterable);
void merge_keywords(Vm *vm, Value dict, Value mapping, Value function);
// Exactly `count` items into target[0 ..]; ValueError if there are more or less.
void unpack(Vm *vm, Value source, size_t count, Value *target);
// target[before] gets a list of what the others leave.
void unpack_starred(Vm *vm, Value source, size_t before, size_t after, Value *target);

// --- call.c ---
// Arguments stand at `window` and the complete window is made there. Returns the registers set.
size_t bind_in_place(Vm *vm, Function *function, size_t count, Value *window);
// A call with keyword names: pushes a frame for a Python function (whose window starts at `arguments`), or stores the
// result of anything else in *destination.
void call_named(Vm *vm, Value *destination, Value *arguments, size_t count, Value names);
// f(*args, **keywords); keywords is a Dict or ABSENT.
Value call_starred(Vm *vm, Value callee, Value args, Value keywords);
// For a Python class with object's __new__ and an __init__ in Python: the new instance, and *init. Else ABSENT.
Value quick_construct(Vm *vm, Type *type, Value *init);
// `parts`: WITH_ bits of bytecode.h; `values` holds what they name, in that order.
Value make_function(Vm *vm, Value code, unsigned parts, const Value *values);
Value get_build_class(Vm *vm);
// A frame with flags has returned `result`: end_entry for FRAME_ENTRY (gives the result to C), end for the others.
Value frame_end_entry(Vm *vm, Value result);
void frame_end(Vm *vm, Value result);

// --- generator.c ---
bool generator_is_plain(Value generator);    // no asynchronous generator. Never raises
// The iterators that `yield from`, `await` and `async for` send to. `error` chooses the
// message.
Value get_yield_from(Vm *vm, Value iterable);
Value get_awaitable(Vm *vm, Value object, unsigned error);
Value get_async_iterator(Vm *vm, Value iterable);
Value get_async_next(Vm *vm, Value iterator);
void end_async_for(Vm *vm, Value exception);
// iterator.send(*value) or next(): *value becomes what was yielded; true when it returned *value instead.
bool send(Vm *vm, Value iterator, Value *value);

// --- raise.c ---
// The raise statement with `form` operands: 0, 1, or 2 with a cause.
_Noreturn void raise_statement(Vm *vm, unsigned form, Value exception, Value cause);
// The exception goes on with its traceback as it is.
_Noreturn void reraise(Vm *vm, Value exception);
// Does an except clause with this class, or tuple of classes, catch it?
bool match_exception(Vm *vm, Value exception, Value classes);
// except*: target[0] what matches (None: nothing), target[1] the rest.
void match_exception_group(Vm *vm, Value exception, Value classes, Value *target);
Value prepare_reraise_star(Vm *vm, Value original, Value raised);
// Calls exit(type, exception, traceback).
Value with_exit(Vm *vm, Value exit, Value exception);

// --- bind.c: what calls of functions written in Python say ---
// See bind.c. Also for rows that stand for functions written in Python: native_errors.c.
_Noreturn void raise_too_many_arguments(Vm *vm, Value name, size_t least, size_t most, size_t given, size_t keyword_only);
_Noreturn void raise_missing_arguments(Vm *vm, Value function, Value names, const char *kind);

// --- match.c ---
// Both give a tuple of what sub-patterns go on with, or None: no match.
Value match_keys(Vm *vm, Value mapping, Value keys);
Value match_class(Vm *vm, Value subject, Value class, Value names, size_t positional);

// --- import.c, display.c, intrinsics.c ---
Value import_statement(Vm *vm, Value name, Value from_list, unsigned level);
void import_star(Vm *vm, Value module);
// sys.displayhook or display().
void display_result(Vm *vm, Value value);
Value intrinsic(Vm *vm, unsigned which, const Value *operands);

#endif
