// Opcodes and operand access, from bytecode.def, which says what each instruction does.
//
// Compiler and vm share this: the emitter writes the words, the interpreter runs them, and the
// disassembler and the verifier read them.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_COMPILER_BYTECODE_H
#define KRAIT_COMPILER_BYTECODE_H

#include <stdint.h>

typedef enum Opcode {
#define OP(name, format, meaning) OP_##name,
#include "compiler/bytecode.def"
#undef OP
    OPCODE_COUNT
} Opcode;

// Operand c of OP_INTRINSIC.
typedef enum Intrinsic {
#define INTRINSIC(name, arguments, meaning) INTRINSIC_##name,
#include "compiler/intrinsics.def"
#undef INTRINSIC
    INTRINSIC_COUNT
} Intrinsic;

// Operand b of OP_MAKE_FUNCTION: what stands in registers for the function, in this order.
enum { WITH_DEFAULTS = 1, WITH_KEYWORD_DEFAULTS = 2, WITH_ANNOTATE = 4, WITH_CLOSURE = 8, WITH_TYPE_PARAMS = 16 };

// Operand c of OP_FORMAT_VALUE: there is no format specification.
enum { NO_SPECIFICATION = 255 };

// The word may be malformed: the result is below OPCODE_COUNT only if the code was verified.
static inline Opcode instruction_opcode(uint32_t word) { return (Opcode)(word & 0xFF); }
static inline unsigned instruction_a(uint32_t word) { return word >> 8 & 0xFF; }
static inline unsigned instruction_b(uint32_t word) { return word >> 16 & 0xFF; }

#endif
