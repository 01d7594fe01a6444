// The verifier: see verify.h. It follows bytecode.def; `roles` says which operands of an instruction are registers.
//
// What it promises: no instruction reaches outside its frame's registers, its tables or its
// code, and control never runs off the end. What registers hold is not tracked, so a verified
// code may still misuse a cell or an iterator that is none; only codes of our own compiler or
// signed files may be run unseen.
// SPDX-License-Identifier: MIT
#include "compiler/verify.h"

#include "compiler/bytecode.h"
#include "compiler/location.h"
#include "objects/str.h"
#include "objects/tuple.h"

// Bits, one for each operand, and their usual combinations.
enum {
    A_IS_REGISTER = 1, B_IS_REGISTER = 2, C_IS_REGISTER = 4,
    ALL_THREE = 7, FIRST_TWO = 3, ONLY_A = 1,
};

static const char *const formats[] = {
#define OP(name, format, meaning) #format,
#include "compiler/bytecode.def"
#undef OP
};

// --- What the operands are ---

// As the format says. x of AX and AS is never a register.
static unsigned default_roles(const char *format) {
    if (format[0] == 'J' || format[0] == 'N') return 0;
    if (strncmp(format, "ABC", 3) == 0) return ALL_THREE;
    if (strncmp(format, "AB", 2) == 0) return FIRST_TWO;
    return ONLY_A;
}

// Instructions some of whose operands are small numbers.
static unsigned roles_of(Opcode opcode) {
    switch (opcode) {
    case OP_ADD_SMALL: case OP_SUBTRACT_SMALL: case OP_IN_PLACE_ADD_SMALL: case OP_IN_PLACE_SUBTRACT_SMALL:
    case OP_MULTIPLY_SMALL: case OP_FLOOR_DIVIDE_SMALL: case OP_MODULO_SMALL: case OP_AND_SMALL: case OP_LEFT_SHIFT_SMALL:
    case OP_RIGHT_SHIFT_SMALL: case OP_GET_ITEM_SMALL: case OP_CONVERT_VALUE: case OP_GET_AWAITABLE: case OP_GET_SPECIAL:
    case OP_JUMP_LESS: case OP_JUMP_LESS_EQUAL: case OP_JUMP_EQUAL: case OP_JUMP_NOT_EQUAL: case OP_JUMP_GREATER:
    case OP_JUMP_GREATER_EQUAL: case OP_UNPACK: case OP_UNPACK_STARRED: case OP_FORMAT_VALUE: case OP_INTRINSIC: case OP_RAISE:
        return FIRST_TWO;
    case OP_JUMP_LESS_SMALL: case OP_JUMP_LESS_EQUAL_SMALL: case OP_JUMP_EQUAL_SMALL: case OP_JUMP_NOT_EQUAL_SMALL:
    case OP_JUMP_GREATER_SMALL: case OP_JUMP_GREATER_EQUAL_SMALL: case OP_CALL: case OP_CALL_METHOD: case OP_CALL_NAMED:
    case OP_CALL_METHOD_NAMED: case OP_CALL_SPREAD: case OP_MAKE_FUNCTION: case OP_IMPORT_NAME:
    case OP_BUILD_LIST: case OP_BUILD_TUPLE: case OP_BUILD_SET: case OP_BUILD_DICT: case OP_BUILD_STRING:
        return ONLY_A;
    default: return default_roles(formats[opcode]);
    }
}

static unsigned bits_set(unsigned bits) {
    unsigned count = 0;
    for (; bits; bits &= bits - 1) count++;
    return count;
}

// The first register after those that the instruction uses beyond its operands' own: windows from `a` or `b` upward,
// and what only some forms of it use. 0: none.
static unsigned registers_used(uint32_t word, uint32_t operand) {
    unsigned a = word >> 8 & 0xFF, b = word >> 16 & 0xFF, c = word >> 24;
    switch (instruction_opcode(word)) {
    case OP_CALL: case OP_CALL_NAMED: return a + 1 + b;
    case OP_CALL_METHOD: case OP_CALL_METHOD_NAMED: return a + 2 + b;
    case OP_CALL_SPREAD: return a + 2 + (b != 0);
    case OP_MAKE_FUNCTION: return a + bits_set(b);
    case OP_FORMAT_VALUE: return c == NO_SPECIFICATION ? 0 : c + 1;
    case OP_BUILD_LIST: case OP_BUILD_TUPLE: case OP_BUILD_SET: case OP_BUILD_STRING: return b + c;
    case OP_BUILD_DICT: return b + 2 * c;
    case OP_BUILD_SLICE: return b + 3;
    case OP_UNPACK: return a + c;
    case OP_UNPACK_STARRED: return a + c + 1 + operand;
    case OP_GET_METHOD: case OP_ENTER_HANDLER: case OP_LEAVE_HANDLER: case OP_MATCH_EXCEPTION_GROUP: return a + 2;
    case OP_MATCH_CLASS: return c + 2;
    default: return 0;
    }
}

// --- Checks ---

// J, N or W: what the second word is; 0: there is none. Jumps forward ask before the word has been checked.
static char suffix_of(uint32_t word) {
    if ((word & 0xFF) >= OPCODE_COUNT) return 0;
    const char *mark = strchr(formats[word & 0xFF], '_');
    return mark ? mark[1] : 0;
}

static size_t count_of(const Values *values) { return values ? values_capacity(values) : 0; }

// All checks return what is wrong, or NULL.
static const char *check_registers(const Code *code, uint32_t word, uint32_t operand) {
    unsigned roles = roles_of(instruction_opcode(word));
    unsigned limit = code->register_count;
    bool fits = !(roles & A_IS_REGISTER && (word >> 8 & 0xFF) >= limit) &&
                !(roles & B_IS_REGISTER && (word >> 16 & 0xFF) >= limit) && !(roles & C_IS_REGISTER && word >> 24 >= limit);
    return fits && registers_used(word, operand) <= limit ? NULL : "register out of range";
}

static Value constant_at(const Code *code, uint32_t index) {
    return index < count_of(code->constants) ? code->constants->slots[index] : ABSENT;
}

static const char *check_code_constant(const Code *code, uint32_t index) {
    return is_code(constant_at(code, index)) ? NULL : "no code constant";
}

// The names of a call's last `most` arguments at most.
static const char *check_names_constant(const Code *code, uint32_t index, unsigned most) {
    Value names = constant_at(code, index);
    bool fits = is_tuple(names) && tuple_count(names) <= most;
    for (size_t i = 0; fits && i < tuple_count(names); i++) fits = is_str(tuple_item(names, i));
    return fits ? NULL : "no names constant";
}

// `operand` is the second word, 0 if there is none.
static const char *check_indexes(const Code *code, uint32_t word, uint32_t operand) {
    uint32_t x = word >> 16;
    switch (instruction_opcode(word)) {
    case OP_CONSTANT: return x < count_of(code->constants) ? NULL : "constant out of range";
    case OP_RUN_CODE: return check_code_constant(code, x);
    case OP_MAKE_FUNCTION: return check_code_constant(code, operand);
    case OP_CALL_NAMED: case OP_CALL_METHOD_NAMED: return check_names_constant(code, operand, x & 0xFF);
    case OP_GET_FREE: case OP_SET_FREE: case OP_DELETE_FREE: case OP_GET_FREE_CELL: case OP_GET_NAME_OR_FREE:
        return x < tuple_count(code->free_names) ? NULL : "closure cell out of range";
    case OP_CHECK_LOCAL: case OP_DELETE_LOCAL:
        return (word >> 8 & 0xFF) < tuple_count(code->variable_names) ? NULL : "variable without a name";
    case OP_INTRINSIC: return word >> 24 < INTRINSIC_COUNT ? NULL : "unknown intrinsic";
    default:
        if (suffix_of(word) != 'N') return NULL;
        return (operand & 0xFFFF) < count_of(code->names) ? NULL : "name out of range";
    }
}

// Is `target` the first word of an instruction? Quadratic over jumps, but codes are short.
static bool is_start(const Code *code, int64_t target) {
    const uint32_t *words = code_instructions(code);
    uint32_t at = 0;
    while (at < target && at < code->instruction_count) at += suffix_of(words[at]) ? 2 : 1;
    return at == target && at < code->instruction_count;
}

static const char *check_jump(const Code *code, uint32_t at, uint32_t word, uint32_t operand) {
    int64_t target;
    if (formats[word & 0xFF][0] == 'J') target = (int64_t)at + 1 + ((int32_t)word >> 8);
    else if (suffix_of(word) == 'J') target = (int64_t)at + 2 + (int32_t)operand;
    else return NULL;
    return target >= 0 && is_start(code, target) ? NULL : "jump into nowhere";
}

// `*length`: 1 or 2 words.
static const char *check_instruction(const Code *code, uint32_t at, unsigned *length) {
    uint32_t word = code_instructions(code)[at];
    if ((word & 0xFF) >= OPCODE_COUNT) return "unknown opcode";
    *length = suffix_of(word) ? 2 : 1;
    if (at + *length > code->instruction_count) return "instruction cut off";
    uint32_t operand = *length == 2 ? code_instructions(code)[at + 1] : 0;
    const char *problem = check_registers(code, word, operand);
    if (!problem) problem = check_indexes(code, word, operand);
    return problem ? problem : check_jump(code, at, word, operand);
}

// After these the next word is reached only by a jump.
static bool ends_control(uint32_t word) {
    switch (instruction_opcode(word)) {
    case OP_RETURN: case OP_RETURN_NONE: case OP_RAISE: case OP_RERAISE: case OP_JUMP: case OP_JUMP_BACK: return true;
    default: return false;
    }
}

static const char *check_instructions(const Code *code) {
    uint32_t last = 0;
    if (code->instruction_count == 0) return "no instructions";
    for (uint32_t at = 0; at < code->instruction_count;) {
        unsigned length;
        const char *problem = check_instruction(code, at, &length);
        if (problem) return problem;
        last = at;
        at += length;
    }
    return ends_control(code_instructions(code)[last]) ? NULL : "control runs off the end";
}

// A handler's registers are two from `target`; ENTER_HANDLER checks the second.
static const char *check_exceptions(const Code *code) {
    for (uint32_t i = 0; i < code->exception_count; i++) {
        const ExceptionEntry *entry = &((const ExceptionEntry *)code->exceptions->bytes)[i];
        bool is_sound = entry->start < entry->end && entry->end <= code->instruction_count &&
                        is_start(code, entry->handler) && entry->target < code->register_count;
        if (!is_sound) return "bad exception range";
    }
    return NULL;
}

// Parameters are the first locals, locals the first registers.
static const char *check_counts(const Code *code) {
    unsigned parameters = code->positional_count + code->keyword_only_count;
    parameters += (code->flags & CODE_VARARGS) != 0;
    parameters += (code->flags & CODE_VARKEYWORDS) != 0;
    bool fits = code->positional_only_count <= code->positional_count && parameters <= code->local_count &&
                code->local_count <= code->register_count && code->local_count == tuple_count(code->variable_names);
    return fits ? NULL : "parameters, locals and registers do not agree";
}

static const char *check_locations(const Code *code) {
    if (!code->locations) return NULL;
    size_t size = location_size(code->locations->bytes, blob_capacity(code->locations), code->instruction_count);
    return size ? NULL : "locations cut off";
}

const char *verify_code(const Code *code) {
    const char *problem = check_counts(code);
    if (!problem) problem = check_instructions(code);
    if (!problem) problem = check_locations(code);
    if (!problem) problem = check_exceptions(code);
    for (size_t i = 0; !problem && i < count_of(code->constants); i++) {
        Value constant = code->constants->slots[i];
        if (is_code(constant)) problem = verify_code(code_unchecked(constant));
    }
    return problem;
}
