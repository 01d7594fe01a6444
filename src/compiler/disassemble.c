// The disassembler, driven by bytecode.def.
//
// One line a word or two: line of the source if it changed, a mark where jumps lead, index,
// name, operands, and after `;` what an operand stands for. Nested codes follow their own. It
// reads what the emitter wrote and trusts it; verify.c is the one that does not.
//
// SPDX-License-Identifier: MIT
#include "compiler/disassemble.h"

#include "objects/operators.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "support/text_format.h"
#include "compiler/bytecode.h"

static const struct {
    const char *name, *format;
} operations[] = {
#define OP(name, format, meaning) {#name, #format},
#include "compiler/bytecode.def"
#undef OP
};

static const char *const intrinsics[] = {
#define INTRINSIC(name, arguments, meaning) #name,
#include "compiler/intrinsics.def"
#undef INTRINSIC
};

typedef struct Listing {
    Vm *vm;
    const Code *code;
    TextWriter write;
    void *context;
} Listing;

// Characters of a line, and of a constant before it is cut short.
enum { LINE_SIZE = 160, REPR_MAX = 60 };

// --- Formats ---

// An unknown opcode is shown as a word without operands.
static const char *format_of(uint32_t word) {
    unsigned opcode = word & 0xFF;
    return opcode < OPCODE_COUNT ? operations[opcode].format : "N";
}

// The distance is in the instruction itself.
static bool is_plain_jump(const char *format) { return format[0] == 'J'; }

// What the second word is: J, N or W as in bytecode.def; 0 if there is none.
static char suffix_of(const char *format) {
    const char *mark = strchr(format, '_');
    return mark ? mark[1] : 0;
}

unsigned instruction_words(uint32_t word) { return suffix_of(format_of(word)) ? 2 : 1; }

// Where the jump at this index leads, or -1.
static int64_t jump_target(const uint32_t *words, uint32_t at) {
    const char *format = format_of(words[at]);
    if (is_plain_jump(format)) return (int64_t)at + 1 + ((int32_t)words[at] >> 8);
    if (suffix_of(format) == 'J') return (int64_t)at + 2 + (int32_t)words[at + 1];
    return -1;
}

// Looks through all jumps each time; listings are for people, who read more slowly than that.
static bool is_target(const Code *code, uint32_t index) {
    const uint32_t *words = code_instructions(code);
    for (uint32_t at = 0; at < code->instruction_count; at += instruction_words(words[at])) {
        if (jump_target(words, at) == (int64_t)index) return true;
    }
    const ExceptionEntry *entries = code->exceptions ? (const ExceptionEntry *)code->exceptions->bytes : NULL;
    for (uint32_t i = 0; i < code->exception_count; i++) {
        if (entries[i].handler == index) return true;
    }
    return false;
}

// --- Text ---

static void put_text(const Listing *listing, const char *text) { listing->write(listing->context, text, strlen(text)); }

// A code among the constants is only named here.
static void put_value(const Listing *listing, Value value) {
    if (is_code(value)) {
        put_text(listing, "<code ");
        put_text(listing, str_text(code_unchecked(value)->qualified_name));
        put_text(listing, ">");
        return;
    }
    Value text = value_repr(listing->vm, value);
    size_t length = str_unchecked(text)->length;
    listing->write(listing->context, str_text(text), length < REPR_MAX ? length : REPR_MAX);
    if (length > REPR_MAX) put_text(listing, "...");
}

// The index may be out of range in a code that nobody verified.
static void put_constant(const Listing *listing, uint32_t index) {
    const Values *constants = listing->code->constants;
    put_text(listing, "    ; ");
    if (constants && index < values_capacity(constants)) put_value(listing, constants->slots[index]);
}

static void put_name(const Listing *listing, Value name) {
    put_text(listing, "    ; ");
    put_text(listing, str_text(name));
}

// Their operand x is an index of free_names.
static bool is_free_access(Opcode opcode) {
    return opcode == OP_GET_FREE || opcode == OP_SET_FREE || opcode == OP_DELETE_FREE || opcode == OP_GET_FREE_CELL ||
           opcode == OP_GET_NAME_OR_FREE;
}

// What the operands stand for: names, constants, intrinsics.
static void put_comment(const Listing *listing, uint32_t at) {
    const Code *code = listing->code;
    const uint32_t *words = code_instructions(code);
    uint32_t word = words[at];
    Opcode opcode = instruction_opcode(word);
    if (suffix_of(format_of(word)) == 'N') {
        put_name(listing, code->names->slots[words[at + 1] & 0xFFFF]);
    } else if (opcode == OP_CONSTANT) {
        put_constant(listing, word >> 16);
    } else if (opcode == OP_MAKE_FUNCTION || opcode == OP_CALL_NAMED || opcode == OP_CALL_METHOD_NAMED) {
        put_constant(listing, words[at + 1]);
    } else if (is_free_access(opcode) && (word >> 16) < tuple_count(code->free_names)) {
        put_name(listing, tuple_item(code->free_names, word >> 16));
    } else if (opcode == OP_INTRINSIC && word >> 24 < INTRINSIC_COUNT) {
        put_text(listing, "    ; ");
        put_text(listing, intrinsics[word >> 24]);
    }
}

// The operand that a letter of a format stands for.
static int operand(uint32_t word, char letter) {
    switch (letter) {
    case 'A': return word >> 8 & 0xFF;
    case 'B': return word >> 16 & 0xFF;
    case 'C': return word >> 24 & 0xFF;
    case 'X': return word >> 16 & 0xFFFF;
    default: return (int16_t)(word >> 16);
    }
}

static void format_operands(char *text, size_t size, const uint32_t *words, uint32_t at) {
    const char *format = format_of(words[at]);
    size_t length = 0;
    text[0] = 0;
    if (is_plain_jump(format)) {
        text_format(text, size, "-> %d", (int)jump_target(words, at));
        return;
    }
    for (const char *letter = format; *letter && !strchr("_N", *letter); letter++) {
        length += text_format(text + length, size - length, length ? ", %d" : "%d", operand(words[at], *letter));
    }
    char suffix = suffix_of(format);
    if (suffix == 'J') text_format(text + length, size - length, " -> %d", (int)jump_target(words, at));
    if (suffix == 'W') text_format(text + length, size - length, ", %u", (unsigned)words[at + 1]);
}

// `*line`: that of the instruction before, which is not repeated.
static void put_instruction(const Listing *listing, uint32_t at, uint32_t *line) {
    const uint32_t *words = code_instructions(listing->code);
    unsigned opcode = words[at] & 0xFF;
    char text[LINE_SIZE], operands[LINE_SIZE / 2], place[16] = "";
    SourceSpan span = code_location(listing->code, at);
    if (span.line != *line) text_format(place, sizeof place, "%u", (unsigned)span.line);
    *line = span.line;
    format_operands(operands, sizeof operands, words, at);
    text_format(text, sizeof text, "%6s %s %4u  %-24s %s", place, is_target(listing->code, at) ? ">>" : "  ", (unsigned)at,
             opcode < OPCODE_COUNT ? operations[opcode].name : "?", operands);
    put_text(listing, text);
    put_comment(listing, at);
    put_text(listing, "\n");
}

static void put_exceptions(const Listing *listing) {
    const Code *code = listing->code;
    for (uint32_t i = 0; i < code->exception_count; i++) {
        const ExceptionEntry *entry = &((const ExceptionEntry *)code->exceptions->bytes)[i];
        char text[LINE_SIZE];
        text_format(text, sizeof text, "       except %u .. %u -> %u, register %u\n", (unsigned)entry->start,
                 (unsigned)entry->end, (unsigned)entry->handler, (unsigned)entry->target);
        put_text(listing, text);
    }
}

static void put_head(const Listing *listing) {
    const Code *code = listing->code;
    char text[LINE_SIZE];
    put_text(listing, "code ");
    put_text(listing, str_text(code->qualified_name));
    text_format(text, sizeof text, ": %u registers, %u locals, flags 0x%x\n", code->register_count, code->local_count,
             (unsigned)code->flags);
    put_text(listing, text);
}

void disassemble(Vm *vm, Value value, TextWriter write, void *context) {
    Code *code = code_unchecked(value);
    Listing listing = {vm, code, write, context};
    uint32_t line = 0;
    put_head(&listing);
    for (uint32_t at = 0; at < code->instruction_count; at += instruction_words(code_instructions(code)[at])) {
        put_instruction(&listing, at, &line);
    }
    put_exceptions(&listing);
    for (size_t i = 0; code->constants && i < values_capacity(code->constants); i++) {
        Value constant = code->constants->slots[i];
        if (!is_code(constant)) continue;
        put_text(&listing, "\n");
        disassemble(vm, constant, write, context);
    }
}
