// SPDX-License-Identifier: MIT
#include "repl/history.h"

#include <string.h>

// Goes back NUL by NUL from the newest line.
const char *history_line(const History *history, size_t age) {
    size_t at = history->used;
    for (; age && at; age--) {
        at--;
        while (at && history->lines[at - 1]) at--;
    }
    return age ? NULL : history->lines + at;
}

// The lines move up: a copy of a few KB per line typed does not matter.
static void drop_oldest(History *history) {
    size_t size = strlen(history->lines) + 1;
    history->used -= size;
    memmove(history->lines, history->lines + size, history->used);
}

void history_add(History *history, const char *line, size_t length) {
    const char *last = history_line(history, 1);
    if (last && strlen(last) == length && memcmp(last, line, length) == 0) return;
    if (length >= sizeof history->lines) return;
    while (history->used + length + 1 > sizeof history->lines) drop_oldest(history);
    memcpy(history->lines + history->used, line, length);
    history->used += length;
    history->lines[history->used++] = '\0';
}
