// "Did you mean": the name nearest to a wrong one.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_SUGGESTION_H
#define KRAIT_OBJECTS_SUGGESTION_H

#include "memory/value.h"

// ". Did you mean: 'x'?" for this NameError, AttributeError or ImportError, or ABSENT. May raise.
Value suggestion_for(Vm *vm, Value exception);
// The text of `candidates` nearest to `wrong`, near enough to be meant; NULL if there is none. Allocates nothing.
const char *nearest_text(const char *wrong, size_t length, const char *const *candidates, size_t count);
// TypeError for a keyword that is none of the names (list or tuple of str), with the nearest of them.
_Noreturn void raise_unexpected_keyword(Vm *vm, Value function, Value keyword, Value names);
// The same for a native function; NAME_COUNT ends the names.
_Noreturn void raise_unexpected_name(Vm *vm, const char *function, Value keyword, const uint16_t *names);

#endif
