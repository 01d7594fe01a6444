// Expressions, from the comma down to the power operator.
//
// The levels, loosest first: star_expressions, named_expression, expression (conditional and
// lambda), disjunction, conjunction, inversion, comparison, the binary operators, factor, power.
//
// Binary operators are parsed by precedence climbing (Richards, 1979), six levels in one
// function, so a long chain of them costs no C stack. Nesting is counted where a rule can come
// back to itself: in expression, in unary operators and in exponents.
//
// SPDX-License-Identifier: MIT
#include "parser_internal.h"

#include "parser_invalid.h"

// Whether an expression (or a starred one) can begin with this token.
bool starts_expression(TokenKind kind) {
    switch (kind) {
    case TOKEN_NAME:
    case TOKEN_NUMBER:
    case TOKEN_STRING:
    case TOKEN_FSTRING_START:
    case TOKEN_FALSE:
    case TOKEN_NONE:
    case TOKEN_TRUE:
    case TOKEN_AWAIT:
    case TOKEN_LAMBDA:
    case TOKEN_NOT:
    case TOKEN_LEFT_PAREN:
    case TOKEN_LEFT_BRACKET:
    case TOKEN_LEFT_BRACE:
    case TOKEN_ELLIPSIS:
    case TOKEN_PLUS:
    case TOKEN_MINUS:
    case TOKEN_TILDE:
    case TOKEN_STAR:
        return true;
    default:
        return false;
    }
}

// --- Binary operators ---

// Indexed by operator token from TOKEN_PLUS on: how tightly it binds. The power operator is a
// prefix operator's operand and has no place here.
static const uint8_t binary_precedences[] = {5, 5, 6, 6, 6, 6, 0, 4, 4, 1, 2, 3, 6};

// 0 for what is no binary operator.
static uint8_t binary_precedence(TokenKind kind) {
    if (kind < TOKEN_PLUS || kind > TOKEN_SLASH_SLASH) {
        return 0;
    }
    return binary_precedences[kind - TOKEN_PLUS];
}

// Left operands form the chains that ast.h warns of.
static Node *binary(Parser *parser, Position start, Node *left, BinaryOperatorKind op,
                    Node *right) {
    Node *node = new_node(parser, NODE_BIN_OP, start);
    node->bin_op.left = left;
    node->bin_op.right = right;
    node->bin_op.op = (uint8_t)op;
    node->chain = chain_above(left);
    return node;
}

static Node *factor(Parser *parser);

// A complete expression that may turn out to be the beginning of a longer one.
typedef struct Head {
    Position start;
    Node *node;
} Head;

// '**' factor. The power operator binds to the right, and more tightly than a sign before it.
static Node *power_tail(Parser *parser, void *context) {
    const Head *base = context;
    advance(parser);
    descend(parser);
    Node *exponent = factor(parser);
    ascend(parser);
    return binary(parser, base->start, base->node, BINARY_POWER, exponent);
}

// power: await_primary ['**' factor]
static Node *power(Parser *parser) {
    Head base = {here(parser), NULL};
    base.node = parse_primary(parser);
    Node *node = at(parser, TOKEN_STAR_STAR) ? maybe(parser, power_tail, &base) : NULL;
    return node != NULL ? node : base.node;
}

// The operand may be another unary operation, which is why depth is counted here.
static Node *unary(Parser *parser, UnaryOperatorKind op, Rule *operand) {
    Position start = here(parser);
    descend(parser);
    advance(parser);
    Node *value = operand(parser);
    ascend(parser);
    Node *node = new_node(parser, NODE_UNARY_OP, start);
    node->unary_op.op = (uint8_t)op;
    node->unary_op.operand = value;
    return node;
}

// The prefix operators of numbers.
static bool is_sign(TokenKind kind) {
    return kind == TOKEN_PLUS || kind == TOKEN_MINUS || kind == TOKEN_TILDE;
}

// factor: ('+' | '-' | '~') factor | power
static Node *factor(Parser *parser) {
    if (is_sign(current(parser))) {
        look_for(parser, operator_mistakes);
    }
    switch (current(parser)) {
    case TOKEN_PLUS:
        return unary(parser, UNARY_PLUS, factor);
    case TOKEN_MINUS:
        return unary(parser, UNARY_MINUS, factor);
    case TOKEN_TILDE:
        return unary(parser, UNARY_INVERT, factor);
    default:
        return power(parser);
    }
}

static Node *operation(Parser *parser, uint8_t least);

// Whether CPython asks for parentheses around a `not` behind this operator.
static bool calculates(TokenKind kind) {
    return (kind >= TOKEN_PLUS && kind <= TOKEN_PERCENT) || kind == TOKEN_SLASH_SLASH;
}

// An operator and a right operand of everything that binds tighter.
static Node *operation_tail(Parser *parser, void *context) {
    const Head *left = context;
    TokenKind kind = current(parser);
    if (calculates(kind)) {
        look_for(parser, operator_mistakes);
    }
    advance(parser);
    Node *right = operation(parser, (uint8_t)(binary_precedence(kind) + 1));
    return binary(parser, left->start, left->node, (BinaryOperatorKind)(kind - TOKEN_PLUS), right);
}

// bitwise_or, bitwise_xor, bitwise_and, shift_expr, sum and term in one: operators that bind
// at least as tightly as `least`.
static Node *operation(Parser *parser, uint8_t least) {
    Head left = {here(parser), NULL};
    left.node = factor(parser);
    for (;;) {
        uint8_t precedence = binary_precedence(current(parser));
        if (precedence < least || precedence == 0) {
            return left.node;
        }
        Node *longer = maybe(parser, operation_tail, &left);
        if (longer == NULL) {
            return left.node;
        }
        left.node = longer;
    }
}

// bitwise_or: the loosest of the binary operators, and with it all of them.
Node *parse_bitwise_or(Parser *parser) {
    return operation(parser, 1);
}

// --- Comparisons ---

// Steps over a comparison operator, if there is one.
static bool accept_comparison(Parser *parser, CompareOperator *op) {
    TokenKind kind = current(parser);
    if (kind >= TOKEN_EQUAL_EQUAL && kind <= TOKEN_GREATER_EQUAL) {
        *op = (CompareOperator)(kind - TOKEN_EQUAL_EQUAL);
        advance(parser);
        return true;
    }
    if (accept(parser, TOKEN_IN)) {
        *op = COMPARISON_IN;
        return true;
    }
    if (accept(parser, TOKEN_IS)) {
        *op = accept(parser, TOKEN_NOT) ? COMPARISON_IS_NOT : COMPARISON_IS;
        return true;
    }
    if (accept(parser, TOKEN_NOT)) {
        expect(parser, TOKEN_IN);
        *op = COMPARISON_NOT_IN;
        return true;
    }
    return false;
}

// As accept_comparison(), without the step.
static bool at_comparison(const Parser *parser) {
    TokenKind kind = current(parser);
    return (kind >= TOKEN_EQUAL_EQUAL && kind <= TOKEN_GREATER_EQUAL) || kind == TOKEN_IN
           || kind == TOKEN_IS || kind == TOKEN_NOT;
}

// The operators gather in a byte array that grows in the arena: there are rarely more than two.
static uint8_t *add_operator(Parser *parser, uint8_t *ops, uint32_t count, CompareOperator op) {
    enum { FIRST_CAPACITY = 8 };
    bool is_full = count == 0 || (count >= FIRST_CAPACITY && (count & (count - 1)) == 0);
    if (is_full) {
        uint8_t *grown = parser_allocate(parser, count == 0 ? FIRST_CAPACITY : count * 2);
        for (uint32_t i = 0; i < count; i++) {
            grown[i] = ops[i];
        }
        ops = grown;
    }
    ops[count] = (uint8_t)op;
    return ops;
}

// An operator, stored through the context, and its operand.
static Node *comparison_tail(Parser *parser, void *context) {
    CompareOperator *op = context;
    if (!accept_comparison(parser, op)) {
        return NULL;
    }
    return parse_bitwise_or(parser);
}

// comparison: bitwise_or (comparison_operator bitwise_or)*
static Node *comparison(Parser *parser) {
    Position start = here(parser);
    Node *left = parse_bitwise_or(parser);
    uint32_t begin = list_begin(parser);
    uint8_t *ops = NULL;
    CompareOperator op;
    Node *operand;
    while (at_comparison(parser) && (operand = maybe(parser, comparison_tail, &op)) != NULL) {
        ops = add_operator(parser, ops, parser->pending_count - begin, op);
        list_add(parser, operand);
    }
    NodeList comparators = list_finish(parser, begin);
    if (comparators.count == 0) {
        return left;
    }
    Node *node = new_node(parser, NODE_COMPARE, start);
    node->compare.left = left;
    node->compare.comparators = comparators;
    node->compare.ops = ops;
    return node;
}

// --- Boolean operators ---

// inversion: 'not' inversion | comparison
Node *parse_inversion(Parser *parser) {
    if (at(parser, TOKEN_NOT)) {
        return unary(parser, UNARY_NOT, parse_inversion);
    }
    return comparison(parser);
}

// separator operand
static Node *boolean_tail(Parser *parser, void *context) {
    Rule **operand = context;
    advance(parser);
    return (*operand)(parser);
}

// operand (separator operand)*
static Node *boolean(Parser *parser, Rule *operand, TokenKind separator, BoolOperator op) {
    Position start = here(parser);
    Node *first = operand(parser);
    if (!at(parser, separator)) {
        return first;
    }
    uint32_t begin = list_begin(parser);
    Node *next;
    list_add(parser, first);
    while (at(parser, separator) && (next = maybe(parser, boolean_tail, &operand)) != NULL) {
        list_add(parser, next);
    }
    NodeList values = list_finish(parser, begin);
    if (values.count == 1) {
        return first;
    }
    Node *node = new_node(parser, NODE_BOOL_OP, start);
    node->bool_op.op = (uint8_t)op;
    node->bool_op.values = values;
    return node;
}

// conjunction: inversion ('and' inversion)*
static Node *conjunction(Parser *parser) {
    return boolean(parser, parse_inversion, TOKEN_AND, BOOL_AND);
}

// disjunction: conjunction ('or' conjunction)*
Node *parse_disjunction(Parser *parser) {
    return boolean(parser, conjunction, TOKEN_OR, BOOL_OR);
}

// --- Conditional expressions and lambdas ---

// lambdef: 'lambda' [lambda_params] ':' expression
Node *parse_lambda(Parser *parser) {
    Position start = here(parser);
    expect(parser, TOKEN_LAMBDA);
    Node *args = parse_parameters(parser, true, TOKEN_COLON);
    if (at(parser, TOKEN_COLON) && lexer_is_in_field(&parser->lexer)) {
        fail(parser); // the colon begins a format specification
    }
    expect(parser, TOKEN_COLON);
    Node *body = parse_expression(parser);
    Node *node = new_node(parser, NODE_LAMBDA, start);
    node->lambda.args = args;
    node->lambda.body = body;
    return node;
}

// 'if' disjunction 'else' expression
static Node *conditional_tail(Parser *parser, void *context) {
    const Head *body = context;
    advance(parser);
    Node *test = parse_disjunction(parser);
    expect(parser, TOKEN_ELSE);
    Node *orelse = parse_expression(parser);
    Node *node = new_node(parser, NODE_IF_EXP, body->start);
    node->if_exp.test = test;
    node->if_exp.body = body->node;
    node->if_exp.orelse = orelse;
    return node;
}

// expression: disjunction ['if' disjunction 'else' expression] | lambdef
Node *parse_expression(Parser *parser) {
    Head head = {here(parser), NULL};
    Node *longer = NULL;
    descend(parser);
    if (parser->diagnosing) {
        invalid_expression(parser);
    }
    if (at(parser, TOKEN_LAMBDA)) {
        head.node = parse_lambda(parser);
    } else {
        head.node = parse_disjunction(parser);
        longer = at(parser, TOKEN_IF) ? maybe(parser, conditional_tail, &head) : NULL;
    }
    ascend(parser);
    return longer != NULL ? longer : head.node;
}

// --- Named, starred, several ---

// Whether the expression parsed last is one NAME token, without parentheses.
static bool was_bare_name(const Parser *parser, const Node *node) {
    return node->kind == NODE_NAME && parser->previous.kind == TOKEN_NAME;
}

// named_expression: NAME ':=' expression | expression !':='
Node *parse_named_expression(Parser *parser) {
    if (parser->diagnosing) {
        invalid_named_expression(parser);
    }
    Node *node = parse_expression(parser);
    if (!at(parser, TOKEN_COLON_EQUAL)) {
        return node;
    }
    if (!was_bare_name(parser, node)) {
        fail(parser);
    }
    advance(parser);
    Node *value = parse_expression(parser);
    Node *named = new_node(parser, NODE_NAMED_EXPR, start_of(node));
    node->context = CONTEXT_STORE;
    named->named_expr.target = node;
    named->named_expr.value = value;
    return named;
}

// '*' operand
Node *parse_starred(Parser *parser, Rule *operand) {
    Position start = here(parser);
    expect(parser, TOKEN_STAR);
    Node *value = operand(parser);
    Node *node = new_node(parser, NODE_STARRED, start);
    node->starred.value = value;
    return node;
}

// star_named_expression: '*' bitwise_or | named_expression. An element of a display.
Node *parse_star_named_expression(Parser *parser) {
    if (at(parser, TOKEN_STAR)) {
        return parse_starred(parser, parse_bitwise_or);
    }
    return parse_named_expression(parser);
}

// star_expression: '*' bitwise_or | expression. An element of a tuple without parentheses.
Node *parse_star_expression(Parser *parser) {
    if (at(parser, TOKEN_STAR)) {
        return parse_starred(parser, parse_bitwise_or);
    }
    return parse_expression(parser);
}

// A comma may end the tuple: what follows must look like an expression to be one.
// At the comma behind the first element, which began at `start`.
Node *parse_rest_of_tuple(Parser *parser, Position start, Node *first, Rule *element) {
    uint32_t begin = list_begin(parser);
    Node *next;
    list_add(parser, first);
    while (accept(parser, TOKEN_COMMA) && starts_expression(current(parser))
           && (next = maybe_rule(parser, element)) != NULL) {
        list_add(parser, next);
    }
    return list_node(parser, NODE_TUPLE, start, begin);
}

// One expression, or a tuple if a comma follows it.
static Node *one_or_tuple(Parser *parser, Rule *element) {
    Position start = here(parser);
    Node *first = element(parser);
    if (!at(parser, TOKEN_COMMA)) {
        return first;
    }
    return parse_rest_of_tuple(parser, start, first, element);
}

// star_expressions: ','.star_expression+ [',']
Node *parse_star_expressions(Parser *parser) {
    return one_or_tuple(parser, parse_star_expression);
}

// expressions: ','.expression+ [',']
Node *parse_expressions(Parser *parser) {
    return one_or_tuple(parser, parse_expression);
}

// yield_expr: 'yield' 'from' expression | 'yield' [star_expressions]
Node *parse_yield_expression(Parser *parser) {
    Position start = here(parser);
    NodeKind kind = NODE_YIELD;
    Node *value = NULL;
    expect(parser, TOKEN_YIELD);
    if (accept(parser, TOKEN_FROM)) {
        kind = NODE_YIELD_FROM;
        value = parse_expression(parser);
    } else if (starts_expression(current(parser))) {
        value = maybe_rule(parser, parse_star_expressions);
    }
    Node *node = new_node(parser, kind, start);
    node->yield.value = value;
    return node;
}

// yield_expr | star_expressions
Node *parse_annotated_value(Parser *parser) {
    bool is_yield = at(parser, TOKEN_YIELD);
    return is_yield ? parse_yield_expression(parser) : parse_star_expressions(parser);
}
