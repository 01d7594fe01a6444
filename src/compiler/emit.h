// Emission: the syntax tree of one statement or function to bytecode. Shared by the emit_*.c files.
//
// One Emitter per code object, on the C stack, linked to that of the function around it. Its buffers are heap objects
// that only the C stack refers to. Registers: parameters and locals first, then temporaries in stack discipline.
// An expression is compiled with a wanted register (or ANY) and returns the register that holds its value: a local
// variable's own register when nothing else was wanted.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_COMPILER_EMIT_H
#define KRAIT_COMPILER_EMIT_H

#include "compiler/ast.h"
#include "compiler/location.h"
#include "compiler/parser.h"
#include "compiler/scope.h"
#include "memory/heap.h"
#include "compiler/bytecode.h"

enum { ANY = -1, REGISTER_MAX = 250, LOCALS_MAX = 200, LOCALS_BEFORE_SPILLING = 160, NO_HINT = 0xFFFF };

typedef int Label;

// What an exit from the code inside has to undo.
typedef enum BlockKind {
    BLOCK_LOOP,              // break and continue go here
    BLOCK_TRY,               // a range with a handler: its exception-table segment is interrupted by exits
    BLOCK_FINALLY,           // the same, and the finally body runs on the way out
    BLOCK_WITH,              // the same, and __exit__ is called on the way out
    BLOCK_HANDLER,           // inside an except or finally handler: LEAVE_HANDLER, and the name is unbound
} BlockKind;

typedef struct Block {
    struct Block *outer;
    BlockKind kind;
    Label on_break, on_continue;     // BLOCK_LOOP
    Label handler;                   // ranges: where exceptions go
    int target;                      // register pair of the handler
    uint32_t segment_start;          // ranges: since where they cover
    NodeList body;                   // BLOCK_FINALLY
    int exit;                        // BLOCK_WITH: register of __exit__
    bool is_async;
    const Node *node;                // BLOCK_WITH: for the location
    Identifier name;                 // BLOCK_HANDLER: `except E as name`; .text NULL if none
} Block;

typedef struct Compiler {
    Vm *vm;
    SyntaxError *error;
    Arena *arena;
    Value filename;
    Parser *parser;          // for the text of the source
    bool interactive;        // expression statements are displayed
    int digits_limit;        // of int literals; 0: none
    Scopes scopes;
} Compiler;

typedef struct Buffer32 {    // growable array of words in a Blob
    Blob *blob;
    uint32_t count;
} Buffer32;

// What most functions use stands within the first 128 bytes, where instructions reach it with a short offset.
typedef struct Emitter {
    struct Emitter *outer;
    Compiler *compiler;
    Vm *vm;
    Scope *scope;            // the innermost, maybe an inlined comprehension
    Scope *frame;            // the one this code object is for
    Block *block;
    int local_count;
    int next_register, register_count;
    uint32_t proven_count, proven_capacity;
    Symbol **proven;         // in the arena: locals bound on every path to here, in the order they were
    SourceRange range;       // of what is being emitted
    bool unreachable;        // the last instruction never goes on: nothing is emitted until a label is placed
    uint16_t expected_attributes;
    uint32_t flags;
    Buffer32 code;
    uint32_t first_line;
    uint16_t positional_count, positional_only_count, keyword_only_count;
    int class_cell, class_dict_cell;     // class bodies: registers of the cells __class__ and __classdict__, or ANY
    int spilled, spilled_count;          // register of the list of Cells for variables beyond the registers, or ANY
    const Node *class_node;              // class bodies: the statement
    Value name, qualified_name;
    Value constants;         // list
    Value names;             // dict: name -> index
    Value module_locals;                 // compile(): names of the registers of variables, or ABSENT
    Value static_attributes;             // class bodies: list of the names that methods store to `self`, or ABSENT
    Buffer32 labels, fixups, exceptions;
    LocationWriter locations;
} Emitter;

// --- emit.c: instructions, registers, labels, constants ---
// An empty code for `scope`, inside that of `outer` (NULL for a module). `name` is an interned str.
void emit_start(Emitter *emitter, Emitter *outer, Compiler *compiler, Scope *scope, Value name);
// Patches the jumps and makes the Code. May collect; the emitter is of no further use.
Value emit_finish(Emitter *emitter);
// The same after a return of R[result].
Value emit_finish_returning(Emitter *emitter, int result);
// A tuple: the variables in the registers below local_count.
Value local_names(Emitter *emitter);
// A SyntaxError at this node, or with NULL at what is being emitted.
_Noreturn void emit_error(Emitter *emitter, const Node *node, const char *format, ...);
// One instruction with three operands, of which the low eight bits count.
void emit(Emitter *emitter, Opcode opcode, int a, int b, int c);
// The same where the last operands are 0.
void emit_a(Emitter *emitter, Opcode opcode, int a);
void emit_ab(Emitter *emitter, Opcode opcode, int a, int b);
// The same at the place of a node, which stays the place of the instructions to come.
void emit_at(Emitter *emitter, const Node *node, Opcode opcode, int a, int b, int c);
// One with a signed operand of 16 bits.
void emit_x(Emitter *emitter, Opcode opcode, int a, int x);
// A further word of the instruction before; nothing where that cannot be reached.
void emit_word(Emitter *emitter, uint32_t word);
// An instruction whose second word is the index of a name, with room for a hint of the interpreter.
void emit_named(Emitter *emitter, Opcode opcode, int a, int b, int c, Value name);
// Nothing if both are the same register.
void emit_move(Emitter *emitter, int target, int source);
// The wanted register, with R[source] in it; `source` itself if nothing was wanted.
int emit_wanted(Emitter *emitter, int wanted, int source);
// R[target] = value, by the shortest instruction that can.
void emit_constant(Emitter *emitter, int target, Value value);
// The index of the word that comes next.
uint32_t emit_here(const Emitter *emitter);
// Where `value` stands in the table of constants; it is added unless an identical one is there.
int emit_constant_index(Emitter *emitter, Value value);
Value identifier_value(Emitter *emitter, Identifier name);            // interned
Value mangled_value(Emitter *emitter, Identifier name);
// Temporaries, which are given back by setting next_register. SyntaxError where there are none left.
int new_register(Emitter *emitter);
int new_registers(Emitter *emitter, int count);
// The wanted register, or a new temporary.
int target_register(Emitter *emitter, int wanted);
static inline bool is_local_register(const Emitter *emitter, int at) { return at >= 0 && at < emitter->local_count; }
// Labels may be jumped to before they are placed; what follows one can be reached.
Label new_label(Emitter *emitter);
void place_label(Emitter *emitter, Label label);
// Backwards where a loop begins anew, which is where the vm looks for interrupts.
void emit_jump(Emitter *emitter, Label label);
void emit_jump_back(Emitter *emitter, Label label);
// A conditional jump whose distance word follows.
void emit_branch(Emitter *emitter, Opcode opcode, int a, int b, int c, Label label);
// The same where the last operands are 0.
void emit_branch_a(Emitter *emitter, Opcode opcode, int a, Label label);
// Sets the source range of the instructions to come; returns the former one.
SourceRange set_range(Emitter *emitter, SourceRange range);
// The same, with the range of a node.
SourceRange locate(Emitter *emitter, const Node *node);
// Exceptions between `start` and here go to `handler`, with the exception in R[target] and what belongs to it behind.
void add_exception_entry(Emitter *emitter, uint32_t start, Label handler, int target);

// --- emit_names.c ---
// Reads a name wherever it lives. Returns the register of a local itself if nothing is wanted and it is surely bound.
int emit_load_name(Emitter *emitter, Identifier name, int wanted);
void emit_store_name(Emitter *emitter, Identifier name, int source);
void emit_delete_name(Emitter *emitter, Identifier name);
// The register of a local that is stored to directly, or ANY.
int local_target(Emitter *emitter, const Node *target);
// The Cell of a name that an inner function captures, into `target`.
void emit_load_cell(Emitter *emitter, Identifier name, int target);
// The variables of the frame get registers: parameters first, in the order of a call.
void assign_registers(Emitter *emitter);
// Variables that inner functions use move into Cells, before the body runs.
void emit_make_cells(Emitter *emitter);
// Definite assignment: what is bound since a mark is forgotten when the code that bound it may not have run.
void prove_bound(Emitter *emitter, Symbol *symbol);
void prove_bound_name(Emitter *emitter, Identifier name);
static inline uint32_t proven_mark(const Emitter *emitter) { return emitter->proven_count; }
void forget_proven(Emitter *emitter, uint32_t mark);

// --- emit_expression.c, emit_constant.c and friends ---
// The value of an expression. Returns its register: the wanted one, or a local, or the topmost temporary.
int emit_expression(Emitter *emitter, Node *node, int wanted);
// The same, surely in `target`.
void emit_into(Emitter *emitter, Node *node, int target);
// Jumps to `label` if the truth of the expression is `sense`, else goes on.
void emit_condition(Emitter *emitter, Node *node, bool sense, Label label);
int emit_call(Emitter *emitter, Node *node, int wanted);                 // emit_call.c
int emit_comprehension(Emitter *emitter, Node *node, int wanted);        // emit_comprehension.c
int emit_joined_string(Emitter *emitter, Node *node, int wanted);        // emit_string.c; also for a FormattedValue
int emit_template(Emitter *emitter, Node *node, int wanted);             // emit_string.c
int emit_lambda(Emitter *emitter, Node *node, int wanted);               // emit_function.c
// Awaits R[source] (error: operand c of GET_AWAITABLE); returns the register of the result, a temporary.
int emit_await(Emitter *emitter, int source, int error);
// `iterator` is the first of two registers: iterator, value. Returns iterator + 1, the result.
int emit_yield_from(Emitter *emitter, int iterator);
// Items (some starred) as a list in `target`, which must be no local.
void emit_list_of(Emitter *emitter, NodeList items, int target);
int emit_tuple_of(Emitter *emitter, NodeList items, int wanted);
// Strings that look like identifiers, and are not long, are interned as constants.
bool is_identifier_text(const char *text, uint32_t length);
// The object that a Constant node stands for.
Value constant_value(Emitter *emitter, const Node *node);
// The value of a constant expression after folding, or ABSENT.
Value fold_constant(Emitter *emitter, Node *node);
// A tuple of items that are all constants, or ABSENT.
Value fold_items(Emitter *emitter, NodeList items);
// The same for a list or set that is only searched: a tuple or frozenset.
Value fold_container(Emitter *emitter, Node *node);
// Both operands in registers.
Opcode binary_opcode(BinaryOperatorKind operator);
// The instruction with a small constant as right operand, or -1; is it such a constant (0 to 255)?
int small_opcode(BinaryOperatorKind operator, bool in_place, intptr_t constant);
bool small_constant(Emitter *emitter, Node *node, intptr_t *number);
// The object of an attribute or item that goes to `target`, where it may wait.
int emit_object(Emitter *emitter, Node *node, int target);
// `super().name` reads the first parameter before super() asks for it: if that was deleted, it is an unbound variable.
void emit_check_super_self(Emitter *emitter, const Node *object);
// A name or a constant: takes one instruction at most and changes nothing.
bool is_simple(const Node *node);
// What a traceback underlines of an attribute that stands on another line than its object.
SourceRange attribute_range(SourceRange range, const Node *attribute);

// --- emit_call.c: also for class statements ---
// With the callee in `base` (the topmost temporary): arguments, then the call; the result is in `base`.
// `leading` arguments stand in registers after `base` already (__build_class__: function and name).
void emit_call_with(Emitter *emitter, int base, int leading, NodeList args, NodeList keywords, bool is_method);

// --- emit_target.c ---
// R[source] is stored to any target, or what a target names is deleted; unpacking and nested targets included.
void emit_store(Emitter *emitter, Node *target, int source);
void emit_delete(Emitter *emitter, Node *target);
// x op= value
void emit_augmented(Emitter *emitter, Node *node);

// --- Statements ---
void emit_body(Emitter *emitter, NodeList body);                         // emit_statement.c
void emit_statement(Emitter *emitter, Node *node);
// A loop over an iterator, of a statement or a comprehension. `iterable` and `is_async` are given.
typedef struct Loop {
    const Node *iterable;    // the place of what goes wrong with the iterator
    bool is_async;
    Label again, exhausted;  // where the next item is fetched; where the loop ends by itself
    int failure;             // asynchronous: registers of the exception that ends it
} Loop;
// The iterator into `target`, after which the next temporary is allocated.
void emit_iterator(Emitter *emitter, Node *iterable, bool is_async, int target);
// Each item is stored to `target`; the body follows, then emit_loop_end().
void emit_loop_start(Emitter *emitter, Loop *loop, Node *target, int iterator);
void emit_loop_end(Emitter *emitter, const Loop *loop);
void emit_function(Emitter *emitter, Node *node);                        // emit_function.c
void emit_class(Emitter *emitter, Node *node);                           // emit_class.c
void emit_try(Emitter *emitter, Node *node);                             // emit_try.c
void emit_try_star(Emitter *emitter, Node *node);                        // emit_try_star.c
void emit_with(Emitter *emitter, Node *node, uint32_t item);             // emit_try.c
void emit_match(Emitter *emitter, Node *node);                           // emit_match.c
void emit_import(Emitter *emitter, Node *node);                          // emit_import.c
void emit_import_from(Emitter *emitter, Node *node);
void emit_type_alias(Emitter *emitter, Node *node);                      // emit_type_params.c
void emit_annotated(Emitter *emitter, Node *node);                       // emit_annotations.c
// The __annotate__ function of a function with annotations, into `target`. False (nothing emitted) if it has none.
bool emit_function_annotate(Emitter *emitter, Node *node, int target);
// In a class body, after the other statements: stores __annotate__ if there were annotated names. `body` is the class's.
void emit_class_annotate(Emitter *emitter, NodeList body);

// --- Blocks (emit_try.c) ---
// A block is open between these; it lies on the C stack of the caller, with the fields of its kind filled in.
void push_block(Emitter *emitter, Block *block, BlockKind kind);
void pop_block(Emitter *emitter, Block *block);
// Ends a range: the segment since segment_start gets its row.
void close_segment(Emitter *emitter, Block *block);
// The same for a range that is over: the block is popped.
void close_range(Emitter *emitter, Block *block);
// The body of a try statement with `block` (target given) around it, and its else part, after which it goes on at `end`.
void emit_guarded(Emitter *emitter, Node *node, Block *block, Label end);
// The handler of a block begins here, and with it the range of `cleanup`, for exceptions in the handler itself. After
// close_range(), where nothing falls into it, emit_cleanup() makes them leave the handler and raises them on.
void enter_handler(Emitter *emitter, const Block *block, Block *cleanup);
void emit_cleanup(Emitter *emitter, const Block *cleanup);
// Runs what the blocks from the innermost up to (not including) `until` have to undo. The blocks stay.
void emit_unwind(Emitter *emitter, Block *until);

// The name of `except E as name` after its handler: set to None, then deleted. Nothing if name.text is NULL.
void emit_unbind(Emitter *emitter, Identifier name);

// --- Functions (emit_function.c) ---
// A function object of the finished code for scope `inner` into `target`. `parts` is the first of the registers with
// what `bits` says (MAKE_FUNCTION's bits 1, 2, 4 in this order); they must be the topmost temporaries. Closure cells are
// added here.
void emit_make_function(Emitter *emitter, Value code, Scope *inner, int parts, int bits, int target);
// Starts the emitter of a function-like scope: registers, cells, flags. `name` is interned.
void emit_start_function(Emitter *inner, Emitter *outer, Scope *scope, Value name, const Node *node);
// Emits a final `return None` and finishes; wraps generator bodies (PEP 479).
Value emit_finish_function(Emitter *inner);
// The docstring of a body, ABSENT if it has none.
Value docstring_of(Emitter *emitter, NodeList body);
// For emit_type_params.c: `def f[T](...)`; the defaults of a def into the next registers (returns MAKE_FUNCTION bits); the
// function object of a def from parts in registers.
void emit_generic_class(Emitter *emitter, Node *node, int target);       // emit_type_params.c
// Makes the class object in R[base], the topmost temporary (emit_class.c).
void emit_class_object(Emitter *emitter, Node *node, int base, NodeList bases);
// `target` is an attribute that is stored to: counts it for the class if its object is `self`.
void note_self_attribute(Emitter *emitter, const Node *target);
// A function for `scope` that computes one expression when it is called, as annotations and bounds are, into `target`.
void emit_later(Emitter *emitter, Node *node, Node *expression, Value name, int target);
// Raises NotImplementedError unless the argument of such a function is a format that it knows.
void emit_format_check(Emitter *inner);
void emit_generic_function(Emitter *emitter, Node *node, int target);    // emit_type_params.c
int emit_function_defaults(Emitter *emitter, Node *node);
void emit_function_object(Emitter *emitter, Node *node, int parts, int bits, int target);
// With decorators at `base` upward (see emit_function.c): calls them around R[function].
int emit_decorators(Emitter *emitter, NodeList decorators);
void emit_apply_decorators(Emitter *emitter, NodeList decorators, int base, int function);
// "f.<locals>.name" or "C.name".
Value qualified_name_for(Emitter *outer, const Scope *scope, Value name);

#endif
