// The register stack: chunks, frames, and their references for the collector.
//
// The stack is a list of chunks, newest first. Each is a Blob in the heap which is pinned at
// every collection, so that frames and C code may keep addresses into it. The first chunk
// stays for the life of the Vm; others are dropped with their first frame and are then garbage
// like any other.
// SPDX-License-Identifier: MIT
#include "vm/frame.h"

#include "compiler/bytecode.h"
#include "objects/raise.h"

// A chunk is a sixteenth of the heap within these bounds: a small heap is not eaten up by one
// chunk, and in a large one deep recursion does not go from chunk to chunk all the time.
enum { CHUNK_MIN_BYTES = 512, CHUNK_MAX_BYTES = 64 * 1024, CHUNK_HEAP_SHARE = 16 };

// --- Chunks ---

static char *chunk_end(const StackChunk *chunk) { return (char *)chunk + object_size(&chunk->object); }

static bool in_chunk(const StackChunk *chunk, const void *address) {
    return (char *)address >= (char *)chunk && (char *)address < chunk_end(chunk);
}

static size_t chunk_bytes(Vm *vm, size_t needed) {
    size_t bytes = (size_t)(vm->heap.limit - vm->heap.start) / CHUNK_HEAP_SHARE;
    if (bytes < CHUNK_MIN_BYTES) bytes = CHUNK_MIN_BYTES;
    if (bytes > CHUNK_MAX_BYTES) bytes = CHUNK_MAX_BYTES;
    return bytes > needed ? bytes : needed;
}

// Room for `needed` bytes of registers and some frames above them. May collect; raises
// MemoryError.
static StackChunk *chunk_add(Vm *vm, size_t needed) {
    size_t bytes = chunk_bytes(vm, needed + sizeof(StackChunk) + 4 * sizeof(Frame));
    StackChunk *chunk = heap_allocate(vm, KIND_BLOB, bytes);
    chunk->previous = vm->chunk;
    vm->chunk = chunk;
    return chunk;
}

Value *stack_top(Vm *vm) {
    const Frame *frame = vm->frame;
    if (frame && in_chunk(vm->chunk, frame)) return frame->registers + frame->window;
    return vm->chunk->registers;
}

// Two frames must still fit above the registers: the one that is pushed next, and one of
// slack.
Value *stack_reserve(Vm *vm, size_t count) {
    if (vm->chunk) {
        char *ceiling = vm->frame && in_chunk(vm->chunk, vm->frame) ? (char *)vm->frame : chunk_end(vm->chunk);
        if ((char *)(stack_top(vm) + count) <= ceiling - 2 * sizeof(Frame)) return stack_top(vm);
    }
    return chunk_add(vm, count * sizeof(Value))->registers;
}

// --- Frames ---

// The arguments are in no frame, so that the collector does not see them: the C stack holds what they refer to.
static Value *move_to_new_chunk(Vm *vm, size_t window, const Value *registers, size_t set) {
    Value arguments[set + 1];
    memcpy(arguments, registers, set * sizeof(Value));
    Value *moved = chunk_add(vm, window * sizeof(Value))->registers;
    memcpy(moved, arguments, set * sizeof(Value));
    return moved;
}

// Three cases come here: the recursion is too deep; the registers lie in the newest chunk, but
// no frame does yet; or there is no room, or the registers lie in an older chunk, and the
// window goes to the start of a new one.
Frame *frame_push_slowly(Vm *vm, Function *function, Value *registers, size_t set) {
    if (vm->depth >= vm->recursion_limit) {
        raise_error(vm, &recursion_error_type, "maximum recursion depth exceeded");
    }
    size_t window = function->code->register_count;
    StackChunk *chunk = vm->chunk;
    bool is_first = !chunk || !vm->frame || !in_chunk(chunk, vm->frame);
    bool fits = chunk && in_chunk(chunk, registers);
    Frame *fresh = fits ? (is_first ? (Frame *)chunk_end(chunk) : vm->frame) - 1 : NULL;
    if (!fits || (char *)(registers + window) > (char *)fresh) {
        registers = move_to_new_chunk(vm, window, registers, set);
        chunk = vm->chunk;
        fresh = (Frame *)chunk_end(chunk) - 1;
        is_first = true;
    }
    vm->depth++;
    frame_fill(vm, fresh, function, registers, set);
    if (is_first) fresh->flags = FRAME_FIRST;
    return fresh;
}

Frame *frame_push(Vm *vm, Function *function, Value *registers, size_t set) {
    if (!vm->frame || !in_chunk(vm->chunk, vm->frame)) return frame_push_slowly(vm, function, registers, set);
    return frame_push_inline(vm, function, registers, set);
}

void frame_pop(Vm *vm) {
    Frame *frame = vm->frame;
    vm->frame = frame->previous;
    vm->depth--;
    // The very first chunk stays.
    if (frame->flags & FRAME_FIRST && vm->chunk->previous) vm->chunk = vm->chunk->previous;
}

// Behind the operands of the call that is running (the callee, perhaps self, and the arguments) nothing is in use, in the
// windows of the callers neither: theirs overlap with the running one where it begins.
void vm_forget_dead_registers(Vm *vm) {
    const Frame *frame = vm->frame;
    uint32_t word = frame ? frame->next[-1] : 0;
    if (instruction_opcode(word) != OP_CALL && instruction_opcode(word) != OP_CALL_METHOD) return;
    Value *used = frame->registers + instruction_a(word) + 2 + instruction_b(word);
    for (; frame && in_chunk(vm->chunk, frame); frame = frame->previous) {
        for (Value *slot = used; slot < frame->registers + frame->window; slot++) *slot = ABSENT;
    }
}

// A program has given a function another __code__ while frames run the old one: these frames
// get a copy of the function that keeps it, so that `next` goes on pointing into the code that
// the collector sees.
void frames_keep_code(Vm *vm, Value function) {
    Value copy = ABSENT;
    for (Frame *frame = vm->frame; frame; frame = frame->previous) {
        if (frame->function != function_unchecked(function)) continue;
        if (is_absent(copy)) copy = function_with_code(vm, function, value_from_object(frame->function->code));
        frame->function = function_unchecked(copy);
    }
}

// --- References ---

// The instruction pointer is an address inside the code's instructions, which may move.
static void move_next(Heap *heap, Frame *frame) {
    Blob *instructions = frame->function->code->instructions;
    ptrdiff_t distance = (char *)heap_new_address(heap, instructions) - (char *)instructions;
    frame->next = (const uint32_t *)((const char *)frame->next + distance);
}

// The registers are not here: windows overlap, and visit_stack() visits each register once.
static void visit_frame(Heap *heap, Frame *frame, RootVisitor visit) {
    if (heap_is_moving(heap)) move_next(heap, frame);
    visit(heap, (Value *)&frame->function);
    visit(heap, &frame->handled);
    visit(heap, &frame->locals);
    visit(heap, &frame->generator);
    visit(heap, &frame->constructed);
}

// All registers from a chunk's start to the end of the highest window in use; what lies beyond
// is stale. Chunks are pinned before objects move, and need not be pinned again while they do.
static void visit_stack(Vm *vm, RootVisitor visit) {
    Heap *heap = &vm->heap;
    Frame *frame = vm->frame;
    for (StackChunk *chunk = vm->chunk; chunk; chunk = chunk->previous) {
        Value *top = chunk->registers;
        if (!heap_is_moving(heap)) heap_pin(heap, &chunk->object);
        for (; frame && in_chunk(chunk, frame); frame = frame->previous) {
            if (frame->registers + frame->window > top) top = frame->registers + frame->window;
            visit_frame(heap, frame, visit);
        }
        for (Value *slot = chunk->registers; slot < top; slot++) visit(heap, slot);
    }
}

// For sys.getrefcount(), which programs use to compare two counts: an estimate, since
// arguments that lie in two overlapping windows count twice.
size_t vm_count_references(Vm *vm, Value value) {
    size_t count = heap_count_references(&vm->heap, value);
    for (Frame *frame = vm->frame; frame; frame = frame->previous) {
        for (uint32_t i = 0; i < frame->window; i++) count += same(frame->registers[i], value);
    }
    return count;
}

void vm_visit_roots(Heap *heap, RootVisitor visit) {
    Vm *vm = (Vm *)heap;
    visit_stack(vm, visit);
    finalizers_visit(vm, visit);
    visit(heap, &vm->raised);
    Value *roots = (Value *)&vm->roots;
    for (size_t i = 0; i < sizeof vm->roots / sizeof(Value); i++) visit(heap, &roots[i]);
}
