// Facts about the kinds of nodes: see ast.h.
//
// The sizes let a node take only the arena memory of its own kind: most are a Name or a Constant,
// and would otherwise be as large as a FunctionDef.
//
// SPDX-License-Identifier: MIT
#include "ast.h"

#include <string.h>

// What the fields of a kind are, from the first one on, in two bits each.
enum {
    A_NODE = 1,
    A_LIST = 2,
    OTHER = 3, // as large as a list

    LEAF = 0,
    NODE = A_NODE,
    TWO_NODES = A_NODE | A_NODE << 2,
    THREE_NODES = A_NODE | A_NODE << 2 | A_NODE << 4,
    LIST = A_LIST,
    TWO_LISTS = A_LIST | A_LIST << 2,
    NODE_AND_LIST = A_NODE | A_LIST << 2,
    CLASS_PATTERN = A_NODE | A_LIST << 2 | OTHER << 4 | A_LIST << 6
};

// The size of the members that a kind uses of the union in Node, at its start, and what they are.
// Kinds whose parts are not all of one sort are walked by hand, and count as leaves.
static const struct {
    uint8_t size;
    uint8_t shape;
} kinds[NODE_KIND_COUNT] = {
    [NODE_FUNCTION_DEF] = {sizeof(FunctionDefFields), LEAF},
    [NODE_ASYNC_FUNCTION_DEF] = {sizeof(FunctionDefFields), LEAF},
    [NODE_CLASS_DEF] = {sizeof(ClassDefFields), LEAF},
    [NODE_RETURN] = {sizeof(ReturnFields), LEAF},
    [NODE_DELETE] = {sizeof(DeleteFields), LIST},
    [NODE_ASSIGN] = {sizeof(AssignFields), LEAF},
    [NODE_TYPE_ALIAS] = {sizeof(TypeAliasFields), LEAF},
    [NODE_AUG_ASSIGN] = {sizeof(AugAssignFields), LEAF},
    [NODE_ANN_ASSIGN] = {sizeof(AnnAssignFields), LEAF},
    [NODE_FOR] = {sizeof(ForFields), LEAF},
    [NODE_ASYNC_FOR] = {sizeof(ForFields), LEAF},
    [NODE_WHILE] = {sizeof(WhileFields), LEAF},
    [NODE_IF] = {sizeof(IfFields), LEAF},
    [NODE_WITH] = {sizeof(WithFields), LEAF},
    [NODE_ASYNC_WITH] = {sizeof(WithFields), LEAF},
    [NODE_MATCH] = {sizeof(MatchFields), LEAF},
    [NODE_RAISE] = {sizeof(RaiseFields), TWO_NODES},
    [NODE_TRY] = {sizeof(TryFields), LEAF},
    [NODE_TRY_STAR] = {sizeof(TryFields), LEAF},
    [NODE_ASSERT] = {sizeof(AssertFields), TWO_NODES},
    [NODE_IMPORT] = {sizeof(ImportFields), LEAF},
    [NODE_IMPORT_FROM] = {sizeof(ImportFromFields), LEAF},
    [NODE_GLOBAL] = {sizeof(GlobalFields), LEAF},
    [NODE_NONLOCAL] = {sizeof(GlobalFields), LEAF},
    [NODE_EXPR] = {sizeof(ExprFields), NODE},
    [NODE_PASS] = {0, LEAF},
    [NODE_BREAK] = {0, LEAF},
    [NODE_CONTINUE] = {0, LEAF},
    // Expressions.
    [NODE_BOOL_OP] = {sizeof(BoolOpFields), LIST},
    [NODE_NAMED_EXPR] = {sizeof(NamedExprFields), LEAF},
    [NODE_BIN_OP] = {sizeof(BinOpFields), LEAF},
    [NODE_UNARY_OP] = {sizeof(UnaryOpFields), NODE},
    [NODE_LAMBDA] = {sizeof(LambdaFields), LEAF},
    [NODE_IF_EXP] = {sizeof(IfExpFields), THREE_NODES},
    [NODE_DICT] = {sizeof(DictFields), TWO_LISTS},
    [NODE_SET] = {sizeof(SetFields), LIST},
    [NODE_LIST_COMP] = {sizeof(ListCompFields), LEAF},
    [NODE_SET_COMP] = {sizeof(ListCompFields), LEAF},
    [NODE_DICT_COMP] = {sizeof(DictCompFields), LEAF},
    [NODE_GENERATOR_EXP] = {sizeof(ListCompFields), LEAF},
    [NODE_AWAIT] = {sizeof(AwaitFields), NODE},
    [NODE_YIELD] = {sizeof(YieldFields), NODE},
    [NODE_YIELD_FROM] = {sizeof(YieldFields), NODE},
    [NODE_COMPARE] = {sizeof(CompareFields), NODE_AND_LIST},
    [NODE_CALL] = {sizeof(CallFields), LEAF},
    [NODE_FORMATTED_VALUE] = {sizeof(FormattedValueFields), TWO_NODES},
    [NODE_JOINED_STR] = {sizeof(JoinedStrFields), LIST},
    [NODE_INTERPOLATION] = {sizeof(InterpolationFields), TWO_NODES},
    [NODE_TEMPLATE_STR] = {sizeof(JoinedStrFields), LIST},
    [NODE_CONSTANT] = {sizeof(ConstantFields), LEAF},
    [NODE_ATTRIBUTE] = {sizeof(AttributeFields), LEAF},
    [NODE_SUBSCRIPT] = {sizeof(SubscriptFields), LEAF},
    [NODE_STARRED] = {sizeof(StarredFields), NODE},
    [NODE_NAME] = {sizeof(NameFields), LEAF},
    [NODE_LIST] = {sizeof(ListFields), LIST},
    [NODE_TUPLE] = {sizeof(ListFields), LIST},
    [NODE_SLICE] = {sizeof(SliceFields), THREE_NODES},
    // Patterns.
    [NODE_MATCH_VALUE] = {sizeof(MatchValueFields), NODE},
    [NODE_MATCH_SINGLETON] = {sizeof(MatchSingletonFields), LEAF},
    [NODE_MATCH_SEQUENCE] = {sizeof(MatchSequenceFields), LIST},
    [NODE_MATCH_MAPPING] = {sizeof(MatchMappingFields), TWO_LISTS},
    [NODE_MATCH_CLASS] = {sizeof(MatchClassFields), CLASS_PATTERN},
    [NODE_MATCH_STAR] = {sizeof(MatchStarFields), LEAF},
    [NODE_MATCH_AS] = {sizeof(MatchAsFields), NODE},
    [NODE_MATCH_OR] = {sizeof(MatchOrFields), LIST},
    // Type parameters (PEP 695).
    [NODE_TYPE_VAR] = {sizeof(TypeVarFields), LEAF},
    [NODE_PARAM_SPEC] = {sizeof(TypeVarFields), LEAF},
    [NODE_TYPE_VAR_TUPLE] = {sizeof(TypeVarFields), LEAF},
    // Parts that are neither statement nor expression.
    [NODE_COMPREHENSION] = {sizeof(ComprehensionFields), LEAF},
    [NODE_EXCEPT_HANDLER] = {sizeof(ExceptHandlerFields), LEAF},
    [NODE_ARGUMENTS] = {sizeof(ArgumentsFields), LEAF},
    [NODE_ARG] = {sizeof(ArgFields), LEAF},
    [NODE_KEYWORD] = {sizeof(KeywordFields), LEAF},
    [NODE_ALIAS] = {sizeof(AliasFields), LEAF},
    [NODE_WITH_ITEM] = {sizeof(WithItemFields), LEAF},
    [NODE_MATCH_CASE] = {sizeof(MatchCaseFields), LEAF},
};

// The union begins where its first member does; what lies behind the kind's fields is not there.
size_t node_size(NodeKind kind) {
    return offsetof(Node, function_def) + kinds[kind].size;
}

void node_visit_children(const Node *node, ChildVisitor *visit, void *context) {
    const char *field = (const char *)node + offsetof(Node, function_def);
    for (uint8_t shape = kinds[node->kind].shape; shape != 0; shape >>= 2) {
        bool is_node = (shape & 3) == A_NODE;
        Node *const *items = is_node ? (Node *const *)field : ((const NodeList *)field)->items;
        uint32_t count = is_node ? 1 : (shape & 3) == A_LIST ? ((const NodeList *)field)->count : 0;
        for (uint32_t i = 0; i < count; i++) {
            if (items[i] != NULL) {
                visit(context, items[i]);
            }
        }
        field += is_node ? sizeof(Node *) : sizeof(NodeList);
    }
}

// Chains such as `a.b(c).d + e` nest to the left as deep as they are long, without any bracket
// that would count; those who walk trees go down this child in a loop instead of recursing.
Node *node_left_child(const Node *node) {
    switch (node->kind) {
    case NODE_BIN_OP:
        return node->bin_op.left;
    case NODE_ATTRIBUTE:
        return node->attribute.value;
    case NODE_SUBSCRIPT:
        return node->subscript.value;
    case NODE_CALL:
        return node->call.func;
    default:
        return NULL;
    }
}

// Identifiers point into the source, so the same name has many addresses.
bool identifier_equals(Identifier left, Identifier right) {
    return left.length == right.length && memcmp(left.text, right.text, left.length) == 0;
}

bool identifier_is(Identifier identifier, const char *text) {
    return identifier.length == strlen(text)
           && memcmp(identifier.text, text, identifier.length) == 0;
}
