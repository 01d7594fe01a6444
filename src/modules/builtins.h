// The built-in functions, spread over builtins*.c by subject.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_MODULES_BUILTINS_H
#define KRAIT_MODULES_BUILTINS_H

#include "objects/module.h"

// builtins_numbers.c
Value builtin_abs(Vm *vm, const Value *args);
Value builtin_bin(Vm *vm, const Value *args);
Value builtin_chr(Vm *vm, const Value *args);
Value builtin_divmod(Vm *vm, const Value *args);
Value builtin_hex(Vm *vm, const Value *args);
Value builtin_max(Vm *vm, const Value *args);
Value builtin_min(Vm *vm, const Value *args);
Value builtin_oct(Vm *vm, const Value *args);
Value builtin_ord(Vm *vm, const Value *args);
Value builtin_pow(Vm *vm, const Value *args);
Value builtin_round(Vm *vm, const Value *args);
Value builtin_sum(Vm *vm, const Value *args);

// builtins_code.c
Value builtin_compile(Vm *vm, const Value *args);
Value builtin_eval(Vm *vm, const Value *args);
Value builtin_exec(Vm *vm, const Value *args);

// builtins_io.c
Value builtin_input(Vm *vm, const Value *args);
// exit() and quit() are sys.exit().
Value sys_exit(Vm *vm, const Value *args);
Value builtin_print(Vm *vm, const Value *args);
Value builtin_breakpoint(Vm *vm, const Value *args);
// io_open.c
Value builtin_open(Vm *vm, const Value *args);

#endif
