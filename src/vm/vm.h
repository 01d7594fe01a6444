// Vm: the explicit state of one virtual machine, and its register stack.
//
// Frames and registers share chunks: windows of registers grow up from a chunk's start, Frame records grow down from
// its end. A callee's window begins at its first argument inside the caller's window. When the two meet, the next
// frame gets a new chunk and its arguments are copied.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_VM_VM_H
#define KRAIT_VM_VM_H

#include <setjmp.h>

#include "memory/heap.h"
#include "objects/function.h"
#include "objects/generator.h"
#include "objects/lookup_cache.h"

// What happens when a frame ends.
enum {
    FRAME_ENTRY = 1 << 0,        // the interpreter function that runs it returns to its C caller
    FRAME_CONSTRUCT = 1 << 1,    // an __init__: the result is `constructed`, the return value must be None
    FRAME_FOR = 1 << 2,          // a generator resumed by FOR_NEXT
    FRAME_SEND = 1 << 3,         // a generator resumed by SEND
    FRAME_GENERATOR = 1 << 4,    // it runs a generator
    FRAME_FIRST = 1 << 5,        // the first one in its chunk: the chunk is given back
};

typedef struct Frame {
    struct Frame *previous;      // the caller's
    Function *function;
    const uint32_t *next;        // next instruction word (interior pointer into the code's Blob)
    Value *registers;            // the window
    Value *destination;          // where the result goes in the caller's window
    Value handled;               // the exception being handled here, ABSENT if none
    Value locals;                // namespace mapping of class bodies, modules and exec; ABSENT in functions
    Value generator;             // the Generator that this frame runs, or ABSENT
    Value constructed;           // FRAME_CONSTRUCT: the new instance
    uint32_t flags;
    uint32_t window;             // registers in the window
} Frame;

// Chunks never move: frames and C code hold addresses into them.
typedef struct StackChunk {      // a KIND_BLOB, pinned by the Vm
    Object object;
    struct StackChunk *previous;
    Value registers[];
} StackChunk;

// Bytes below c_stack_limit that checkpoint() allows itself while it makes the RecursionError.
enum { C_STACK_RESERVE = 16 * 1024 };

// A place in C to which exceptions go. It lies on the C stack of execute() or try_call() in
// raise.c, the only two that make one. What an exception leaves behind above it (frames,
// chunks, reprs being made) is tidied up by whoever set it up.
typedef struct Catch {
    jmp_buf buffer;
    struct Catch *previous;
    Frame *frame;                // vm->frame when it was set up
    size_t repr_depth;           // see repr_guard.h
} Catch;

// Why the interpreter should look up from its work, as bits of Vm.pending.
enum { PENDING_INTERRUPT = 1, PENDING_EVENT = 2, PENDING_FINALIZERS = 4 };

struct Vm {
    Heap heap;                   // first: heap_of()

    Frame *frame;                // the running frame, NULL outside of Python code
    StackChunk *chunk;
    Catch *catch;
    // Also what keeps the exception alive while the C stack is being left.
    Value raised;                // the exception on its way to a Catch
    bool reraising;              // its traceback has the running frame already
    // Counts the frames of all executions together, generators that run included.
    uint32_t depth;              // Python frames
    uint32_t recursion_limit;
    char *c_stack_limit;         // lowest address that C code may use
    volatile uint32_t pending;   // set from signal handlers and interrupts

    // Visited as roots, as one array: vm_roots().
    struct VmRoots {
        Value modules;           // sys.modules: Dict
        Value main_module;
        Value builtins;          // Module
        Value interned;          // see objects/intern.c
        Value memory_error;      // preallocated
        Value iteration_result;  // see iterate_return_value()
        Value repr_active;       // list of the objects whose repr() is being made, or ABSENT
        Value path;              // sys.path: list
        Value argv;              // sys.argv: list
        Value displayed;         // builtins._
        Value finalizable;       // Blob of tagged objects, see finalizer.c; ABSENT until the first
        Value at_exit;
        Value stdin_file, stdout_file, stderr_file;
        Value module_state;      // Dict: per-module state of native modules, keyed by module name
        Value exit_value;
        Value sys_dict;          // of the module sys, ABSENT until its import: what programs put there goes before ours
    } roots;

    // Outside of the roots, since these are no values.
    size_t finalizable_count;    // entries of roots.finalizable in use
    bool finalizing;             // a finalizer is running
    bool weak_callbacks_wait;    // see weak_callbacks.c
    // Addresses stand in for their owners here, so it is emptied whenever objects have moved.
    LookupEntry lookup_cache[CONFIG_LOOKUP_CACHE_ENTRIES];
    // sys.set_int_max_str_digits(): conversions between longer ints and decimal text raise; 0
    // allows all.
    int32_t int_max_str_digits;
};

// Makes a Vm in `memory` (8-byte aligned, zeroed or not; Vm itself is allocated by the caller). `stack_base` is the
// C stack's oldest address to scan, `c_stack_bytes` how much of the C stack below it may be used.
void vm_start(Vm *vm, void *memory, size_t memory_bytes, char *stack_base, size_t c_stack_bytes);
// Makes the modules and the preallocated exceptions. False if the heap is too small for them.
bool vm_make_roots(Vm *vm);

// Runs code (a module's statement, an expression) with these globals and namespace. Result: its return value.
Value vm_run_code(Vm *vm, Value code, Value globals, Value locals);
// The same for code with free variables: `closure` is a tuple of their cells, or ABSENT.
Value vm_run_closure(Vm *vm, Value code, Value globals, Value locals, Value closure);

// --- The pieces of the interpreter ---

// Runs the top frame, which has FRAME_ENTRY, to its end: interpreter.c.
Value vm_execute(Vm *vm);
// The same, but the frame begins with this exception being raised where it stands.
Value vm_execute_raising(Vm *vm, Value exception);
// The slow way to set up a call: defaults, keywords, *args, **kwargs. Arguments are read from `args` (count
// positional, then one per name) and the window is written at `registers`. Returns the registers set.
size_t bind_arguments(Vm *vm, Function *function, size_t count, const Value *args, Value names, Value *registers);
// Calls a native row with arguments in `args` (without self if the row takes it from `self`).
Value call_native(Vm *vm, Value native, size_t count, const Value *args, Value names);
// The same for a row whose args[0] is given and needs no check (a class for a constructor).
Value call_native_row(Vm *vm, const Method *row, size_t count, const Value *args, Value names);
// A Generator, coroutine or asynchronous generator from a window of bound arguments.
Value generator_from_window(Vm *vm, Function *function, const Value *registers, size_t set);
// Pushes the frame of a suspended generator and gives it the value sent. NULL if it has ended. Raises ValueError if
// it is running, TypeError if a value is sent to one that has not started.
Frame *generator_resume_frame(Vm *vm, Value generator, Value sent);
// Copies the top frame's registers into its generator and takes the frame off. May collect (a
// generator inside a `try` gets a finalizer).
void generator_suspend(Vm *vm, Frame *frame);
// The generator of a frame that returns or is left by an exception is done: it lets go of all
// it refers to. The frame stays for the caller to pop. Neither raises nor collects.
void generator_finish(Frame *frame);
// References to `value` from objects in the heap, dead ones included, and from registers of the frames.
size_t vm_count_references(Vm *vm, Value value);
// The exception being handled in the running frame or one of its callers; ABSENT if none.
Value vm_handled(Vm *vm);
// Called where pending != 0: KeyboardInterrupt, finalizers.
void vm_handle_pending(Vm *vm);
// finalizer.c: finalizes the objects that the last collections found dead. Never raises.
void vm_run_finalizers(Vm *vm);
// sys_override.c: what the program has put into the module sys under this name; ABSENT if nothing.
Value sys_override(Vm *vm, Name name);
// Where print() writes: an object, None for nowhere, or ABSENT for port_write().
Value sys_output(Vm *vm);
void stream_write(Vm *vm, Value file, Value text);    // to what sys_output() gives
// Prints a result other than None, and keeps it as builtins._
void display(Vm *vm, Value value);
// Empties the registers that hold only what earlier statements have left there. For a native that Python code has
// called.
void vm_forget_dead_registers(Vm *vm);
// When the program has ended: finalizes all that is left.
void vm_finalize_all(Vm *vm);
// Prints "Exception ignored WHERE OBJECT:" and the exception. Never raises.
void vm_report_ignored(Vm *vm, const char *where, Value object, Value exception);
// Callbacks of weak references: what after_mark() does, and what is done at the next safe point.
void weak_callbacks_find(Vm *vm);
void weak_callbacks_run(Vm *vm);
// For the collector: visits the entries; after marking, keeps the dead ones that are to be finalized.
void finalizers_visit(Vm *vm, RootVisitor visit);
void finalizers_find_dead(Vm *vm);
// What __import__() does: `globals` says which package a relative import (level > 0) starts
// from; `from_list` is a sequence of names, None or ABSENT. Runs the module if it is new; may
// raise anything.
Value import_module(Vm *vm, Value name, Value globals, Value from_list, intptr_t level);
// One name of `from module import name`: an attribute, or else a submodule that is loaded.
// Raises ImportError.
Value import_from(Vm *vm, Value module, Value name);

#endif
