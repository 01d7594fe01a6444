// The directory of the library's image. Sources stand one behind the other, each behind a line "NAME SIZE".
// SPDX-License-Identifier: MIT
#include "vm/frozen.h"

#include <string.h>

#include "vm/port.h"

enum { LINE_MAX_BYTES = FROZEN_NAME_MAX + sizeof " 4294967295\n" };

bool frozen_next(FrozenModule *frozen) {
    char line[LINE_MAX_BYTES + 1] = {0};
    size_t at = frozen->start + frozen->size;
    long count = port_library_read(at, line, LINE_MAX_BYTES);
    char *space = count > 0 ? strchr(line, ' ') : NULL;
    if (!space || space - line > FROZEN_NAME_MAX) return false;
    *space = '\0';
    strcpy(frozen->name, line);
    const char *digit = space + 1;
    for (frozen->size = 0; *digit >= '0'; digit++) frozen->size = frozen->size * 10 + (size_t)(*digit - '0');
    frozen->start = at + (size_t)(digit + 1 - line);
    return true;
}
