// TextBuilder: text or bytes that grow piece by piece, in a Blob of the heap. Lives on the C
// stack, which keeps the Blob where it is. All may collect and raise MemoryError; none runs
// Python code.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_TEXT_BUILDER_H
#define KRAIT_OBJECTS_TEXT_BUILDER_H

#include "objects/str.h"

// `length` bytes of the Blob are filled; NULL and 0 at first, so that zeroed memory is an
// empty builder.
typedef struct TextBuilder {
    Blob *blob;
    size_t length;
} TextBuilder;

TextBuilder text_builder_start(Vm *vm);
// `text` may lie in the heap if the caller holds its owner.
void text_builder_add(Vm *vm, TextBuilder *builder, const char *text, size_t length);
void text_builder_add_c(Vm *vm, TextBuilder *builder, const char *text);
// A str.
void text_builder_add_value(Vm *vm, TextBuilder *builder, Value string);
void text_builder_add_character(Vm *vm, TextBuilder *builder, uint32_t code_point);
// So many times the same character.
void text_builder_add_repeated(Vm *vm, TextBuilder *builder, uint32_t code_point, size_t count);
// Room for `size` more bytes at the end; the caller fills them and adds to length.
char *text_builder_reserve(Vm *vm, TextBuilder *builder, size_t size);
// A new str of what was added, or bytes. The builder can go on growing.
Value text_builder_finish(Vm *vm, TextBuilder *builder);
Value text_builder_finish_bytes(Vm *vm, TextBuilder *builder);

#endif
