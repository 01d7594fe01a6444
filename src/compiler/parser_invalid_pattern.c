// Mistakes in the patterns of `case`.
//
// SPDX-License-Identifier: MIT
#include "parser_invalid.h"

// 'as' followed by `_`, or by an expression that is not a name
void invalid_as_pattern(Parser *parser) {
    Attempt place;
    save_place(parser, &place);
    advance(parser);
    if (at_name(parser, "_")) {
        report_syntax(parser, parser->token.range, "cannot use '_' as a target");
    }
    const Node *target = attempt(parser, parse_expression);
    if (target != NULL && target->kind != NODE_NAME) {
        report_named(parser, target, "cannot use %s as pattern target");
    }
    return_to_place(parser, &place);
}

// At a positional pattern behind a keyword one: reports all the positional ones that follow, or
// fails if this is not the pass for it. The pending list holds the patterns before.
_Noreturn void invalid_positional_pattern(Parser *parser) {
    if (!parser->diagnosing) {
        fail(parser);
    }
    SourceRange range = parser->token.range;
    const Node *last = NULL;
    for (;;) {
        Node *next = attempt(parser, parse_pattern);
        if (next == NULL || at(parser, TOKEN_EQUAL)) {
            break;
        }
        last = next;
        if (!accept(parser, TOKEN_COMMA)) {
            break;
        }
    }
    if (last != NULL) {
        report_syntax(parser, range_between(range, last->range),
                      "positional patterns follow keyword patterns");
    }
    fail(parser);
}

// Found in the first pass already: nothing else can begin like this.
// `1 + 2` and `1j + 2j` are not complex numbers.
_Noreturn void invalid_complex_part(Parser *parser, const Node *part, const char *message) {
    report_syntax(parser, part->range, message);
}
