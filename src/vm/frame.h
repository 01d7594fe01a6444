// Pushing and popping frames on the register stack.
//
// A frame is pushed in two ways: frame_push_inline() where the caller knows that the running
// frame lies in the newest chunk (the interpreter does), frame_push() anywhere else. Both end
// in frame_fill(), which is all that a frame costs in the usual case.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_VM_FRAME_H
#define KRAIT_VM_FRAME_H

#include "vm/vm.h"

// Pushes a frame for `function` whose window starts at `registers` (inside the caller's window, or at its end) with
// `set` registers filled already; the others become ABSENT. Raises RecursionError, MemoryError; may collect.
Frame *frame_push(Vm *vm, Function *function, Value *registers, size_t set);
// The slow part of frame_push(): no room in the chunk, or too deep.
Frame *frame_push_slowly(Vm *vm, Function *function, Value *registers, size_t set);
// Takes the top frame off, whatever it was for.
void frame_pop(Vm *vm);
// First register above everything in use.
Value *stack_top(Vm *vm);
// At least `count` registers from stack_top() on, in the current chunk.
Value *stack_reserve(Vm *vm, size_t count);
// Index of the instruction that the frame is executing (any word of it).
static inline uint32_t frame_instruction(const Frame *frame) {
    return (uint32_t)(frame->next - code_instructions(frame->function->code)) - 1;
}
// For Vm.heap.visit_roots.
void vm_visit_roots(Heap *heap, RootVisitor visit);

// Makes a frame of raw memory: the caller has checked that it fits and counts the depth.
// `destination` is left as it was: whoever pushes a frame that is not FRAME_ENTRY sets it.
static inline Frame *frame_fill(Vm *vm, Frame *fresh, Function *function, Value *registers, size_t set) {
    const Code *code = function->code;
    size_t window = code->register_count;
    for (size_t i = set; i < window; i++) registers[i] = ABSENT;
    fresh->previous = vm->frame;
    fresh->function = function;
    fresh->next = code_instructions(code);
    fresh->registers = registers;
    fresh->handled = fresh->locals = fresh->generator = fresh->constructed = ABSENT;
    fresh->flags = 0;
    fresh->window = (uint32_t)window;
    vm->frame = fresh;
    return fresh;
}

// As frame_push(), where vm->frame lies in vm->chunk. Raises RecursionError, MemoryError; may
// collect when it has to take the slow way, and `registers` may then be elsewhere: use what
// the frame says.
static inline Frame *frame_push_inline(Vm *vm, Function *function, Value *registers, size_t set) {
    Frame *fresh = vm->frame - 1;
    if (__builtin_expect((char *)(registers + function->code->register_count) > (char *)fresh ||
                         vm->depth >= vm->recursion_limit, 0)) {
        return frame_push_slowly(vm, function, registers, set);
    }
    vm->depth++;
    return frame_fill(vm, fresh, function, registers, set);
}

// The only entry in which (owner, name) may be remembered. Objects are aligned to 8 bytes, so
// the low bits say nothing; names in ROM lie close together, which the second shift spreads.
static inline LookupEntry *lookup_slot(Vm *vm, const void *owner, Value name) {
    uintptr_t hash = ((uintptr_t)owner >> 3) ^ (name.bits >> 3) ^ (name.bits >> 9);
    return &vm->lookup_cache[hash % CONFIG_LOOKUP_CACHE_ENTRIES];
}

#endif
