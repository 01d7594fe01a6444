// Growing text: room is doubled when it ends, and copied once more into an object of the right
// size at last.
// SPDX-License-Identifier: MIT
#include "objects/text_builder.h"

#include "objects/bytes.h"
#include "objects/raise.h"
#include "support/utf8.h"

// Many texts end before they need more.
enum { FIRST_BYTES = 48 };

TextBuilder text_builder_start(Vm *vm) {
    (void)vm;
    return (TextBuilder){NULL, 0};
}

char *text_builder_reserve(Vm *vm, TextBuilder *builder, size_t size) {
    size_t capacity = builder->blob ? blob_capacity(builder->blob) : 0;
    if (builder->length + size > capacity) {
        size_t wanted = builder->length + size + capacity;
        Blob *larger = blob_new(vm, wanted < FIRST_BYTES ? FIRST_BYTES : wanted);
        if (builder->length) memcpy(larger->bytes, builder->blob->bytes, builder->length);
        builder->blob = larger;
    }
    return builder->blob->bytes + builder->length;
}

void text_builder_add(Vm *vm, TextBuilder *builder, const char *text, size_t length) {
    if (!length) return;
    memcpy(text_builder_reserve(vm, builder, length), text, length);
    builder->length += length;
}

void text_builder_add_c(Vm *vm, TextBuilder *builder, const char *text) {
    text_builder_add(vm, builder, text, strlen(text));
}

void text_builder_add_value(Vm *vm, TextBuilder *builder, Value string) {
    text_builder_add(vm, builder, str_text(string), str_unchecked(string)->length);
}

void text_builder_add_character(Vm *vm, TextBuilder *builder, uint32_t code_point) {
    builder->length += utf8_encode(text_builder_reserve(vm, builder, UTF8_MOST_BYTES), code_point);
}

void text_builder_add_repeated(Vm *vm, TextBuilder *builder, uint32_t code_point, size_t count) {
    size_t size = utf8_size(code_point);
    if (count > UINT32_MAX / UTF8_MOST_BYTES) raise_memory_error(vm);
    char *at = text_builder_reserve(vm, builder, count * size + UTF8_MOST_BYTES);
    for (size_t i = 0; i < count; i++) at += utf8_encode(at, code_point);
    builder->length += count * size;
}

Value text_builder_finish(Vm *vm, TextBuilder *builder) {
    return str_new(vm, builder->blob ? builder->blob->bytes : "", builder->length);
}

Value text_builder_finish_bytes(Vm *vm, TextBuilder *builder) {
    Value result = bytes_new(vm, NULL, builder->length);
    if (builder->length) memcpy(bytes_unchecked(result)->data, builder->blob->bytes, builder->length);
    return result;
}
