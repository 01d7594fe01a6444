// The lines typed before, in a fixed number of bytes: the oldest ones give way.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_REPL_HISTORY_H
#define KRAIT_REPL_HISTORY_H

#include <stddef.h>

#include "config.h"

// All zero at the start.
typedef struct History {
    size_t used;
    char lines[CONFIG_HISTORY_BYTES];    // oldest first, each ended by NUL
} History;

// Does not keep the same line twice in a row, nor one that is too long.
void history_add(History *history, const char *line, size_t length);
// The line that was the `age`-th last, counting from 1, ended by NUL; NULL if there is none.
const char *history_line(const History *history, size_t age);

#endif
