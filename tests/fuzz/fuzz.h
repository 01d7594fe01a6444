// What the fuzzing targets share: a fresh Vm for each input.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_TESTS_FUZZ_H
#define KRAIT_TESTS_FUZZ_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "objects/raise.h"
#include "objects/str.h"
#include "vm/vm.h"

enum { HEAP_BYTES = 1 << 20, C_STACK_BYTES = 1 << 20 };

static Vm vm;

// libFuzzer calls it for each input; -1 keeps the input out of the corpus.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

// Runs `body` on a new Vm as its main program. The exception that ended it, or ABSENT.
static Value on_new_vm(void (*body)(Vm *vm, void *context), void *context) {
    static uint64_t memory[HEAP_BYTES / sizeof(uint64_t)];
    memset(&vm, 0, sizeof vm);
    vm_start(&vm, memory, sizeof memory, (char *)__builtin_frame_address(0) + 2 * sizeof(void *), C_STACK_BYTES);
    if (!vm_make_roots(&vm)) abort();
    Value exception;
    return try_call(&vm, body, context, &exception) ? ABSENT : exception;
}

#endif
