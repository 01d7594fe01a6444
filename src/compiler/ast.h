// The syntax tree: what the parser hands to scopes and emission.
//
// Node kinds and field names are those of Python's documented abstract grammar (the `ast` module),
// written in C: `FunctionDef.decorator_list` is `node->function_def.decorator_list`. Every node is
// made in an arena, is exactly as large as its kind needs (never copy a Node by value), and is
// released with the arena. A pointer documented as "or NULL" stands for an optional field.
//
// Depth. The parser bounds *nesting*, so ordinary recursion over the tree is safe, with two
// exceptions that are bounded by memory only and must be walked with loops:
//   - left chains `a+b+c`, `a.b.c`, `f()()()`, `a[b][c]`: `chain` counts them, `node_left_child`
//     steps down; the innermost operand is reached after `chain` steps;
//   - `elif` chains: `If.orelse` holds a single If, which holds a single If, and so on.
// BoolOp, Compare, Dict and the sequence displays are flat lists however long they are.
//
// SPDX-License-Identifier: MIT
#ifndef KRAIT_COMPILER_AST_H
#define KRAIT_COMPILER_AST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Node Node;

// --- Parts ---

// Not NUL-terminated. Lives in the arena or in the source buffer, and is valid while both are.
typedef struct Identifier {
    const char *text;
    uint32_t length;
} Identifier;

typedef struct IdentifierList {
    Identifier *items;
    uint32_t count;
} IdentifierList;

typedef struct NodeList {
    Node **items;
    uint32_t count;
} NodeList;

// Lines count from 1. Columns are byte offsets into the line, from 0, as in `ast` and co_positions();
// parser_character_column() turns one into a count of characters. The end is exclusive.
typedef struct SourceRange {
    uint32_t line;
    uint32_t column;
    uint32_t end_line;
    uint32_t end_column;
} SourceRange;

// --- Kinds ---

typedef enum NodeKind {
    // Statements.
    NODE_FUNCTION_DEF,
    NODE_ASYNC_FUNCTION_DEF, // same fields: .function_def
    NODE_CLASS_DEF,
    NODE_RETURN,
    NODE_DELETE,
    NODE_ASSIGN,
    NODE_TYPE_ALIAS,
    NODE_AUG_ASSIGN,
    NODE_ANN_ASSIGN,
    NODE_FOR,
    NODE_ASYNC_FOR, // same fields: .for_loop
    NODE_WHILE,
    NODE_IF,
    NODE_WITH,
    NODE_ASYNC_WITH, // same fields: .with
    NODE_MATCH,
    NODE_RAISE,
    NODE_TRY,
    NODE_TRY_STAR, // same fields: .try_statement
    NODE_ASSERT,
    NODE_IMPORT,
    NODE_IMPORT_FROM,
    NODE_GLOBAL,
    NODE_NONLOCAL,
    NODE_EXPR, // an expression as a statement
    NODE_PASS,
    NODE_BREAK,
    NODE_CONTINUE,

    // Expressions.
    NODE_BOOL_OP,
    NODE_NAMED_EXPR,
    NODE_BIN_OP,
    NODE_UNARY_OP,
    NODE_LAMBDA,
    NODE_IF_EXP,
    NODE_DICT,
    NODE_SET,
    NODE_LIST_COMP,
    NODE_SET_COMP,      // same fields: .list_comp
    NODE_DICT_COMP,
    NODE_GENERATOR_EXP, // same fields: .list_comp
    NODE_AWAIT,
    NODE_YIELD,
    NODE_YIELD_FROM,
    NODE_COMPARE,
    NODE_CALL,
    NODE_FORMATTED_VALUE,
    NODE_JOINED_STR,
    NODE_INTERPOLATION,
    NODE_TEMPLATE_STR, // same fields: .joined_str
    NODE_CONSTANT,
    NODE_ATTRIBUTE,
    NODE_SUBSCRIPT,
    NODE_STARRED,
    NODE_NAME,
    NODE_LIST,
    NODE_TUPLE, // same fields: .list
    NODE_SLICE,

    // Patterns of `case`.
    NODE_MATCH_VALUE,
    NODE_MATCH_SINGLETON,
    NODE_MATCH_SEQUENCE,
    NODE_MATCH_MAPPING,
    NODE_MATCH_CLASS,
    NODE_MATCH_STAR,
    NODE_MATCH_AS,
    NODE_MATCH_OR,

    // Type parameters.
    NODE_TYPE_VAR,
    NODE_PARAM_SPEC,     // same fields as .type_var, without bound
    NODE_TYPE_VAR_TUPLE, // same fields as .type_var, without bound

    // Parts of the above.
    NODE_COMPREHENSION,
    NODE_EXCEPT_HANDLER,
    NODE_ARGUMENTS,
    NODE_ARG,
    NODE_KEYWORD,
    NODE_ALIAS,
    NODE_WITH_ITEM,
    NODE_MATCH_CASE,

    NODE_KIND_COUNT
} NodeKind;

// How an expression is used. Meaningful for Attribute, Subscript, Starred, Name, List and Tuple.
typedef enum ExpressionContext {
    CONTEXT_LOAD,
    CONTEXT_STORE,
    CONTEXT_DEL
} ExpressionContext;

typedef enum BoolOperator {
    BOOL_AND,
    BOOL_OR
} BoolOperator;

typedef enum BinaryOperatorKind {
    BINARY_ADD,
    BINARY_SUBTRACT,
    BINARY_MULTIPLY,
    BINARY_MATRIX_MULTIPLY,
    BINARY_DIVIDE,
    BINARY_MODULO,
    BINARY_POWER,
    BINARY_LEFT_SHIFT,
    BINARY_RIGHT_SHIFT,
    BINARY_OR,
    BINARY_XOR,
    BINARY_AND,
    BINARY_FLOOR_DIVIDE
} BinaryOperatorKind;

typedef enum UnaryOperatorKind {
    UNARY_INVERT,
    UNARY_NOT,
    UNARY_PLUS,
    UNARY_MINUS
} UnaryOperatorKind;

typedef enum CompareOperator {
    COMPARISON_EQUAL,
    COMPARISON_NOT_EQUAL,
    COMPARISON_LESS,
    COMPARISON_LESS_EQUAL,
    COMPARISON_GREATER,
    COMPARISON_GREATER_EQUAL,
    COMPARISON_IS,
    COMPARISON_IS_NOT,
    COMPARISON_IN,
    COMPARISON_NOT_IN
} CompareOperator;

typedef enum ConstantType {
    CONSTANT_NONE,
    CONSTANT_TRUE,
    CONSTANT_FALSE,
    CONSTANT_ELLIPSIS,
    CONSTANT_INTEGER,
    CONSTANT_FLOAT,
    CONSTANT_IMAGINARY,
    CONSTANT_STRING,
    CONSTANT_BYTES
} ConstantType;

// --- Fields of the statements ---

typedef struct FunctionDefFields {
    Identifier name;
    Node *args; // Arguments
    NodeList body;
    NodeList decorator_list;
    Node *returns; // or NULL
    NodeList type_params;
} FunctionDefFields;

typedef struct ClassDefFields {
    Identifier name;
    NodeList bases;
    NodeList keywords;
    NodeList body;
    NodeList decorator_list;
    NodeList type_params;
} ClassDefFields;

typedef struct ReturnFields {
    Node *value; // or NULL
} ReturnFields;

typedef struct DeleteFields {
    NodeList targets;
} DeleteFields;

// a = b = value: the targets stand in source order.
typedef struct AssignFields {
    NodeList targets;
    Node *value;
} AssignFields;

typedef struct TypeAliasFields {
    Node *name; // Name, to be stored
    NodeList type_params;
    Node *value;
} TypeAliasFields;

typedef struct AugAssignFields {
    Node *target; // Name, Attribute or Subscript; its context is CONTEXT_STORE
    Node *value;
    uint8_t op; // BinaryOperatorKind
} AugAssignFields;

typedef struct AnnAssignFields {
    Node *target;
    Node *annotation;
    Node *value; // or NULL
    bool simple; // the target is a bare name without parentheses
    bool in_class_body; // set by scope analysis: the class's own function computes it
} AnnAssignFields;

typedef struct ForFields {
    Node *target;
    Node *iter;
    NodeList body;
    NodeList orelse;
} ForFields;

typedef struct WhileFields {
    Node *test;
    NodeList body;
    NodeList orelse;
} WhileFields;

typedef struct IfFields {
    Node *test;
    NodeList body;
    NodeList orelse; // an `elif` is one If
} IfFields;

typedef struct WithFields {
    NodeList items; // WithItem
    NodeList body;
} WithFields;

typedef struct MatchFields {
    Node *subject;
    NodeList cases; // MatchCase
} MatchFields;

typedef struct RaiseFields {
    Node *exc;   // or NULL
    Node *cause; // or NULL
} RaiseFields;

typedef struct TryFields {
    NodeList body;
    NodeList handlers; // ExceptHandler
    NodeList orelse;
    NodeList finalbody;
} TryFields;

typedef struct AssertFields {
    Node *test;
    Node *msg; // or NULL
} AssertFields;

typedef struct ImportFields {
    NodeList names; // Alias
} ImportFields;

typedef struct ImportFromFields {
    Identifier module; // .text is NULL in `from . import x`
    NodeList names;    // Alias; one alias named `*` for a star import
    uint32_t level;    // number of leading dots
} ImportFromFields;

// Global and Nonlocal.
typedef struct GlobalFields {
    IdentifierList names;
} GlobalFields;

typedef struct ExprFields {
    Node *value;
} ExprFields;

// --- Fields of the expressions ---

typedef struct BoolOpFields {
    NodeList values; // at least two
    uint8_t op;      // BoolOperator
} BoolOpFields;

typedef struct NamedExprFields {
    Node *target; // Name
    Node *value;
} NamedExprFields;

typedef struct BinOpFields {
    Node *left;
    Node *right;
    uint8_t op; // BinaryOperatorKind
} BinOpFields;

typedef struct UnaryOpFields {
    Node *operand;
    uint8_t op; // UnaryOperatorKind
} UnaryOpFields;

typedef struct LambdaFields {
    Node *args; // Arguments
    Node *body;
} LambdaFields;

typedef struct IfExpFields {
    Node *test;
    Node *body;
    Node *orelse;
} IfExpFields;

// A NULL key stands for `**value`.
typedef struct DictFields {
    NodeList keys;
    NodeList values;
} DictFields;

typedef struct SetFields {
    NodeList elts;
} SetFields;

typedef struct ListCompFields {
    Node *elt;
    NodeList generators; // Comprehension
} ListCompFields;

typedef struct DictCompFields {
    Node *key;
    Node *value;
    NodeList generators;
} DictCompFields;

typedef struct AwaitFields {
    Node *value;
} AwaitFields;

// Yield and YieldFrom; the value of a plain `yield` is NULL.
typedef struct YieldFields {
    Node *value;
} YieldFields;

typedef struct CompareFields {
    Node *left;
    NodeList comparators;
    uint8_t *ops; // CompareOperator, as many as comparators
} CompareFields;

typedef struct CallFields {
    Node *func;
    NodeList args;
    NodeList keywords;
} CallFields;

// One `{value!conversion:format_spec}` of an f-string.
typedef struct FormattedValueFields {
    Node *value;
    Node *format_spec;  // JoinedStr or NULL
    int8_t conversion;  // 's', 'r', 'a' or -1
} FormattedValueFields;

// The same of a t-string; `text` is the expression as written (without `=`).
typedef struct InterpolationFields {
    Node *value;
    Node *format_spec; // JoinedStr or NULL
    Identifier text;   // `str` in the abstract grammar
    int8_t conversion;
} InterpolationFields;

// JoinedStr and TemplateStr: string Constants and FormattedValues (or Interpolations), in order.
typedef struct JoinedStrFields {
    NodeList values;
} JoinedStrFields;

// INTEGER: the digits without underscores and without the 0x/0o/0b prefix, in `base`.
// FLOAT, IMAGINARY: the decimal text without underscores and without the final `j`.
// STRING: UTF-8, escapes decoded, adjacent literals joined; lone surrogates are three bytes each.
// BYTES: the bytes. NONE, TRUE, FALSE, ELLIPSIS: no text.
typedef struct ConstantFields {
    const char *text; // not NUL-terminated; in the arena or in the source buffer
    uint32_t length;
    uint8_t type; // ConstantType
    uint8_t base; // 2, 8, 10 or 16; only for INTEGER
    bool has_unicode_prefix; // u"..."
} ConstantFields;

typedef struct AttributeFields {
    Node *value;
    Identifier attr;
} AttributeFields;

typedef struct SubscriptFields {
    Node *value;
    Node *slice;
} SubscriptFields;

typedef struct StarredFields {
    Node *value;
} StarredFields;

typedef struct NameFields {
    Identifier id;
} NameFields;

// List and Tuple.
typedef struct ListFields {
    NodeList elts;
} ListFields;

typedef struct SliceFields {
    Node *lower; // or NULL
    Node *upper; // or NULL
    Node *step;  // or NULL
} SliceFields;

// --- Fields of the patterns ---

typedef struct MatchValueFields {
    Node *value; // Constant, UnaryOp, BinOp (complex number), Attribute, or JoinedStr
} MatchValueFields;

typedef struct MatchSingletonFields {
    uint8_t value; // CONSTANT_NONE, CONSTANT_TRUE or CONSTANT_FALSE
} MatchSingletonFields;

typedef struct MatchSequenceFields {
    NodeList patterns; // at most one MatchStar is not checked by the parser
} MatchSequenceFields;

typedef struct MatchMappingFields {
    NodeList keys; // expressions
    NodeList patterns;
    Identifier rest; // .text is NULL without `**rest`
} MatchMappingFields;

typedef struct MatchClassFields {
    Node *cls;
    NodeList patterns;
    IdentifierList kwd_attrs;
    NodeList kwd_patterns;
} MatchClassFields;

typedef struct MatchStarFields {
    Identifier name; // .text is NULL for `*_`
} MatchStarFields;

// `pattern as name`, a capture `name` (pattern NULL), or the wildcard `_` (both NULL).
typedef struct MatchAsFields {
    Node *pattern;
    Identifier name;
} MatchAsFields;

typedef struct MatchOrFields {
    NodeList patterns;
} MatchOrFields;

// --- Fields of the parts ---

typedef struct TypeVarFields {
    Identifier name;
    Node *bound;         // or NULL; always NULL for ParamSpec and TypeVarTuple
    Node *default_value; // or NULL
} TypeVarFields;

typedef struct ComprehensionFields {
    Node *target;
    Node *iter;
    NodeList ifs;
    bool is_async;
} ComprehensionFields;

typedef struct ExceptHandlerFields {
    Node *type;      // or NULL; a Tuple for `except A, B:`
    Identifier name; // .text is NULL without `as`
    NodeList body;
} ExceptHandlerFields;

// `defaults` belong to the last of posonlyargs followed by args. `kw_defaults` has one entry for each
// of kwonlyargs, NULL where there is no default.
typedef struct ArgumentsFields {
    NodeList posonlyargs;
    NodeList args;
    NodeList kwonlyargs;
    NodeList kw_defaults;
    NodeList defaults;
    Node *vararg; // Arg or NULL
    Node *kwarg;  // Arg or NULL
} ArgumentsFields;

typedef struct ArgFields {
    Identifier arg;
    Node *annotation; // or NULL; a Starred for `*args: *Ts`
} ArgFields;

typedef struct KeywordFields {
    Identifier arg; // .text is NULL for `**value`
    Node *value;
} KeywordFields;

typedef struct AliasFields {
    Identifier name;   // may be dotted
    Identifier asname; // .text is NULL without `as`
} AliasFields;

typedef struct WithItemFields {
    Node *context_expr;
    Node *optional_vars; // or NULL
} WithItemFields;

typedef struct MatchCaseFields {
    Node *pattern;
    Node *guard; // or NULL
    NodeList body;
} MatchCaseFields;

// --- The node ---

struct Node {
    uint8_t kind;    // NodeKind
    uint8_t context; // ExpressionContext
    // Left-nested steps below this node (BinOp.left, Attribute.value, Subscript.value, Call.func),
    // saturating at 65535. 0 for every other kind.
    uint16_t chain;
    SourceRange range; // Arguments, WithItem, MatchCase and Comprehension carry one too
    union {
        FunctionDefFields function_def;
        ClassDefFields class_def;
        ReturnFields return_statement;
        DeleteFields delete_statement;
        AssignFields assign;
        TypeAliasFields type_alias;
        AugAssignFields aug_assign;
        AnnAssignFields ann_assign;
        ForFields for_loop;
        WhileFields while_loop;
        IfFields if_statement;
        WithFields with;
        MatchFields match;
        RaiseFields raise;
        TryFields try_statement;
        AssertFields assert_statement;
        ImportFields import;
        ImportFromFields import_from;
        GlobalFields global; // Global and Nonlocal
        ExprFields expr;

        BoolOpFields bool_op;
        NamedExprFields named_expr;
        BinOpFields bin_op;
        UnaryOpFields unary_op;
        LambdaFields lambda;
        IfExpFields if_exp;
        DictFields dict;
        SetFields set;
        ListCompFields list_comp; // ListComp, SetComp and GeneratorExp
        DictCompFields dict_comp;
        AwaitFields await;
        YieldFields yield; // Yield and YieldFrom
        CompareFields compare;
        CallFields call;
        FormattedValueFields formatted_value;
        InterpolationFields interpolation;
        JoinedStrFields joined_str; // JoinedStr and TemplateStr
        ConstantFields constant;
        AttributeFields attribute;
        SubscriptFields subscript;
        StarredFields starred;
        NameFields name;
        ListFields list; // List and Tuple
        SliceFields slice;

        MatchValueFields match_value;
        MatchSingletonFields match_singleton;
        MatchSequenceFields match_sequence;
        MatchMappingFields match_mapping;
        MatchClassFields match_class;
        MatchStarFields match_star;
        MatchAsFields match_as;
        MatchOrFields match_or;

        TypeVarFields type_var; // TypeVar, ParamSpec and TypeVarTuple
        ComprehensionFields comprehension;
        ExceptHandlerFields except_handler;
        ArgumentsFields arguments;
        ArgFields arg;
        KeywordFields keyword;
        AliasFields alias;
        WithItemFields with_item;
        MatchCaseFields match_case;
    };
};

// --- Functions (ast.c) ---

// Bytes that a node of this kind occupies: the header and its own fields only.
size_t node_size(NodeKind kind);

// Calls `visit` for each child of the node, those in its lists too, in the order of the fields; NULLs are left out. Of
// kinds whose children are not all of one sort (definitions, compound statements, chains, comprehensions and such) it
// finds none.
typedef void ChildVisitor(void *context, Node *child);
void node_visit_children(const Node *node, ChildVisitor *visit, void *context);

// The left child along a chain (see `chain`), or NULL if the node is not of a chaining kind.
Node *node_left_child(const Node *node);

// What an expression is called in an error message, such as "function call" (parser_target.c).
const char *expression_name(const Node *node);

bool identifier_equals(Identifier left, Identifier right);

// Compares with NUL-terminated text.
bool identifier_is(Identifier identifier, const char *text);

#endif
