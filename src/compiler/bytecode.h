// Opcodes and operand access, from bytecode.def.
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

typedef enum Intrinsic {
#define INTRINSIC(name, arguments, meaning) INTRINSIC_##name,
#include "compiler/intrinsics.def"
#undef INTRINSIC
    INTRINSIC_COUNT
} Intrinsic;

static inline Opcode instruction_opcode(uint32_t word) { return (Opcode)(word & 0xFF); }
static inline unsigned instruction_a(uint32_t word) { return word >> 8 & 0xFF; }

#endif
