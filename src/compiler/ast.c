// Facts about the kinds of nodes: see ast.h.
//
// The sizes let a node take only the arena memory of its own kind: most are a Name or a Constant,
// and would otherwise be as large as a FunctionDef.
//
// SPDX-License-Identifier: MIT
#include "ast.h"

#include <string.h>

// The members that a kind uses of the union in Node: they are at its start.
static const uint8_t fields_sizes[NODE_KIND_COUNT] = {
    [NODE_FUNCTION_DEF] = sizeof(FunctionDefFields),
    [NODE_ASYNC_FUNCTION_DEF] = sizeof(FunctionDefFields),
    [NODE_CLASS_DEF] = sizeof(ClassDefFields),
    [NODE_RETURN] = sizeof(ReturnFields),
    [NODE_DELETE] = sizeof(DeleteFields),
    [NODE_ASSIGN] = sizeof(AssignFields),
    [NODE_TYPE_ALIAS] = sizeof(TypeAliasFields),
    [NODE_AUG_ASSIGN] = sizeof(AugAssignFields),
    [NODE_ANN_ASSIGN] = sizeof(AnnAssignFields),
    [NODE_FOR] = sizeof(ForFields),
    [NODE_ASYNC_FOR] = sizeof(ForFields),
    [NODE_WHILE] = sizeof(WhileFields),
    [NODE_IF] = sizeof(IfFields),
    [NODE_WITH] = sizeof(WithFields),
    [NODE_ASYNC_WITH] = sizeof(WithFields),
    [NODE_MATCH] = sizeof(MatchFields),
    [NODE_RAISE] = sizeof(RaiseFields),
    [NODE_TRY] = sizeof(TryFields),
    [NODE_TRY_STAR] = sizeof(TryFields),
    [NODE_ASSERT] = sizeof(AssertFields),
    [NODE_IMPORT] = sizeof(ImportFields),
    [NODE_IMPORT_FROM] = sizeof(ImportFromFields),
    [NODE_GLOBAL] = sizeof(GlobalFields),
    [NODE_NONLOCAL] = sizeof(GlobalFields),
    [NODE_EXPR] = sizeof(ExprFields),
    [NODE_PASS] = 0,
    [NODE_BREAK] = 0,
    [NODE_CONTINUE] = 0,
    // Expressions.
    [NODE_BOOL_OP] = sizeof(BoolOpFields),
    [NODE_NAMED_EXPR] = sizeof(NamedExprFields),
    [NODE_BIN_OP] = sizeof(BinOpFields),
    [NODE_UNARY_OP] = sizeof(UnaryOpFields),
    [NODE_LAMBDA] = sizeof(LambdaFields),
    [NODE_IF_EXP] = sizeof(IfExpFields),
    [NODE_DICT] = sizeof(DictFields),
    [NODE_SET] = sizeof(SetFields),
    [NODE_LIST_COMP] = sizeof(ListCompFields),
    [NODE_SET_COMP] = sizeof(ListCompFields),
    [NODE_DICT_COMP] = sizeof(DictCompFields),
    [NODE_GENERATOR_EXP] = sizeof(ListCompFields),
    [NODE_AWAIT] = sizeof(AwaitFields),
    [NODE_YIELD] = sizeof(YieldFields),
    [NODE_YIELD_FROM] = sizeof(YieldFields),
    [NODE_COMPARE] = sizeof(CompareFields),
    [NODE_CALL] = sizeof(CallFields),
    [NODE_FORMATTED_VALUE] = sizeof(FormattedValueFields),
    [NODE_JOINED_STR] = sizeof(JoinedStrFields),
    [NODE_INTERPOLATION] = sizeof(InterpolationFields),
    [NODE_TEMPLATE_STR] = sizeof(JoinedStrFields),
    [NODE_CONSTANT] = sizeof(ConstantFields),
    [NODE_ATTRIBUTE] = sizeof(AttributeFields),
    [NODE_SUBSCRIPT] = sizeof(SubscriptFields),
    [NODE_STARRED] = sizeof(StarredFields),
    [NODE_NAME] = sizeof(NameFields),
    [NODE_LIST] = sizeof(ListFields),
    [NODE_TUPLE] = sizeof(ListFields),
    [NODE_SLICE] = sizeof(SliceFields),
    // Patterns.
    [NODE_MATCH_VALUE] = sizeof(MatchValueFields),
    [NODE_MATCH_SINGLETON] = sizeof(MatchSingletonFields),
    [NODE_MATCH_SEQUENCE] = sizeof(MatchSequenceFields),
    [NODE_MATCH_MAPPING] = sizeof(MatchMappingFields),
    [NODE_MATCH_CLASS] = sizeof(MatchClassFields),
    [NODE_MATCH_STAR] = sizeof(MatchStarFields),
    [NODE_MATCH_AS] = sizeof(MatchAsFields),
    [NODE_MATCH_OR] = sizeof(MatchOrFields),
    // Type parameters (PEP 695).
    [NODE_TYPE_VAR] = sizeof(TypeVarFields),
    [NODE_PARAM_SPEC] = sizeof(TypeVarFields),
    [NODE_TYPE_VAR_TUPLE] = sizeof(TypeVarFields),
    // Parts that are neither statement nor expression.
    [NODE_COMPREHENSION] = sizeof(ComprehensionFields),
    [NODE_EXCEPT_HANDLER] = sizeof(ExceptHandlerFields),
    [NODE_ARGUMENTS] = sizeof(ArgumentsFields),
    [NODE_ARG] = sizeof(ArgFields),
    [NODE_KEYWORD] = sizeof(KeywordFields),
    [NODE_ALIAS] = sizeof(AliasFields),
    [NODE_WITH_ITEM] = sizeof(WithItemFields),
    [NODE_MATCH_CASE] = sizeof(MatchCaseFields),
};

// The union begins where its first member does; what lies behind the kind's fields is not there.
size_t node_size(NodeKind kind) {
    return offsetof(Node, function_def) + fields_sizes[kind];
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
