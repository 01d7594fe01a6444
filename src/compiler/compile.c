// The compiler's front door.
//
// Text -> tokens -> tree -> scopes -> instructions -> Code, one top-level statement at a time, so
// that memory follows the largest statement and not the file.
//
// Trees live in an arena whose chunks are Blobs of the heap; the Vm keeps them pinned (vm_pin) until the compilation
// ends, by whatever way.
// SPDX-License-Identifier: MIT
#include "compiler/compile.h"

#include "compiler/docstring.h"
#include "memory/pinned.h"
#include "objects/bytes.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/int_internal.h"
#include "objects/list.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/str_codec.h"
#include "objects/tuple.h"
#include "support/unicode.h"
#include "support/utf8.h"

// --- Memory ---

typedef struct ChunkSource {
    Vm *vm;
    bool is_exhausted;       // a chunk was refused: whatever the parser says then, it is for want of memory
} ChunkSource;

// Pinned, since trees hold plain pointers into the chunk. NULL if the heap is full: the parser
// then gives up, and `is_exhausted` says why.
static void *allocate_chunk(void *context, size_t size) {
    ChunkSource *source = context;
    Blob *blob = heap_try_allocate(source->vm, KIND_BLOB, size + sizeof(Blob));
    if (blob && pin_object(source->vm, &blob->object)) return blob->bytes;
    source->is_exhausted = true;
    return NULL;
}

// The Blob itself is left to the collector.
static void release_chunk(void *context, void *memory, size_t size) {
    (void)size;
    unpin_object(((ChunkSource *)context)->vm, (Object *)((char *)memory - offsetof(Blob, bytes)));
}

// --- Errors ---

// CPython answers too deep nesting with a MemoryError as well.
static const Type *error_type(SyntaxErrorKind kind) {
    switch (kind) {
    case SYNTAX_ERROR_INDENTATION: return &indentation_error_type;
    case SYNTAX_ERROR_TAB: return &tab_error_type;
    case SYNTAX_ERROR_TOO_DEEP: return &memory_error_type;
    default: return &syntax_error_type;
    }
}

// The line that an error shows; of bytes that are no text, with marks for what cannot be read.
static Value line_value(Vm *vm, const char *text, size_t length) {
    Utf8Error wrong;
    if (!text) return NONE;
    if (utf8_validate(text, length, true, &wrong)) return str_format_c(vm, "%S\n", str_new(vm, text, length));
    return decode_value(vm, bytes_new(vm, text, length), str_from_c(vm, "utf-8"), str_from_c(vm, "replace"));
}

// The second argument of SyntaxError: filename, lineno, offset, text, end_lineno, end_offset.
static Value error_details(Vm *vm, const SyntaxError *error, Value filename) {
    Value text = line_value(vm, error->text, error->text_length);
    Value details[] = {filename, value_from_small_int((intptr_t)error->line), value_from_small_int((intptr_t)error->column),
                       text, value_from_small_int((intptr_t)error->end_line),
                       value_from_small_int((intptr_t)error->end_column)};
    return tuple_from_array(vm, 6, details);
}

// `has_place` is false for errors about the text as a whole, such as its encoding.
static _Noreturn void raise_syntax_error(Vm *vm, const SyntaxError *error, Value filename, bool has_place) {
    if (error->kind == SYNTAX_ERROR_OUT_OF_MEMORY) raise_memory_error(vm);
    Value message = str_from_c(vm, error->message);
    const Type *type = error_type(error->kind);
    if (type == &memory_error_type) raise_with(vm, type, message);
    Value args[] = {message, has_place ? error_details(vm, error, filename) : ABSENT};
    raise_value(vm, call(vm, value_from_type(type), has_place ? 2 : 1, args));
}

// --- One compilation ---

typedef struct Compilation {
    // Lives on the C stack of run(), which ends it by whatever way.
    const CompileOptions *options;
    CodeReceiver receive;
    void *receiver_context;
    ChunkSource chunks;
    Arena arena;
    Parser *parser;
    // compile_check(): codes are made, for the errors of emission, and dropped.
    bool checks_only;
    Completeness completeness;
    Value whole;             // COMPILE_EVAL: the code
    Value names_seen;        // dict: names of the module and what is known of them; ABSENT if nobody checks the whole
    Compiler compiler;
    SyntaxError error;
} Compilation;

// Text and characters for an error of scopes or emission, whose columns are bytes.
static void complete_error(Compilation *compilation) {
    SyntaxError *error = &compilation->error;
    if (error->text || !error->line || error->kind == SYNTAX_ERROR_OUT_OF_MEMORY) return;
    error->text = parser_line(compilation->parser, error->line, &error->text_length);
    error->column = parser_character_column(compilation->parser, error->line, error->column - 1) + 1;
    error->end_column = parser_character_column(compilation->parser, error->end_line, error->end_column - 1) + 1;
}

// Whoever ran out of memory may have reported something else.
static _Noreturn void raise_error_of(Vm *vm, Compilation *compilation) {
    if (compilation->chunks.is_exhausted) raise_memory_error(vm);
    complete_error(compilation);
    raise_syntax_error(vm, &compilation->error, compilation->options->filename, true);
}

static ParseMode parse_mode(CompileMode mode) {
    return mode == COMPILE_EVAL ? PARSE_EXPRESSION : mode == COMPILE_SINGLE ? PARSE_SINGLE : PARSE_FILE;
}

static void open_parser(Vm *vm, Compilation *compilation) {
    const CompileOptions *options = compilation->options;
    compilation->chunks.vm = vm;
    MemorySource memory = {allocate_chunk, release_chunk, &compilation->chunks};
    ParserOptions parser = {
        .source = options->text, .length = options->length, .source_is_text = options->is_text,
        .interactive = options->interactive, .mode = parse_mode(options->mode), .memory = memory,
        .filename = options->is_file ? str_text(options->filename) : NULL,
    };
    arena_init(&compilation->arena, memory);
    compilation->parser = parser_create(&parser, &compilation->error);
    if (!compilation->parser && compilation->chunks.is_exhausted) raise_memory_error(vm);
    if (!compilation->parser) raise_syntax_error(vm, &compilation->error, options->filename, compilation->error.line);
    Compiler *compiler = &compilation->compiler;
    *compiler = (Compiler){.vm = vm, .error = &compilation->error, .arena = &compilation->arena, .filename = options->filename};
    compiler->interactive = options->mode == COMPILE_SINGLE || options->displays;
    compiler->digits_limit = int_digits_limit(vm);
    compiler->parser = compilation->parser;
    compiler->scopes = (Scopes){.arena = &compilation->arena, .error = &compilation->error,
                                .names_are_globals = options->mode == COMPILE_FILE, .allows_future = true,
                                .allows_top_level_await = options->top_level_await};
}

// One Code for one statement: registers are assigned anew, as nothing lives on in them.
static void start_module(Emitter *emitter, Compilation *compilation, const Node *node) {
    Compiler *compiler = &compilation->compiler;
    emit_start(emitter, NULL, compiler, compiler->scopes.module, str_intern(compiler->vm, "<module>", 8));
    emitter->first_line = node->range.line;
    set_range(emitter, node->range);
    assign_registers(emitter);
}

static Value statement_code(Compilation *compilation, Node *node) {
    Emitter emitter;
    start_module(&emitter, compilation, node);
    emit_statement(&emitter, node);
    emit_a(&emitter, OP_RETURN_NONE, 0);
    return emit_finish(&emitter);
}

// eval(): the value is what the code returns.
static Value expression_code(Compilation *compilation, Node *node) {
    Emitter emitter;
    start_module(&emitter, compilation, node);
    int at = emit_expression(&emitter, node, ANY);
    return emit_finish_returning(&emitter, at);
}

static bool is_docstring(const Node *node) {
    return node->kind == NODE_EXPR && node->expr.value->kind == NODE_CONSTANT &&
           node->expr.value->constant.type == CONSTANT_STRING;
}

// Also switches on what the import asks for.
static bool is_future_import(Scopes *scopes, const Node *node) {
    if (node->kind != NODE_IMPORT_FROM || node->import_from.level || !node->import_from.module.text) return false;
    if (!identifier_is(node->import_from.module, "__future__")) return false;
    for (uint32_t i = 0; i < node->import_from.names.count; i++) {
        if (identifier_is(node->import_from.names.items[i]->alias.name, "annotations")) scopes->future_annotations = true;
    }
    return true;
}

// `names_seen` remembers them: name -> SYMBOL_ flags of all statements so far.
// The symbols of a statement are forgotten after it, but `global x` at module level must come before other uses of x.
static void note_name(Vm *vm, Compilation *compilation, Symbol *symbol) {
    Value name = str_intern(vm, symbol->name.text, symbol->name.length);
    Value known = dict_get(vm, compilation->names_seen, name);
    intptr_t flags = (is_absent(known) ? 0 : small_int(known)) | symbol->flags;
    dict_set(vm, compilation->names_seen, name, value_from_small_int(flags));
    if (flags & SYMBOL_GLOBAL && symbol->storage == STORAGE_NAME) symbol->storage = STORAGE_GLOBAL;
}

// Comprehensions at module level have names of their own, in the same frame.
static void note_names(Vm *vm, Compilation *compilation) {
    if (is_absent(compilation->names_seen)) return;
    Scope *module = compilation->compiler.scopes.module;
    for (const Scope *scope = module; scope; scope = next_in_frame(scope, module)) {
        for (Symbol *symbol = scope->first; symbol; symbol = symbol->next) note_name(vm, compilation, symbol);
    }
}

// The three errors that only earlier statements can cause; within one, scopes_analyse() finds them.
static void check_global_statement(Compilation *compilation, const Node *node) {
    Vm *vm = compilation->compiler.vm;
    if (node->kind != NODE_GLOBAL || is_absent(compilation->names_seen)) return;
    for (uint32_t i = 0; i < node->global.names.count; i++) {
        Identifier name = node->global.names.items[i];
        Value known = dict_get(vm, compilation->names_seen, str_intern(vm, name.text, name.length));
        intptr_t flags = is_absent(known) ? 0 : small_int(known);
        const char *message = flags & SYMBOL_ANNOTATED ? "annotated name '%.*s' can't be global"
                              : flags & SYMBOL_ASSIGNED ? "name '%.*s' is assigned to before global declaration"
                              : flags & SYMBOL_USED     ? "name '%.*s' is used prior to global declaration"
                                                        : NULL;
        if (!message) continue;
        scope_error(&compilation->error, node, message, (int)name.length, name.text);
        raise_error_of(vm, compilation);
    }
}

// The next statement (or the expression), parsed and with its scopes; NULL at the end.
static Node *next_node(Vm *vm, Compilation *compilation) {
    Node *node = NULL;
    bool is_expression = compilation->options->mode == COMPILE_EVAL;
    ParseStatus status = is_expression ? parse_expression_source(compilation->parser, &compilation->arena, &node)
                                       : parse_next_statement(compilation->parser, &compilation->arena, &node);
    if (status == PARSE_INCOMPLETE) compilation->completeness = INPUT_BLOCK;
    if (status == PARSE_UNCLOSED) compilation->completeness = INPUT_UNCLOSED;
    if (status == PARSE_ERROR) raise_error_of(vm, compilation);
    if (status != PARSE_STATEMENT) return NULL;
    Scopes *scopes = &compilation->compiler.scopes;
    if (!scopes_analyse(scopes, node, is_expression)) raise_error_of(vm, compilation);
    check_global_statement(compilation, node);
    note_names(vm, compilation);
    if (!is_future_import(scopes, node) && !is_docstring(node)) scopes->allows_future = false;
    return node;
}

// __doc__ = text
static void emit_docstring(Emitter *emitter, Value text) {
    int at = new_register(emitter);
    emit_constant(emitter, at, text);
    emit_named(emitter, OP_SET_NAME, at, 0, 0, name_value(NAME___doc__));
}

// As a Code of its own that sets __doc__. The statement itself has no effect.
// The first statement of a file, when it is a string.
static void receive_docstring(Vm *vm, Compilation *compilation, const Node *node) {
    if (!is_docstring(node) || compilation->options->mode != COMPILE_FILE) return;
    Emitter emitter;
    start_module(&emitter, compilation, node);
    emit_docstring(&emitter, constant_value(&emitter, node->expr.value));
    emit_a(&emitter, OP_RETURN_NONE, 0);
    compilation->receive(vm, emit_finish(&emitter), compilation->receiver_context);
}

// `receive` may run each code before the next statement is parsed: a syntax error further down
// comes after what stands above it.
static void compile_all(Vm *vm, Compilation *compilation) {
    bool is_first = true;
    for (Node *node; (node = next_node(vm, compilation)); is_first = false) {
        Value code = statement_code(compilation, node);
        if (!compilation->checks_only) {
            if (is_first) receive_docstring(vm, compilation, node);
            compilation->receive(vm, code, compilation->receiver_context);
        }
        arena_reset(&compilation->arena);
    }
}

static void run_compilation(Vm *vm, void *context) {
    Compilation *compilation = context;
    open_parser(vm, compilation);
    if (compilation->options->mode == COMPILE_EVAL) {
        Node *node = next_node(vm, compilation);
        compilation->whole = expression_code(compilation, node);
    } else {
        compile_all(vm, compilation);
    }
}

// None as an exception is emit_error()'s sign that compilation->error is filled.
static void run(Vm *vm, Compilation *compilation, void (*body)(Vm *vm, void *context), void *context) {
    size_t pins = pinned_count(vm);
    Value exception;
    bool succeeded = try_call(vm, body, context, &exception);
    if (!succeeded && is_none(exception)) {
        complete_error(compilation);
        unpin_down_to(vm, pins);
        raise_syntax_error(vm, &compilation->error, compilation->options->filename, true);
    }
    unpin_down_to(vm, pins);
    if (!succeeded) raise_again(vm, exception);
}

Completeness compile_statements(Vm *vm, const CompileOptions *options, CodeReceiver receive, void *context) {
    Compilation compilation = {.options = options, .receive = receive, .receiver_context = context};
    run(vm, &compilation, run_compilation, &compilation);
    return compilation.completeness;
}

void compile_check(Vm *vm, const CompileOptions *options) {
    Compilation compilation = {.options = options, .checks_only = true, .names_seen = dict_new(vm, 0)};
    run(vm, &compilation, run_compilation, &compilation);
}

// --- compile() ---

// All statements into one code: the emitter goes on from one statement's scopes to the next one's.
typedef struct Whole {
    Compilation compilation;
    Value code;
} Whole;

// Names of registers that comprehensions at module level use: the first statement that uses one names it.
static void note_locals(Emitter *emitter) {
    Value names = local_names(emitter);
    for (size_t i = list_count(emitter->module_locals); i < tuple_count(names); i++) {
        list_append(emitter->vm, emitter->module_locals, tuple_item(names, i));
    }
}

static void continue_module(Emitter *emitter, Compiler *compiler, const Node *node) {
    emitter->scope = emitter->frame = compiler->scopes.module;
    emitter->proven = NULL;
    emitter->proven_count = emitter->proven_capacity = 0;
    emitter->next_register = 0;
    emitter->unreachable = false;
    set_range(emitter, node->range);
    assign_registers(emitter);
    note_locals(emitter);
}

static void run_whole(Vm *vm, void *context) {
    Whole *whole = context;
    Compilation *compilation = &whole->compilation;
    open_parser(vm, compilation);
    Scope nothing = {.kind = SCOPE_MODULE};
    Compiler *compiler = &compilation->compiler;
    Emitter emitter;
    emit_start(&emitter, NULL, compiler, &nothing, str_intern(vm, "<module>", 8));
    emitter.first_line = 1;
    emitter.module_locals = list_new(vm, 0);
    bool is_first = true;
    for (Node *node; (node = next_node(vm, compilation)); is_first = false) {
        continue_module(&emitter, compiler, node);
        if (is_first && is_docstring(node) && compilation->options->mode != COMPILE_SINGLE) {
            emit_docstring(&emitter, clean_docstring(vm, constant_value(&emitter, node->expr.value)));
        }
        emit_statement(&emitter, node);
        arena_reset(&compilation->arena);
    }
    emitter.scope = emitter.frame = &nothing;
    emitter.local_count = (int)list_count(emitter.module_locals);
    emitter.unreachable = false;
    emit_a(&emitter, OP_RETURN_NONE, 0);
    whole->code = emit_finish(&emitter);
}

Value compile_whole(Vm *vm, const CompileOptions *options) {
    Whole whole = {.compilation = {.options = options, .names_seen = dict_new(vm, 0)}};
    if (options->mode == COMPILE_EVAL) {
        run(vm, &whole.compilation, run_compilation, &whole.compilation);
        return whole.compilation.whole;
    }
    run(vm, &whole.compilation, run_whole, &whole);
    return whole.code;
}
