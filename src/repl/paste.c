// SPDX-License-Identifier: MIT
#include "repl/paste.h"

#include "objects/str_codec.h"
#include "objects/text_builder.h"
#include "repl/console.h"

enum { CTRL_C = 3, CTRL_D = 4 };

// "=== " begins each line that is pasted.
static void echo(char byte) {
    if (byte == '\n') console_write("\r\n=== ");
    else console_write_bytes(&byte, 1);
}

// ABSENT if the paste was cancelled.
static Value finish(Vm *vm, TextBuilder *text, int last) {
    console_write("\r\n");
    return last == CTRL_D ? str_decode_utf8(vm, text->blob ? text->blob->bytes : "", text->length) : ABSENT;
}

// A line may end with CR, LF or both.
Value read_paste(Vm *vm) {
    TextBuilder text = text_builder_start(vm);
    console_write("paste mode; Ctrl-C to cancel, Ctrl-D to finish\r\n=== ");
    bool after_return = false;
    for (;;) {
        int byte = console_read(vm);
        if (byte == CONSOLE_CLOSED || byte == CTRL_C || byte == CTRL_D) return finish(vm, &text, byte);
        bool belongs_to_return = after_return && byte == '\n';
        after_return = byte == '\r';
        char character = after_return ? '\n' : (char)byte;
        if (belongs_to_return) continue;
        text_builder_add(vm, &text, &character, 1);
        echo(character);
    }
}
