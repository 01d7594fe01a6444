// Mistakes in the patterns of `case`.
//
// SPDX-License-Identifier: MIT
#include "parser_invalid.h"

// _
Node *rule_wildcard(Parser *parser) {
    if (!at_name(parser, "_")) {
        fail(parser);
    }
    return parse_atom(parser);
}

// An expression that is not a name
Node *rule_no_name(Parser *parser) {
    Node *node = parse_expression(parser);
    if (node->kind == NODE_NAME) {
        fail(parser);
    }
    return node;
}

const Mistake as_pattern_mistakes[] = {
    {{TOKEN_AS, START, RULE_WILDCARD}, SHOW_MATCHED, "cannot use '_' as a target"},
    {{TOKEN_AS, RULE_NO_NAME}, SHOW_NODE, "cannot use %s as pattern target"},
    {{0}},
};

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
