// Prints a tree as ast.dump() does. Host only, and written for tests, not for speed.
//
// The tests compare the text with CPython's, so every field is printed as there: in its order,
// left out where it is None or an empty list, names as repr() shows them. No firmware links
// this, which is why it may use stdio and malloc.
//
// SPDX-License-Identifier: MIT
#include "ast_dump.h"

#include <stdlib.h>
#include <string.h>

#include "support/utf8.h"

typedef struct Dump {
    FILE *file;
    bool include_attributes;
    bool is_first_field; // of the node being printed: no comma yet
} Dump;

// For all the functions below, which call each other as deep as the tree goes.
static void dump_node(Dump *dump, const Node *node);

// --- Texts and numbers ---

// As ascii() would show it.
static void dump_character(Dump *dump, uint32_t character, char quote) {
    if (character == '\\' || character == (unsigned char)quote) {
        fprintf(dump->file, "\\%c", (int)character);
    } else if (character == '\n' || character == '\r' || character == '\t') {
        fputs(character == '\n' ? "\\n" : character == '\r' ? "\\r" : "\\t", dump->file);
    } else if (character < 0x20 || (character >= 0x7F && character < 0x100)) {
        fprintf(dump->file, "\\x%02x", character);
    } else if (character < 0x80) {
        fputc((int)character, dump->file);
    } else if (character < 0x10000) {
        fprintf(dump->file, "\\u%04x", character);
    } else {
        fprintf(dump->file, "\\U%08x", character);
    }
}

// Single quotes, unless only they occur in the text.
static void dump_text(Dump *dump, const char *text, uint32_t length, bool is_bytes) {
    const char *next = text;
    const char *end = text + length;
    bool has_single = length > 0 && memchr(text, '\'', length) != NULL;
    bool has_double = length > 0 && memchr(text, '"', length) != NULL;
    char quote = has_single && !has_double ? '"' : '\'';
    fprintf(dump->file, "%s%c", is_bytes ? "b" : "", quote);
    while (next < end) {
        uint32_t character = (unsigned char)*next;
        next += is_bytes ? 1 : utf8_decode(next, &character);
        dump_character(dump, character, quote);
    }
    fputc(quote, dump->file);
}

// The decimal digits of an integer in any base, by repeated multiplication.
static void dump_integer(Dump *dump, const ConstantFields *constant) {
    size_t capacity = constant->length * 5 / 4 + 2;
    char *digits = calloc(capacity, 1); // least significant first
    size_t count = 1;
    for (uint32_t i = 0; i < constant->length; i++) {
        char character = constant->text[i];
        int carry = character <= '9' ? character - '0' : (character | 0x20) - 'a' + 10;
        for (size_t k = 0; k < count || carry > 0; k++) {
            int value = digits[k] * constant->base + carry;
            digits[k] = (char)(value % 10);
            carry = value / 10;
            count = k >= count ? k + 1 : count;
        }
    }
    while (count > 1 && digits[count - 1] == 0) {
        count--;
    }
    while (count > 0) {
        fputc('0' + digits[--count], dump->file);
    }
    free(digits);
}

// The shortest text that reads back as the same number, in the form of Python's repr().
static void dump_float(Dump *dump, const ConstantFields *constant, bool is_imaginary) {
    char text[512];
    char shortest[40];
    size_t length = constant->length < sizeof(text) - 1 ? constant->length : sizeof(text) - 1;
    memcpy(text, constant->text, length);
    text[length] = '\0';
    double number = strtod(text, NULL);
    int precision = 0;
    do {
        snprintf(shortest, sizeof(shortest), "%.*e", precision, number);
        precision++;
    } while (strtod(shortest, NULL) != number && precision < 17);
    char *exponent_text = strchr(shortest, 'e');
    int exponent = exponent_text == NULL ? 0 : atoi(exponent_text + 1);
    if (exponent_text == NULL) {
        fputs("inf", dump->file);
    } else if (exponent >= -4 && exponent < 16) {
        int decimals = precision - 1 - exponent;
        int least = is_imaginary ? 0 : 1;
        fprintf(dump->file, "%.*f", decimals > least ? decimals : least, number);
    } else {
        fprintf(dump->file, "%.*se%+03d", (int)(exponent_text - shortest), shortest, exponent);
    }
    fputs(is_imaginary ? "j" : "", dump->file);
}

static void dump_constant_value(Dump *dump, const ConstantFields *constant) {
    static const char *const names[] = {"None", "True", "False", "Ellipsis"};
    switch (constant->type) {
    case CONSTANT_INTEGER:
        dump_integer(dump, constant);
        break;
    case CONSTANT_FLOAT:
    case CONSTANT_IMAGINARY:
        dump_float(dump, constant, constant->type == CONSTANT_IMAGINARY);
        break;
    case CONSTANT_STRING:
    case CONSTANT_BYTES:
        dump_text(dump, constant->text, constant->length, constant->type == CONSTANT_BYTES);
        break;
    default:
        fputs(names[constant->type], dump->file);
    }
}

// --- Fields ---

// `, name=`; no comma before the first field.
static void field_name(Dump *dump, const char *name) {
    fprintf(dump->file, "%s%s=", dump->is_first_field ? "" : ", ", name);
    dump->is_first_field = false;
}

// Nothing for NULL.
static void field_node(Dump *dump, const char *name, const Node *node) {
    if (node != NULL) {
        field_name(dump, name);
        dump_node(dump, node);
    }
}

// Nothing for an empty list.
static void field_list(Dump *dump, const char *name, NodeList list) {
    if (list.count == 0) {
        return;
    }
    field_name(dump, name);
    fputc('[', dump->file);
    for (uint32_t i = 0; i < list.count; i++) {
        fputs(i > 0 ? ", " : "", dump->file);
        dump_node(dump, list.items[i]);
    }
    fputc(']', dump->file);
}

static void field_identifier(Dump *dump, const char *name, Identifier identifier) {
    if (identifier.text != NULL) {
        field_name(dump, name);
        dump_text(dump, identifier.text, identifier.length, false);
    }
}

static void field_identifiers(Dump *dump, const char *name, IdentifierList list) {
    if (list.count == 0) {
        return;
    }
    field_name(dump, name);
    for (uint32_t i = 0; i < list.count; i++) {
        fputs(i > 0 ? ", " : "[", dump->file);
        dump_text(dump, list.items[i].text, list.items[i].length, false);
    }
    fputc(']', dump->file);
}

static void field_number(Dump *dump, const char *name, int number) {
    field_name(dump, name);
    fprintf(dump->file, "%d", number);
}

static void field_word(Dump *dump, const char *name, const char *word) {
    field_name(dump, name);
    fprintf(dump->file, "%s()", word);
}

static void field_context(Dump *dump, const Node *node) {
    static const char *const names[] = {"Load", "Store", "Del"};
    field_word(dump, "ctx", names[node->context]);
}

static const char *binary_name(uint8_t op) {
    static const char *const names[] = {"Add",    "Sub",    "Mult",  "MatMult", "Div",
                                        "Mod",    "Pow",    "LShift", "RShift", "BitOr",
                                        "BitXor", "BitAnd", "FloorDiv"};
    return names[op];
}

// --- Statements ---

static void dump_definition(Dump *dump, const Node *node) {
    const FunctionDefFields *function = &node->function_def;
    const ClassDefFields *class_def = &node->class_def;
    if (node->kind == NODE_CLASS_DEF) {
        field_identifier(dump, "name", class_def->name);
        field_list(dump, "bases", class_def->bases);
        field_list(dump, "keywords", class_def->keywords);
        field_list(dump, "body", class_def->body);
        field_list(dump, "decorator_list", class_def->decorator_list);
        field_list(dump, "type_params", class_def->type_params);
        return;
    }
    field_identifier(dump, "name", function->name);
    field_node(dump, "args", function->args);
    field_list(dump, "body", function->body);
    field_list(dump, "decorator_list", function->decorator_list);
    field_node(dump, "returns", function->returns);
    field_list(dump, "type_params", function->type_params);
}

static void dump_assignment(Dump *dump, const Node *node) {
    switch (node->kind) {
    case NODE_ASSIGN:
        field_list(dump, "targets", node->assign.targets);
        field_node(dump, "value", node->assign.value);
        break;
    case NODE_TYPE_ALIAS:
        field_node(dump, "name", node->type_alias.name);
        field_list(dump, "type_params", node->type_alias.type_params);
        field_node(dump, "value", node->type_alias.value);
        break;
    case NODE_AUG_ASSIGN:
        field_node(dump, "target", node->aug_assign.target);
        field_word(dump, "op", binary_name(node->aug_assign.op));
        field_node(dump, "value", node->aug_assign.value);
        break;
    default:
        field_node(dump, "target", node->ann_assign.target);
        field_node(dump, "annotation", node->ann_assign.annotation);
        field_node(dump, "value", node->ann_assign.value);
        field_number(dump, "simple", node->ann_assign.simple);
    }
}

static void dump_branch(Dump *dump, const Node *node) {
    switch (node->kind) {
    case NODE_WHILE:
        field_node(dump, "test", node->while_loop.test);
        field_list(dump, "body", node->while_loop.body);
        field_list(dump, "orelse", node->while_loop.orelse);
        break;
    case NODE_IF:
        field_node(dump, "test", node->if_statement.test);
        field_list(dump, "body", node->if_statement.body);
        field_list(dump, "orelse", node->if_statement.orelse);
        break;
    case NODE_FOR:
    case NODE_ASYNC_FOR:
        field_node(dump, "target", node->for_loop.target);
        field_node(dump, "iter", node->for_loop.iter);
        field_list(dump, "body", node->for_loop.body);
        field_list(dump, "orelse", node->for_loop.orelse);
        break;
    case NODE_WITH:
    case NODE_ASYNC_WITH:
        field_list(dump, "items", node->with.items);
        field_list(dump, "body", node->with.body);
        break;
    case NODE_MATCH:
        field_node(dump, "subject", node->match.subject);
        field_list(dump, "cases", node->match.cases);
        break;
    default:
        field_list(dump, "body", node->try_statement.body);
        field_list(dump, "handlers", node->try_statement.handlers);
        field_list(dump, "orelse", node->try_statement.orelse);
        field_list(dump, "finalbody", node->try_statement.finalbody);
    }
}

static void dump_simple(Dump *dump, const Node *node) {
    switch (node->kind) {
    case NODE_RETURN:
        field_node(dump, "value", node->return_statement.value);
        break;
    case NODE_DELETE:
        field_list(dump, "targets", node->delete_statement.targets);
        break;
    case NODE_RAISE:
        field_node(dump, "exc", node->raise.exc);
        field_node(dump, "cause", node->raise.cause);
        break;
    case NODE_ASSERT:
        field_node(dump, "test", node->assert_statement.test);
        field_node(dump, "msg", node->assert_statement.msg);
        break;
    case NODE_IMPORT:
        field_list(dump, "names", node->import.names);
        break;
    case NODE_IMPORT_FROM:
        field_identifier(dump, "module", node->import_from.module);
        field_list(dump, "names", node->import_from.names);
        field_number(dump, "level", (int)node->import_from.level);
        break;
    case NODE_GLOBAL:
    case NODE_NONLOCAL:
        field_identifiers(dump, "names", node->global.names);
        break;
    case NODE_EXPR:
        field_node(dump, "value", node->expr.value);
        break;
    default:
        break;
    }
}

// --- Expressions ---

static void dump_compare(Dump *dump, const CompareFields *compare) {
    static const char *const names[] = {"Eq",  "NotEq", "Lt",    "LtE", "Gt",
                                        "GtE", "Is",    "IsNot", "In",  "NotIn"};
    field_node(dump, "left", compare->left);
    field_name(dump, "ops");
    for (uint32_t i = 0; i < compare->comparators.count; i++) {
        fprintf(dump->file, "%s%s()", i > 0 ? ", " : "[", names[compare->ops[i]]);
    }
    fputc(']', dump->file);
    field_list(dump, "comparators", compare->comparators);
}

static void dump_dict(Dump *dump, const DictFields *dict) {
    if (dict->keys.count == 0) {
        return;
    }
    field_name(dump, "keys");
    for (uint32_t i = 0; i < dict->keys.count; i++) {
        fputs(i > 0 ? ", " : "[", dump->file);
        if (dict->keys.items[i] == NULL) {
            fputs("None", dump->file);
        } else {
            dump_node(dump, dict->keys.items[i]);
        }
    }
    fputc(']', dump->file);
    field_list(dump, "values", dict->values);
}

static void dump_operation(Dump *dump, const Node *node) {
    static const char *const unary_names[] = {"Invert", "Not", "UAdd", "USub"};
    switch (node->kind) {
    case NODE_BOOL_OP:
        field_word(dump, "op", node->bool_op.op == BOOL_AND ? "And" : "Or");
        field_list(dump, "values", node->bool_op.values);
        break;
    case NODE_NAMED_EXPR:
        field_node(dump, "target", node->named_expr.target);
        field_node(dump, "value", node->named_expr.value);
        break;
    case NODE_BIN_OP:
        field_node(dump, "left", node->bin_op.left);
        field_word(dump, "op", binary_name(node->bin_op.op));
        field_node(dump, "right", node->bin_op.right);
        break;
    case NODE_UNARY_OP:
        field_word(dump, "op", unary_names[node->unary_op.op]);
        field_node(dump, "operand", node->unary_op.operand);
        break;
    case NODE_LAMBDA:
        field_node(dump, "args", node->lambda.args);
        field_node(dump, "body", node->lambda.body);
        break;
    case NODE_IF_EXP:
        field_node(dump, "test", node->if_exp.test);
        field_node(dump, "body", node->if_exp.body);
        field_node(dump, "orelse", node->if_exp.orelse);
        break;
    default:
        dump_compare(dump, &node->compare);
    }
}

static void dump_display(Dump *dump, const Node *node) {
    switch (node->kind) {
    case NODE_DICT:
        dump_dict(dump, &node->dict);
        break;
    case NODE_SET:
        field_list(dump, "elts", node->set.elts);
        break;
    case NODE_LIST:
    case NODE_TUPLE:
        field_list(dump, "elts", node->list.elts);
        field_context(dump, node);
        break;
    case NODE_DICT_COMP:
        field_node(dump, "key", node->dict_comp.key);
        field_node(dump, "value", node->dict_comp.value);
        field_list(dump, "generators", node->dict_comp.generators);
        break;
    default:
        field_node(dump, "elt", node->list_comp.elt);
        field_list(dump, "generators", node->list_comp.generators);
    }
}

static void dump_string_part(Dump *dump, const Node *node) {
    switch (node->kind) {
    case NODE_FORMATTED_VALUE:
        field_node(dump, "value", node->formatted_value.value);
        field_number(dump, "conversion", node->formatted_value.conversion);
        field_node(dump, "format_spec", node->formatted_value.format_spec);
        break;
    case NODE_INTERPOLATION:
        field_node(dump, "value", node->interpolation.value);
        field_identifier(dump, "str", node->interpolation.text);
        field_number(dump, "conversion", node->interpolation.conversion);
        field_node(dump, "format_spec", node->interpolation.format_spec);
        break;
    case NODE_CONSTANT:
        field_name(dump, "value");
        dump_constant_value(dump, &node->constant);
        if (node->constant.has_unicode_prefix) {
            field_name(dump, "kind");
            fputs("'u'", dump->file);
        }
        break;
    default:
        field_list(dump, "values", node->joined_str.values);
    }
}

static void dump_expression(Dump *dump, const Node *node) {
    switch (node->kind) {
    case NODE_AWAIT:
        field_node(dump, "value", node->await.value);
        break;
    case NODE_YIELD:
    case NODE_YIELD_FROM:
        field_node(dump, "value", node->yield.value);
        break;
    case NODE_CALL:
        field_node(dump, "func", node->call.func);
        field_list(dump, "args", node->call.args);
        field_list(dump, "keywords", node->call.keywords);
        break;
    case NODE_ATTRIBUTE:
        field_node(dump, "value", node->attribute.value);
        field_identifier(dump, "attr", node->attribute.attr);
        field_context(dump, node);
        break;
    case NODE_SUBSCRIPT:
        field_node(dump, "value", node->subscript.value);
        field_node(dump, "slice", node->subscript.slice);
        field_context(dump, node);
        break;
    case NODE_STARRED:
        field_node(dump, "value", node->starred.value);
        field_context(dump, node);
        break;
    case NODE_NAME:
        field_identifier(dump, "id", node->name.id);
        field_context(dump, node);
        break;
    default:
        field_node(dump, "lower", node->slice.lower);
        field_node(dump, "upper", node->slice.upper);
        field_node(dump, "step", node->slice.step);
    }
}

// --- Patterns and parts ---

static void dump_pattern(Dump *dump, const Node *node) {
    static const char *const singletons[] = {"None", "True", "False"};
    switch (node->kind) {
    case NODE_MATCH_VALUE:
        field_node(dump, "value", node->match_value.value);
        break;
    case NODE_MATCH_SINGLETON:
        field_name(dump, "value");
        fputs(singletons[node->match_singleton.value], dump->file);
        break;
    case NODE_MATCH_SEQUENCE:
        field_list(dump, "patterns", node->match_sequence.patterns);
        break;
    case NODE_MATCH_MAPPING:
        field_list(dump, "keys", node->match_mapping.keys);
        field_list(dump, "patterns", node->match_mapping.patterns);
        field_identifier(dump, "rest", node->match_mapping.rest);
        break;
    case NODE_MATCH_CLASS:
        field_node(dump, "cls", node->match_class.cls);
        field_list(dump, "patterns", node->match_class.patterns);
        field_identifiers(dump, "kwd_attrs", node->match_class.kwd_attrs);
        field_list(dump, "kwd_patterns", node->match_class.kwd_patterns);
        break;
    case NODE_MATCH_STAR:
        field_identifier(dump, "name", node->match_star.name);
        break;
    case NODE_MATCH_AS:
        field_node(dump, "pattern", node->match_as.pattern);
        field_identifier(dump, "name", node->match_as.name);
        break;
    default:
        field_list(dump, "patterns", node->match_or.patterns);
    }
}

static void dump_arguments(Dump *dump, const ArgumentsFields *arguments) {
    field_list(dump, "posonlyargs", arguments->posonlyargs);
    field_list(dump, "args", arguments->args);
    field_node(dump, "vararg", arguments->vararg);
    field_list(dump, "kwonlyargs", arguments->kwonlyargs);
    if (arguments->kw_defaults.count > 0) {
        field_name(dump, "kw_defaults");
        for (uint32_t i = 0; i < arguments->kw_defaults.count; i++) {
            fputs(i > 0 ? ", " : "[", dump->file);
            if (arguments->kw_defaults.items[i] == NULL) {
                fputs("None", dump->file);
            } else {
                dump_node(dump, arguments->kw_defaults.items[i]);
            }
        }
        fputc(']', dump->file);
    }
    field_node(dump, "kwarg", arguments->kwarg);
    field_list(dump, "defaults", arguments->defaults);
}

static void dump_type_param(Dump *dump, const TypeVarFields *type_var) {
    field_identifier(dump, "name", type_var->name);
    field_node(dump, "bound", type_var->bound);
    field_node(dump, "default_value", type_var->default_value);
}

static void dump_part(Dump *dump, const Node *node) {
    switch (node->kind) {
    case NODE_COMPREHENSION:
        field_node(dump, "target", node->comprehension.target);
        field_node(dump, "iter", node->comprehension.iter);
        field_list(dump, "ifs", node->comprehension.ifs);
        field_number(dump, "is_async", node->comprehension.is_async);
        break;
    case NODE_EXCEPT_HANDLER:
        field_node(dump, "type", node->except_handler.type);
        field_identifier(dump, "name", node->except_handler.name);
        field_list(dump, "body", node->except_handler.body);
        break;
    case NODE_ARGUMENTS:
        dump_arguments(dump, &node->arguments);
        break;
    case NODE_ARG:
        field_identifier(dump, "arg", node->arg.arg);
        field_node(dump, "annotation", node->arg.annotation);
        break;
    case NODE_KEYWORD:
        field_identifier(dump, "arg", node->keyword.arg);
        field_node(dump, "value", node->keyword.value);
        break;
    case NODE_ALIAS:
        field_identifier(dump, "name", node->alias.name);
        field_identifier(dump, "asname", node->alias.asname);
        break;
    case NODE_WITH_ITEM:
        field_node(dump, "context_expr", node->with_item.context_expr);
        field_node(dump, "optional_vars", node->with_item.optional_vars);
        break;
    case NODE_MATCH_CASE:
        field_node(dump, "pattern", node->match_case.pattern);
        field_node(dump, "guard", node->match_case.guard);
        field_list(dump, "body", node->match_case.body);
        break;
    default:
        dump_type_param(dump, &node->type_var);
    }
}

// --- The node ---

// Those of the abstract grammar.
static const char *const kind_names[NODE_KIND_COUNT] = {
    [NODE_FUNCTION_DEF] = "FunctionDef",
    [NODE_ASYNC_FUNCTION_DEF] = "AsyncFunctionDef",
    [NODE_CLASS_DEF] = "ClassDef",
    [NODE_RETURN] = "Return",
    [NODE_DELETE] = "Delete",
    [NODE_ASSIGN] = "Assign",
    [NODE_TYPE_ALIAS] = "TypeAlias",
    [NODE_AUG_ASSIGN] = "AugAssign",
    [NODE_ANN_ASSIGN] = "AnnAssign",
    [NODE_FOR] = "For",
    [NODE_ASYNC_FOR] = "AsyncFor",
    [NODE_WHILE] = "While",
    [NODE_IF] = "If",
    [NODE_WITH] = "With",
    [NODE_ASYNC_WITH] = "AsyncWith",
    [NODE_MATCH] = "Match",
    [NODE_RAISE] = "Raise",
    [NODE_TRY] = "Try",
    [NODE_TRY_STAR] = "TryStar",
    [NODE_ASSERT] = "Assert",
    [NODE_IMPORT] = "Import",
    [NODE_IMPORT_FROM] = "ImportFrom",
    [NODE_GLOBAL] = "Global",
    [NODE_NONLOCAL] = "Nonlocal",
    [NODE_EXPR] = "Expr",
    [NODE_PASS] = "Pass",
    [NODE_BREAK] = "Break",
    [NODE_CONTINUE] = "Continue",
    [NODE_BOOL_OP] = "BoolOp",
    [NODE_NAMED_EXPR] = "NamedExpr",
    [NODE_BIN_OP] = "BinOp",
    [NODE_UNARY_OP] = "UnaryOp",
    [NODE_LAMBDA] = "Lambda",
    [NODE_IF_EXP] = "IfExp",
    [NODE_DICT] = "Dict",
    [NODE_SET] = "Set",
    [NODE_LIST_COMP] = "ListComp",
    [NODE_SET_COMP] = "SetComp",
    [NODE_DICT_COMP] = "DictComp",
    [NODE_GENERATOR_EXP] = "GeneratorExp",
    [NODE_AWAIT] = "Await",
    [NODE_YIELD] = "Yield",
    [NODE_YIELD_FROM] = "YieldFrom",
    [NODE_COMPARE] = "Compare",
    [NODE_CALL] = "Call",
    [NODE_FORMATTED_VALUE] = "FormattedValue",
    [NODE_JOINED_STR] = "JoinedStr",
    [NODE_INTERPOLATION] = "Interpolation",
    [NODE_TEMPLATE_STR] = "TemplateStr",
    [NODE_CONSTANT] = "Constant",
    [NODE_ATTRIBUTE] = "Attribute",
    [NODE_SUBSCRIPT] = "Subscript",
    [NODE_STARRED] = "Starred",
    [NODE_NAME] = "Name",
    [NODE_LIST] = "List",
    [NODE_TUPLE] = "Tuple",
    [NODE_SLICE] = "Slice",
    [NODE_MATCH_VALUE] = "MatchValue",
    [NODE_MATCH_SINGLETON] = "MatchSingleton",
    [NODE_MATCH_SEQUENCE] = "MatchSequence",
    [NODE_MATCH_MAPPING] = "MatchMapping",
    [NODE_MATCH_CLASS] = "MatchClass",
    [NODE_MATCH_STAR] = "MatchStar",
    [NODE_MATCH_AS] = "MatchAs",
    [NODE_MATCH_OR] = "MatchOr",
    [NODE_TYPE_VAR] = "TypeVar",
    [NODE_PARAM_SPEC] = "ParamSpec",
    [NODE_TYPE_VAR_TUPLE] = "TypeVarTuple",
    [NODE_COMPREHENSION] = "comprehension",
    [NODE_EXCEPT_HANDLER] = "ExceptHandler",
    [NODE_ARGUMENTS] = "arguments",
    [NODE_ARG] = "arg",
    [NODE_KEYWORD] = "keyword",
    [NODE_ALIAS] = "alias",
    [NODE_WITH_ITEM] = "withitem",
    [NODE_MATCH_CASE] = "match_case",
};

static void dump_fields(Dump *dump, const Node *node) {
    if (node->kind <= NODE_CLASS_DEF) {
        dump_definition(dump, node);
    } else if (node->kind >= NODE_ASSIGN && node->kind <= NODE_ANN_ASSIGN) {
        dump_assignment(dump, node);
    } else if ((node->kind >= NODE_FOR && node->kind <= NODE_MATCH) || node->kind == NODE_TRY
               || node->kind == NODE_TRY_STAR) {
        dump_branch(dump, node);
    } else if (node->kind < NODE_BOOL_OP) {
        dump_simple(dump, node);
    } else if (node->kind <= NODE_IF_EXP || node->kind == NODE_COMPARE) {
        dump_operation(dump, node);
    } else if (node->kind <= NODE_GENERATOR_EXP || node->kind == NODE_LIST
               || node->kind == NODE_TUPLE) {
        dump_display(dump, node);
    } else if (node->kind >= NODE_FORMATTED_VALUE && node->kind <= NODE_CONSTANT) {
        dump_string_part(dump, node);
    } else if (node->kind <= NODE_SLICE) {
        dump_expression(dump, node);
    } else if (node->kind <= NODE_MATCH_OR) {
        dump_pattern(dump, node);
    } else {
        dump_part(dump, node);
    }
}

static bool has_attributes(const Node *node) {
    return node->kind != NODE_COMPREHENSION && node->kind != NODE_ARGUMENTS
           && node->kind != NODE_WITH_ITEM && node->kind != NODE_MATCH_CASE;
}

static void dump_node(Dump *dump, const Node *node) {
    fprintf(dump->file, "%s(", kind_names[node->kind]);
    dump->is_first_field = true;
    dump_fields(dump, node);
    if (dump->include_attributes && has_attributes(node)) {
        field_number(dump, "lineno", (int)node->range.line);
        field_number(dump, "col_offset", (int)node->range.column);
        field_number(dump, "end_lineno", (int)node->range.end_line);
        field_number(dump, "end_col_offset", (int)node->range.end_column);
    }
    fputc(')', dump->file);
    dump->is_first_field = false;
}

void ast_dump(FILE *file, const Node *node, bool include_attributes) {
    Dump dump = {file, include_attributes, true};
    dump_node(&dump, node);
}
