// Traceback objects, and frame objects: what a program sees of a frame, at a traceback or by sys._getframe().
//
// Frames live on the register stack and are gone when an exception is caught; a traceback
// keeps the code, the globals and the place, which is enough for printing. tb_frame is made of
// these when somebody asks, without local variables.
// SPDX-License-Identifier: MIT
#include "objects/code.h"
#include "objects/dict.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/object_names.h"
#include "objects/list.h"

// Unwinding goes outwards: each frame becomes the new head.
void exception_add_frame(Vm *vm, Value exception, Value code, Value globals, uint32_t instruction) {
    Traceback *traceback = native_new(vm, &traceback_type, sizeof *traceback);
    Exception *target = exception_unchecked(exception);
    store(traceback, &traceback->next, target->traceback);
    store(traceback, &traceback->code, code);
    store(traceback, &traceback->globals, globals);
    traceback->instruction = instruction;
    store(target, &target->traceback, value_from_object(traceback));
}

// Unchecked, as are getters: they are reached through the type only.
static Traceback *traceback_from(Value value) { return (Traceback *)object_of(value); }

// The first line of the function where the place is unknown.
static uint32_t line_of(Value code, uint32_t instruction) {
    const Code *body = code_unchecked(code);
    uint32_t line = code_location(body, instruction).line;
    return line ? line : body->first_line;
}

// --- frame: what was known of it when it was asked for ---

typedef struct FrameObject {
    Native native;
    Value code;
    Value globals;
    Value locals;            // Dict
    Value back;              // the caller's frame object, or ABSENT
    uint32_t instruction;
} FrameObject;

extern const Type frame_type;

Value frame_object_new(Vm *vm, Value code, Value globals, Value locals, uint32_t instruction) {
    FrameObject *frame = native_new(vm, &frame_type, sizeof *frame);
    store(frame, &frame->code, code);
    store(frame, &frame->globals, globals);
    store(frame, &frame->locals, locals);
    frame->instruction = instruction;
    return value_from_object(frame);
}

static FrameObject *frame_from(Value value) { return (FrameObject *)object_of(value); }
void frame_object_set_back(Value frame, Value back) { store(object_of(frame), &frame_from(frame)->back, back); }
static Value frame_code(Vm *vm, Value self) { return (void)vm, frame_from(self)->code; }
static Value frame_globals(Vm *vm, Value self) { return (void)vm, frame_from(self)->globals; }
static Value frame_locals(Vm *vm, Value self) { return (void)vm, frame_from(self)->locals; }

static Value frame_back(Vm *vm, Value self) {
    (void)vm;
    Value back = frame_from(self)->back;
    return is_absent(back) ? NONE : back;
}

static Value frame_line(Vm *vm, Value self) {
    return int_from_intptr(vm, (intptr_t)line_of(frame_from(self)->code, frame_from(self)->instruction));
}

static Value frame_instruction(Vm *vm, Value self) { return int_from_intptr(vm, (intptr_t)frame_from(self)->instruction); }

static Value frame_repr(Vm *vm, Value self) {
    const Code *code = code_unchecked(frame_from(self)->code);
    return str_format_c(vm, "<frame at 0x%x, file %R, line %d, code %S>", (unsigned)heap_identity(vm, self),
                        code->filename, (int)line_of(frame_from(self)->code, frame_from(self)->instruction), code->name);
}

static const Getter frame_getters[] = {
    {NAME_f_code, frame_code},
    {NAME_f_globals, frame_globals},
    {NAME_f_locals, frame_locals},
    {NAME_f_lineno, frame_line},
    {NAME_f_lasti, frame_instruction},
    {NAME_f_back, frame_back},
};

static const Slots frame_slots = {.repr = frame_repr};

const Type frame_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_frame,
    .kind = KIND_NATIVE,
    .reference_words = 4,
    .slots = &frame_slots,
    .getters = TABLE(frame_getters),
    .flags = TYPE_IS_FINAL,
};

// --- traceback ---

static Value get_frame(Vm *vm, Value self) {
    const Traceback *traceback = traceback_from(self);
    return frame_object_new(vm, traceback->code, traceback->globals, dict_new(vm, 0), traceback->instruction);
}

static Value get_line(Vm *vm, Value self) {
    return int_from_intptr(vm, (intptr_t)line_of(traceback_from(self)->code, traceback_from(self)->instruction));
}

static Value get_instruction(Vm *vm, Value self) {
    return int_from_intptr(vm, (intptr_t)traceback_from(self)->instruction);
}

static Value get_next(Vm *vm, Value self) {
    (void)vm;
    Value next = traceback_from(self)->next;
    return is_absent(next) ? NONE : next;
}

// A circle would never end.
static void set_next(Vm *vm, Value self, Value value) {
    if (is_absent(value)) raise_type_error(vm, "can't delete tb_next attribute");
    if (!is_none(value) && !is_native_of(value, &traceback_type)) {
        raise_type_error(vm, "expected traceback object, got '%T'", value);
    }
    for (Value at = value; is_object(at); at = traceback_from(at)->next) {
        if (same(at, self)) raise_value_error(vm, "traceback loop detected");
    }
    store(object_of(self), &traceback_from(self)->next, is_none(value) ? ABSENT : value);
}

static const Getter traceback_getters[] = {
    {NAME_tb_frame, get_frame},
    {NAME_tb_lineno, get_line},
    {NAME_tb_lasti, get_instruction},
    {NAME_tb_next, get_next, set_next},
};

// traceback.__dir__()
// Returns its own names only.
static Value traceback_dir(Vm *vm, const Value *args) {
    (void)args;
    Value names = list_new(vm, 4);
    add_getter_names(vm, names, &traceback_type.getters);
    return names;
}

static const Method traceback_methods[] = {{NAME___dir__, 0, 0, traceback_dir}};

const Type traceback_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_traceback,
    .kind = KIND_NATIVE,
    .reference_words = 3,
    .methods = TABLE(traceback_methods),
    .getters = TABLE(traceback_getters),
    .flags = TYPE_IS_FINAL,
};
