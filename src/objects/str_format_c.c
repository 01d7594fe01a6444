// printf-like formatting for messages: raise.h lists the directives. Numbers are formatted by
// support/text_format.c; here are those that need Values.
// SPDX-License-Identifier: MIT
#include "objects/number.h"
#include "objects/operators.h"
#include "objects/text_builder.h"
#include "objects/type_object.h"
#include "support/text_format.h"

// Bytes; more than any number takes.
enum { NUMBER_TEXT = 32 };

// A single directive of text_format.h.
static void add_number(Vm *vm, TextBuilder *builder, const char *format, ...) {
    char text[NUMBER_TEXT];
    va_list values;
    va_start(values, format);
    size_t length = text_format_va(text, sizeof text, format, values);
    va_end(values);
    text_builder_add(vm, builder, text, length);
}

// Native types outside of builtins are named with their module: "collections.deque".
static void add_type_name(Vm *vm, TextBuilder *builder, const Type *type) {
    Value module = type->flags & TYPE_IS_PYTHON_IN_CPYTHON ? ABSENT : native_module_name(type);
    if (!is_absent(module)) {
        text_builder_add_value(vm, builder, module);
        text_builder_add(vm, builder, ".", 1);
    }
    text_builder_add_value(vm, builder, type_name_value(vm, type));
}

// None is called so when it is a wrong argument.
static void add_argument_type(Vm *vm, TextBuilder *builder, Value value) {
    if (is_none(value)) text_builder_add_c(vm, builder, "None");
    else add_type_name(vm, builder, type_of(value));
}

// Directives about Values; false if the letter is none of them.
static bool add_value(Vm *vm, TextBuilder *builder, char letter, va_list *values) {
    switch (letter) {
    case 'R': text_builder_add_value(vm, builder, value_repr(vm, va_arg(*values, Value))); return true;
    case 'S': text_builder_add_value(vm, builder, value_str(vm, va_arg(*values, Value))); return true;
    case 'T': add_type_name(vm, builder, type_of(va_arg(*values, Value))); return true;
    case 'N': add_type_name(vm, builder, va_arg(*values, const Type *)); return true;
    case 'A': add_argument_type(vm, builder, va_arg(*values, Value)); return true;
    default: return false;
    }
}

// `at` is behind the "%"; returns what follows the directive.
static const char *add_directive(Vm *vm, TextBuilder *builder, const char *at, va_list *values) {
    if (strncmp(at, ".*s", 3) == 0) {
        int length = va_arg(*values, int);
        text_builder_add(vm, builder, va_arg(*values, const char *), (size_t)length);
        return at + 3;
    }
    if (at[0] == 'z') {
        if (at[1] == 'u') add_number(vm, builder, "%zu", va_arg(*values, size_t));
        else add_number(vm, builder, "%zd", va_arg(*values, intptr_t));
        return at + 2;
    }
    if (add_value(vm, builder, *at, values)) return at + 1;
    switch (*at) {
    case 's': text_builder_add_c(vm, builder, va_arg(*values, const char *)); break;
    case 'd': add_number(vm, builder, "%d", va_arg(*values, int)); break;
    case 'u': add_number(vm, builder, "%u", va_arg(*values, unsigned)); break;
    case 'x': add_number(vm, builder, "%x", va_arg(*values, unsigned)); break;
    case 'c': text_builder_add_character(vm, builder, (uint32_t)va_arg(*values, int)); break;
    default: text_builder_add(vm, builder, at, 1); break;
    }
    return at + 1;
}

// `values` itself is not used up: this works on a copy.
Value str_format_va(Vm *vm, const char *format, va_list values) {
    TextBuilder builder = text_builder_start(vm);
    va_list copy;
    va_copy(copy, values);
    while (*format) {
        size_t plain = strcspn(format, "%");
        text_builder_add(vm, &builder, format, plain);
        format += plain;
        if (*format) format = add_directive(vm, &builder, format + 1, &copy);
    }
    va_end(copy);
    return text_builder_finish(vm, &builder);
}

Value str_format_c(Vm *vm, const char *format, ...) {
    va_list values;
    va_start(values, format);
    Value text = str_format_va(vm, format, values);
    va_end(values);
    return text;
}
