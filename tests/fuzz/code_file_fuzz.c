// Fuzzing target: any bytes as a .kbc file, its head excepted. It is refused with a ValueError, or its codes are
// sound enough to be disassembled and written again.
// SPDX-License-Identifier: MIT
#include "fuzz.h"

#include "compiler/code_file.h"
#include "compiler/disassemble.h"
#include "objects/bytes.h"
#include "objects/list.h"

enum { HEAD_BYTES = 8 };

// Of exactly the right size, so that the address sanitizer sees what is read behind its end.
typedef struct File {
    char *bytes;
    size_t size;
} File;

static void drop(void *context, const char *text, size_t length) {
    (void)context;
    (void)text;
    (void)length;
}

static void read_file(Vm *machine, void *context) {
    File *file = context;
    Value empty = code_file_write(machine, list_new(machine, 0));
    memcpy(file->bytes, bytes_unchecked(empty)->data, HEAD_BYTES);
    Value codes = code_file_read(machine, file->bytes, file->size);
    for (size_t i = 0; i < list_count(codes); i++) disassemble(machine, list_item(codes, i), drop, NULL);
    code_file_write(machine, codes);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    File file = {malloc(HEAD_BYTES + size), HEAD_BYTES + size};
    memcpy(file.bytes + HEAD_BYTES, data, size);
    Value exception = on_new_vm(read_file, &file);
    bool is_expected = is_absent(exception) || is_instance_of(exception, &value_error_type) ||
                       is_instance_of(exception, &memory_error_type) || is_instance_of(exception, &recursion_error_type);
    if (!is_expected) abort();
    free(file.bytes);
    return 0;
}
