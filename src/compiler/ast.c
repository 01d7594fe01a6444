// Facts about the kinds of nodes: see ast.h.
//
// The names are those of CPython's `ast` module, which the dump of a tree prints. The sizes
// let a node take only the arena memory of its own kind: most are a Name or a Constant, and
// would otherwise be as large as a FunctionDef.
//
// SPDX-License-Identifier: MIT
#include "ast.h"

#include <string.h>

// One row for each NodeKind; a row left out would have no name, which the first dump shows.
// Indexed by NodeKind.
static const struct {
    // The members that this kind uses of the union in Node: they are at its start.
    const char *name;
    uint8_t fields_size;
} kinds[NODE_KIND_COUNT] = {
    [NODE_FUNCTION_DEF] = {"FunctionDef", sizeof(FunctionDefFields)},
    [NODE_ASYNC_FUNCTION_DEF] = {"AsyncFunctionDef", sizeof(FunctionDefFields)},
    [NODE_CLASS_DEF] = {"ClassDef", sizeof(ClassDefFields)},
    [NODE_RETURN] = {"Return", sizeof(ReturnFields)},
    [NODE_DELETE] = {"Delete", sizeof(DeleteFields)},
    [NODE_ASSIGN] = {"Assign", sizeof(AssignFields)},
    [NODE_TYPE_ALIAS] = {"TypeAlias", sizeof(TypeAliasFields)},
    [NODE_AUG_ASSIGN] = {"AugAssign", sizeof(AugAssignFields)},
    [NODE_ANN_ASSIGN] = {"AnnAssign", sizeof(AnnAssignFields)},
    [NODE_FOR] = {"For", sizeof(ForFields)},
    [NODE_ASYNC_FOR] = {"AsyncFor", sizeof(ForFields)},
    [NODE_WHILE] = {"While", sizeof(WhileFields)},
    [NODE_IF] = {"If", sizeof(IfFields)},
    [NODE_WITH] = {"With", sizeof(WithFields)},
    [NODE_ASYNC_WITH] = {"AsyncWith", sizeof(WithFields)},
    [NODE_MATCH] = {"Match", sizeof(MatchFields)},
    [NODE_RAISE] = {"Raise", sizeof(RaiseFields)},
    [NODE_TRY] = {"Try", sizeof(TryFields)},
    [NODE_TRY_STAR] = {"TryStar", sizeof(TryFields)},
    [NODE_ASSERT] = {"Assert", sizeof(AssertFields)},
    [NODE_IMPORT] = {"Import", sizeof(ImportFields)},
    [NODE_IMPORT_FROM] = {"ImportFrom", sizeof(ImportFromFields)},
    [NODE_GLOBAL] = {"Global", sizeof(GlobalFields)},
    [NODE_NONLOCAL] = {"Nonlocal", sizeof(GlobalFields)},
    [NODE_EXPR] = {"Expr", sizeof(ExprFields)},
    [NODE_PASS] = {"Pass", 0},
    [NODE_BREAK] = {"Break", 0},
    [NODE_CONTINUE] = {"Continue", 0},
    // Expressions.
    [NODE_BOOL_OP] = {"BoolOp", sizeof(BoolOpFields)},
    [NODE_NAMED_EXPR] = {"NamedExpr", sizeof(NamedExprFields)},
    [NODE_BIN_OP] = {"BinOp", sizeof(BinOpFields)},
    [NODE_UNARY_OP] = {"UnaryOp", sizeof(UnaryOpFields)},
    [NODE_LAMBDA] = {"Lambda", sizeof(LambdaFields)},
    [NODE_IF_EXP] = {"IfExp", sizeof(IfExpFields)},
    [NODE_DICT] = {"Dict", sizeof(DictFields)},
    [NODE_SET] = {"Set", sizeof(SetFields)},
    [NODE_LIST_COMP] = {"ListComp", sizeof(ListCompFields)},
    [NODE_SET_COMP] = {"SetComp", sizeof(ListCompFields)},
    [NODE_DICT_COMP] = {"DictComp", sizeof(DictCompFields)},
    [NODE_GENERATOR_EXP] = {"GeneratorExp", sizeof(ListCompFields)},
    [NODE_AWAIT] = {"Await", sizeof(AwaitFields)},
    [NODE_YIELD] = {"Yield", sizeof(YieldFields)},
    [NODE_YIELD_FROM] = {"YieldFrom", sizeof(YieldFields)},
    [NODE_COMPARE] = {"Compare", sizeof(CompareFields)},
    [NODE_CALL] = {"Call", sizeof(CallFields)},
    [NODE_FORMATTED_VALUE] = {"FormattedValue", sizeof(FormattedValueFields)},
    [NODE_JOINED_STR] = {"JoinedStr", sizeof(JoinedStrFields)},
    [NODE_INTERPOLATION] = {"Interpolation", sizeof(InterpolationFields)},
    [NODE_TEMPLATE_STR] = {"TemplateStr", sizeof(JoinedStrFields)},
    [NODE_CONSTANT] = {"Constant", sizeof(ConstantFields)},
    [NODE_ATTRIBUTE] = {"Attribute", sizeof(AttributeFields)},
    [NODE_SUBSCRIPT] = {"Subscript", sizeof(SubscriptFields)},
    [NODE_STARRED] = {"Starred", sizeof(StarredFields)},
    [NODE_NAME] = {"Name", sizeof(NameFields)},
    [NODE_LIST] = {"List", sizeof(ListFields)},
    [NODE_TUPLE] = {"Tuple", sizeof(ListFields)},
    [NODE_SLICE] = {"Slice", sizeof(SliceFields)},
    // Patterns.
    [NODE_MATCH_VALUE] = {"MatchValue", sizeof(MatchValueFields)},
    [NODE_MATCH_SINGLETON] = {"MatchSingleton", sizeof(MatchSingletonFields)},
    [NODE_MATCH_SEQUENCE] = {"MatchSequence", sizeof(MatchSequenceFields)},
    [NODE_MATCH_MAPPING] = {"MatchMapping", sizeof(MatchMappingFields)},
    [NODE_MATCH_CLASS] = {"MatchClass", sizeof(MatchClassFields)},
    [NODE_MATCH_STAR] = {"MatchStar", sizeof(MatchStarFields)},
    [NODE_MATCH_AS] = {"MatchAs", sizeof(MatchAsFields)},
    [NODE_MATCH_OR] = {"MatchOr", sizeof(MatchOrFields)},
    // Type parameters (PEP 695).
    [NODE_TYPE_VAR] = {"TypeVar", sizeof(TypeVarFields)},
    [NODE_PARAM_SPEC] = {"ParamSpec", sizeof(TypeVarFields)},
    [NODE_TYPE_VAR_TUPLE] = {"TypeVarTuple", sizeof(TypeVarFields)},
    // Parts that are neither statement nor expression.
    [NODE_COMPREHENSION] = {"comprehension", sizeof(ComprehensionFields)},
    [NODE_EXCEPT_HANDLER] = {"ExceptHandler", sizeof(ExceptHandlerFields)},
    [NODE_ARGUMENTS] = {"arguments", sizeof(ArgumentsFields)},
    [NODE_ARG] = {"arg", sizeof(ArgFields)},
    [NODE_KEYWORD] = {"keyword", sizeof(KeywordFields)},
    [NODE_ALIAS] = {"alias", sizeof(AliasFields)},
    [NODE_WITH_ITEM] = {"withitem", sizeof(WithItemFields)},
    [NODE_MATCH_CASE] = {"match_case", sizeof(MatchCaseFields)},
};

const char *node_kind_name(NodeKind kind) {
    return kinds[kind].name;
}

// The union begins where its first member does; what lies behind the kind's fields is not there.
size_t node_size(NodeKind kind) {
    return offsetof(Node, function_def) + kinds[kind].fields_size;
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
