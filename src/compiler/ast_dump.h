// A tree as text, for tests: what Python's ast.dump() prints, with everything beyond ASCII
// escaped.
//
// SPDX-License-Identifier: MIT
#ifndef KRAIT_COMPILER_AST_DUMP_H
#define KRAIT_COMPILER_AST_DUMP_H

#include <stdio.h>

#include "ast.h"

// Prints one node and everything below it, with the places (lineno, col_offset, ...) on request.
void ast_dump(FILE *file, const Node *node, bool include_attributes);

#endif
