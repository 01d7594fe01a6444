// The module json: loads, load, dumps, dump, JSONDecoder, JSONEncoder.
// SPDX-License-Identifier: MIT
#include "modules/json.h"

#include "objects/attribute.h"
#include "objects/bytes.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/iterate.h"
#include "objects/module.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/sequence.h"
#include "objects/str.h"
#include "objects/str_codec.h"
#include "objects/text_builder.h"
#include "vm/run.h"

static Value none_to_absent(Value value) { return is_none(value) ? ABSENT : value; }

// --- JSONDecoder ---

enum { DECODER_FIELDS = 6 };

static JsonDecoder *decoder_from(Vm *vm, Value value) { return native_from(vm, value, &json_decoder_type); }

// `args`: object_hook, parse_float, parse_int, parse_constant, strict, object_pairs_hook
static void decoder_fill(Vm *vm, JsonDecoder *decoder, const Value *args) {
    bool is_strict = is_absent(args[4]) || value_is_true(vm, args[4]);
    store(decoder, &decoder->object_hook, none_to_absent(args[0]));
    store(decoder, &decoder->parse_float, none_to_absent(args[1]));
    store(decoder, &decoder->parse_int, none_to_absent(args[2]));
    store(decoder, &decoder->parse_constant, none_to_absent(args[3]));
    store(decoder, &decoder->strict, value_from_bool(is_strict));
    store(decoder, &decoder->object_pairs_hook, none_to_absent(args[5]));
    // The usual classes need no call.
    if (same(decoder->parse_float, value_from_type(&float_type))) store(decoder, &decoder->parse_float, ABSENT);
    if (same(decoder->parse_int, value_from_type(&int_type))) store(decoder, &decoder->parse_int, ABSENT);
}

#define DECODER_PARAMETERS "def *, object_hook, parse_float, parse_int, parse_constant, strict, object_pairs_hook"

// JSONDecoder(*, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
//             object_pairs_hook=None)
static Value decoder_construct(Vm *vm, const Value *args) {
    JsonDecoder *decoder = object_new_of(vm, type_unchecked(args[0]), sizeof *decoder);
    decoder_fill(vm, decoder, args + 1);
    return value_from_object(decoder);
}

// JSONDecoder.__init__(*, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
//                      object_pairs_hook=None)
static Value decoder_init(Vm *vm, const Value *args) {
    decoder_fill(vm, decoder_from(vm, args[0]), args + 1);
    return NONE;
}

// JSONDecoder.decode(s)
static Value decoder_decode(Vm *vm, const Value *args) {
    const JsonDecoder *decoder = decoder_from(vm, args[0]);
    if (!is_str(args[1])) raise_type_error(vm, "expected string or bytes-like object, got '%T'", args[1]);
    return json_decode_all(vm, decoder, args[1]);
}

// JSONDecoder.raw_decode(s, idx=0)
static Value decoder_raw_decode(Vm *vm, const Value *args) {
    const JsonDecoder *decoder = decoder_from(vm, args[0]);
    const Str *text = str_from(vm, args[1]);
    intptr_t index = is_absent(args[2]) ? 0 : index_from(vm, args[2]);
    size_t count = str_character_count(text);
    if (index < 0) raise_value_error(vm, "idx cannot be negative");
    size_t offset = str_byte_offset(text, (size_t)index < count ? (size_t)index : count);
    Value value = json_decode(vm, decoder, args[1], &offset);
    Value end = str_substring(vm, args[1], 0, offset);
    return tuple_pair(vm, value, int_from_intptr(vm, (intptr_t)str_character_count(str_unchecked(end))));
}

static Value shown(Value value) { return is_absent(value) ? NONE : value; }
static Value get_object_hook(Vm *vm, Value self) { return shown(decoder_from(vm, self)->object_hook); }
static Value get_pairs_hook(Vm *vm, Value self) { return shown(decoder_from(vm, self)->object_pairs_hook); }
static Value get_strict(Vm *vm, Value self) { return decoder_from(vm, self)->strict; }

static Value get_parse_float(Vm *vm, Value self) {
    Value hook = decoder_from(vm, self)->parse_float;
    return is_absent(hook) ? value_from_type(&float_type) : hook;
}

static Value get_parse_int(Vm *vm, Value self) {
    Value hook = decoder_from(vm, self)->parse_int;
    return is_absent(hook) ? value_from_type(&int_type) : hook;
}

static const Method decoder_methods[] = {
    {NAME___init__, 0, 0, decoder_init, DECODER_PARAMETERS},
    {NAME_decode, 1, 0, decoder_decode, "def s"},
    {NAME_raw_decode, 1, 1, decoder_raw_decode, "def s, idx"},
};

static const Getter decoder_getters[] = {
    {NAME_object_hook, get_object_hook},
    {NAME_object_pairs_hook, get_pairs_hook},
    {NAME_strict, get_strict},
    {NAME_parse_float, get_parse_float},
    {NAME_parse_int, get_parse_int},
};

const Type json_decoder_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_JSONDecoder,
    .module_name = NAME_json,
    .kind = KIND_NATIVE,
    .reference_words = DECODER_FIELDS,
    .flags = TYPE_IS_PYTHON_IN_CPYTHON,
    .construct = {NAME_JSONDecoder, 0, 0, decoder_construct, DECODER_PARAMETERS},
    .methods = TABLE(decoder_methods),
    .getters = TABLE(decoder_getters),
};

// --- loads, load ---

// UTF-8, 16 or 32: the first characters of JSON are ASCII, so the zeros tell.
static const char *detect_encoding(const char *bytes, size_t length) {
    bool has_four = length >= 4;
    if (length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) return "utf-8-sig";
    if (has_four && (memcmp(bytes, "\xFF\xFE\0\0", 4) == 0 || memcmp(bytes, "\0\0\xFE\xFF", 4) == 0)) return "utf-32";
    if (length >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0)) return "utf-16";
    if (has_four && !bytes[0]) return bytes[1] ? "utf-16-be" : "utf-32-be";
    if (has_four && !bytes[1]) return bytes[2] || bytes[3] ? "utf-16-le" : "utf-32-le";
    if (length == 2 && !bytes[0]) return "utf-16-be";
    if (length == 2 && !bytes[1]) return "utf-16-le";
    return "utf-8";
}

static Value json_text(Vm *vm, Value source) {
    if (is_str(source)) {
        bool has_mark = str_unchecked(source)->length >= 3 && memcmp(str_text(source), "\xEF\xBB\xBF", 3) == 0;
        if (has_mark) raise_json_error(vm, "Unexpected UTF-8 BOM (decode using utf-8-sig)", source, 0);
        return source;
    }
    Buffer buffer;
    if (!(is_bytes(source) || is_bytearray(source)) || !get_buffer(vm, source, &buffer)) {
        raise_type_error(vm, "the JSON object must be str, bytes or bytearray, not %S", type_name_value(vm, type_of(source)));
    }
    const char *encoding = detect_encoding(buffer.bytes, buffer.length);
    return decode_value(vm, source, str_from_c(vm, encoding), str_from_c(vm, "surrogatepass"));
}

// A class given as `cls` gets the options that were given, as keywords.
static Value make_with_options(Vm *vm, Value class, const Name *names, const Value *options, size_t count, Value more) {
    Value keywords = dict_new(vm, 0);
    for (size_t i = 0; i < count; i++) {
        if (!is_absent(options[i])) dict_set(vm, keywords, name_value(names[i]), options[i]);
    }
    if (!is_absent(more)) dict_update(vm, keywords, more);
    return call_spread(vm, class, tuple_new(vm, 0), keywords);
}

enum { LOADS_OPTIONS = 5 };
static const Name loads_names[LOADS_OPTIONS] = {
    NAME_object_hook, NAME_parse_float, NAME_parse_int, NAME_parse_constant, NAME_object_pairs_hook,
};

// `args`: cls, object_hook, parse_float, parse_int, parse_constant, object_pairs_hook, keywords
static Value loads(Vm *vm, Value source, const Value *args) {
    Value text = json_text(vm, source);
    Value keywords = args[6];
    bool has_more = !is_absent(keywords) && dict_count(keywords) > 0;
    if (has_more || !is_absent(none_to_absent(args[0]))) {
        Value class = is_absent(none_to_absent(args[0])) ? value_from_type(&json_decoder_type) : args[0];
        Value options[LOADS_OPTIONS];
        for (size_t i = 0; i < LOADS_OPTIONS; i++) options[i] = none_to_absent(args[1 + i]);
        Value decoder = make_with_options(vm, class, loads_names, options, LOADS_OPTIONS, keywords);
        return call_method(vm, decoder, NAME_decode, 1, &text);
    }
    Value fields[DECODER_FIELDS] = {args[1], args[2], args[3], args[4], ABSENT, args[5]};
    JsonDecoder *decoder = native_new(vm, &json_decoder_type, sizeof *decoder);
    decoder_fill(vm, decoder, fields);
    return json_decode_all(vm, decoder, text);
}

// json.loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
//            object_pairs_hook=None, **kw)
static Value json_loads(Vm *vm, const Value *args) { return loads(vm, args[0], args + 1); }

// json.load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
//           object_pairs_hook=None, **kw)
static Value json_load(Vm *vm, const Value *args) {
    return loads(vm, call_method(vm, args[0], NAME_read, 0, NULL), args + 1);
}

// --- JSONEncoder ---

enum { ENCODER_FIELDS = 9, ENCODER_OPTIONS = 8 };

static JsonEncoder *encoder_from(Vm *vm, Value value) { return native_from(vm, value, &json_encoder_type); }

static Value flag(Vm *vm, Value argument, bool otherwise) {
    return value_from_bool(is_absent(argument) ? otherwise : value_is_true(vm, argument));
}

static Value indent_text(Vm *vm, Value indent) {
    if (is_absent(indent) || is_none(indent)) return NONE;
    if (is_str(indent)) return indent;
    intptr_t count = index_from(vm, indent);
    TextBuilder builder = text_builder_start(vm);
    if (count > 0) text_builder_add_repeated(vm, &builder, ' ', (size_t)count);
    return text_builder_finish(vm, &builder);
}

static void set_separators(Vm *vm, JsonEncoder *encoder, Value separators) {
    Value item = str_from_c(vm, is_none(encoder->indent) ? ", " : ","), key = str_from_c(vm, ": ");
    if (!is_absent(separators) && !is_none(separators)) {
        Value pair = tuple_from_iterable(vm, separators);
        if (tuple_count(pair) < 2) {
            raise_value_error(vm, "not enough values to unpack (expected 2, got %zu)", tuple_count(pair));
        }
        if (tuple_count(pair) > 2) raise_value_error(vm, "too many values to unpack (expected 2, got %zu)", tuple_count(pair));
        item = tuple_item(pair, 0);
        key = tuple_item(pair, 1);
        if (!is_str(key)) raise_type_error(vm, "make_encoder() argument 5 must be str, not %T", key);
        if (!is_str(item)) raise_type_error(vm, "make_encoder() argument 6 must be str, not %T", item);
    }
    store(encoder, &encoder->item_separator, item);
    store(encoder, &encoder->key_separator, key);
}

// `args`: skipkeys, ensure_ascii, check_circular, allow_nan, sort_keys, indent, separators, default
static void encoder_fill(Vm *vm, JsonEncoder *encoder, const Value *args) {
    store(encoder, &encoder->skip_keys, flag(vm, args[0], false));
    store(encoder, &encoder->ensure_ascii, flag(vm, args[1], true));
    store(encoder, &encoder->check_circular, flag(vm, args[2], true));
    store(encoder, &encoder->allow_nan, flag(vm, args[3], true));
    store(encoder, &encoder->sort_keys, flag(vm, args[4], false));
    Value indent = indent_text(vm, args[5]);
    store(encoder, &encoder->indent, indent);
    set_separators(vm, encoder, args[6]);
    store(encoder, &encoder->default_function, none_to_absent(args[7]));
}

#define ENCODER_PARAMETERS "def *, skipkeys, ensure_ascii, check_circular, allow_nan, sort_keys, indent, separators, default"

// JSONEncoder(*, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None,
//             separators=None, default=None)
static Value encoder_construct(Vm *vm, const Value *args) {
    JsonEncoder *encoder = object_new_of(vm, type_unchecked(args[0]), sizeof *encoder);
    // Complete even if a derived class does not call __init__.
    Value nothing[ENCODER_OPTIONS] = {ABSENT};
    encoder_fill(vm, encoder, type_unchecked(args[0]) == &json_encoder_type ? args + 1 : nothing);
    return value_from_object(encoder);
}

// JSONEncoder.__init__(*, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
//                      indent=None, separators=None, default=None)
static Value encoder_init(Vm *vm, const Value *args) {
    encoder_fill(vm, encoder_from(vm, args[0]), args + 1);
    return NONE;
}

// JSONEncoder.default(o)
static Value encoder_default(Vm *vm, const Value *args) {
    Value given = encoder_from(vm, args[0])->default_function;
    if (!is_absent(given)) return call1(vm, given, args[1]);
    raise_type_error(vm, "Object of type %S is not JSON serializable", type_name_value(vm, type_of(args[1])));
}

static Value pieces_joined(Vm *vm, Value pieces) {
    TextBuilder builder = text_builder_start(vm);
    Value iterator = iterate(vm, pieces);
    for (Value piece; !is_absent(piece = iterate_next(vm, iterator));) {
        str_from(vm, piece);
        text_builder_add_value(vm, &builder, piece);
    }
    return text_builder_finish(vm, &builder);
}

static Value encoder_iterencode(Vm *vm, const Value *args);

// JSONEncoder.encode(o)
static Value encoder_encode(Vm *vm, const Value *args) {
    encoder_from(vm, args[0]);
    bool is_derived = type_of(args[0]) != &json_encoder_type;
    Value method = is_derived ? type_lookup(vm, type_of(args[0]), name_value(NAME_iterencode)) : ABSENT;
    if (is_derived && !(is_native_function(method) && native_row(method)->run == encoder_iterencode)) {
        return pieces_joined(vm, call_method(vm, args[0], NAME_iterencode, 1, args + 1));
    }
    return json_encode(vm, args[0], args[1]);
}

// JSONEncoder.iterencode(o, _one_shot=False)
// All of the text in one piece.
static Value encoder_iterencode(Vm *vm, const Value *args) {
    encoder_from(vm, args[0]);
    Value text = json_encode(vm, args[0], args[1]);
    return iterate(vm, tuple_from_array(vm, 1, &text));
}

static Value get_skip_keys(Vm *vm, Value self) { return encoder_from(vm, self)->skip_keys; }
static Value get_ensure_ascii(Vm *vm, Value self) { return encoder_from(vm, self)->ensure_ascii; }
static Value get_check_circular(Vm *vm, Value self) { return encoder_from(vm, self)->check_circular; }
static Value get_allow_nan(Vm *vm, Value self) { return encoder_from(vm, self)->allow_nan; }
static Value get_sort_keys(Vm *vm, Value self) { return encoder_from(vm, self)->sort_keys; }
static Value get_indent(Vm *vm, Value self) { return encoder_from(vm, self)->indent; }
static Value get_item_separator(Vm *vm, Value self) { return encoder_from(vm, self)->item_separator; }
static Value get_key_separator(Vm *vm, Value self) { return encoder_from(vm, self)->key_separator; }

static const Method encoder_methods[] = {
    {NAME___init__, 0, 0, encoder_init, ENCODER_PARAMETERS},
    {NAME_default, 1, 0, encoder_default, "def o"},
    {NAME_encode, 1, 0, encoder_encode, "def o"},
    {NAME_iterencode, 1, 1, encoder_iterencode, "def o, _one_shot"},
};

static const Getter encoder_getters[] = {
    {NAME_skipkeys, get_skip_keys},
    {NAME_ensure_ascii, get_ensure_ascii},
    {NAME_check_circular, get_check_circular},
    {NAME_allow_nan, get_allow_nan},
    {NAME_sort_keys, get_sort_keys},
    {NAME_indent, get_indent},
    {NAME_item_separator, get_item_separator},
    {NAME_key_separator, get_key_separator},
};

const Type json_encoder_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_JSONEncoder,
    .module_name = NAME_json,
    .kind = KIND_NATIVE,
    .reference_words = ENCODER_FIELDS,
    .flags = TYPE_IS_PYTHON_IN_CPYTHON,
    .construct = {NAME_JSONEncoder, 0, 0, encoder_construct, ENCODER_PARAMETERS},
    .methods = TABLE(encoder_methods),
    .getters = TABLE(encoder_getters),
};

// --- dumps, dump ---

static const Name dumps_names[ENCODER_OPTIONS] = {
    NAME_skipkeys, NAME_ensure_ascii, NAME_check_circular, NAME_allow_nan,
    NAME_sort_keys, NAME_indent, NAME_separators, NAME_default,
};

// `args`: skipkeys, ensure_ascii, check_circular, allow_nan, cls, indent, separators, default, sort_keys, keywords
static Value encoder_of(Vm *vm, const Value *args) {
    Value options[ENCODER_OPTIONS] = {args[0], args[1], args[2], args[3], args[8], args[5], args[6], args[7]};
    bool has_class = !is_absent(none_to_absent(args[4]));
    bool has_more = !is_absent(args[9]) && dict_count(args[9]) > 0;
    if (has_class || has_more) {
        Value class = has_class ? args[4] : value_from_type(&json_encoder_type);
        return make_with_options(vm, class, dumps_names, options, ENCODER_OPTIONS, args[9]);
    }
    JsonEncoder *encoder = native_new(vm, &json_encoder_type, sizeof *encoder);
    encoder_fill(vm, encoder, options);
    return value_from_object(encoder);
}

#define DUMPS_OPTIONS \
    "*, skipkeys, ensure_ascii, check_circular, allow_nan, cls, indent, separators, default, sort_keys, **kw"

// json.dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
//            separators=None, default=None, sort_keys=False, **kw)
static Value json_dumps(Vm *vm, const Value *args) {
    Value encoder = encoder_of(vm, args + 1);
    if (type_of(encoder) == &json_encoder_type) return json_encode(vm, encoder, args[0]);
    return call_method(vm, encoder, NAME_encode, 1, args);
}

// json.dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
//           separators=None, default=None, sort_keys=False, **kw)
static Value json_dump(Vm *vm, const Value *args) {
    Value encoder = encoder_of(vm, args + 2);
    Value iterator = iterate(vm, call_method(vm, encoder, NAME_iterencode, 1, args));
    for (Value piece; !is_absent(piece = iterate_next(vm, iterator));) {
        call_method(vm, args[1], NAME_write, 1, &piece);
    }
    return NONE;
}

#define LOADS_OPTIONS_TEXT \
    "*, cls, object_hook, parse_float, parse_int, parse_constant, object_pairs_hook, **kw"

static const Method json_functions[] = {
    {NAME_dumps, 1, 0, json_dumps, "def obj, " DUMPS_OPTIONS},
    {NAME_dump, 2, 0, json_dump, "def obj, fp, " DUMPS_OPTIONS},
    {NAME_loads, 1, 0, json_loads, "def s, " LOADS_OPTIONS_TEXT},
    {NAME_load, 1, 0, json_load, "def fp, " LOADS_OPTIONS_TEXT},
};

static const Member json_members[] = {
    {NAME_JSONDecodeError, ROM_VALUE(&json_decode_error_type)},
    {NAME_JSONDecoder, ROM_VALUE(&json_decoder_type)},
    {NAME_JSONEncoder, ROM_VALUE(&json_encoder_type)},
};

// The submodules of CPython.
static Value json_get(Vm *vm, Value name) {
    bool is_submodule = same(name, name_value(NAME_decoder)) || same(name, name_value(NAME_encoder));
    return is_submodule ? import_absolute(vm, str_format_c(vm, "json.%S", name)) : ABSENT;
}

const NativeModule json_module = {
    .name = NAME_json,
    .functions = TABLE(json_functions),
    .members = TABLE(json_members),
    .get = json_get,
};
