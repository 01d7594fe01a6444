// Type: the description of a class, native (const, in ROM) or defined in Python (in the heap).
//
// A native type is one `const Type` at the foot of its file, with tables of rows beside it. A Python class is
// the same struct in the heap, with a dict; its instances are Instance objects (header, shape, slots), or, when
// it derives from a native type, objects of that type's layout with FLAG_SUBCLASS.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_TYPE_H
#define KRAIT_OBJECTS_TYPE_H

#include "memory/heap.h"
#include "objects/names.h"
#include "objects/operators.h"

// --- Rows ---

// A native function. args[0] is self for a method: an object with the layout of the type in
// whose table the row stands, as native_call.c makes sure. Slots that the caller left out are
// ABSENT. The caller has already checked the counts. Returns a Value, never ABSENT (NONE if
// there is nothing to say).
typedef Value (*NativeRun)(Vm *vm, const Value *args);

// One row per function. `required` and `optional` count positional parameters without self.
// `parameters` (or NULL: positional only, none may be named) lists all parameters but self in the order of
// their slots: "x, /, y, *, key, reverse". After "*" come keyword-only parameters (always optional: ABSENT).
// "*args" is a slot that receives a tuple, "**kwargs" one that receives a dict:
//     {NAME_print, 0, 0, builtin_print, "*values, sep, end, file, flush"},      args[0] is the tuple
//     {NAME_round, 1, 1, builtin_round, "number, ndigits"},
typedef struct Method {
    uint16_t name;
    uint8_t required;
    uint8_t optional;
    NativeRun run;
    const char *parameters;
} __attribute__((aligned(16))) Method;

// The same without the alignment, for types: those in the heap lie at multiples of 8.
typedef struct Constructor {
    uint16_t name;
    uint8_t required;
    uint8_t optional;
    NativeRun run;
    const char *parameters;
} Constructor;

typedef struct MethodTable {
    const Method *rows;
    uint16_t count;
} MethodTable;

// A computed attribute. `set` NULL: read-only; its value is ABSENT for `del`.
typedef struct Getter {
    uint16_t name;
    Value (*get)(Vm *vm, Value self);
    void (*set)(Vm *vm, Value self, Value value);
} Getter;

typedef struct GetterTable {
    const Getter *rows;
    uint16_t count;
} GetterTable;

// A constant attribute of a type or module: {NAME_pi, ROM_VALUE(&pi)}, {NAME_IN, ROM_INT(1)}.
typedef struct Member {
    uint16_t name;
    Value value;
} Member;

typedef struct MemberTable {
    const Member *rows;
    uint16_t count;
} MemberTable;

// A table of rows with its length, for an initializer.
#define TABLE(rows) {(rows), sizeof(rows) / sizeof((rows)[0])}

// --- Native functions as Values: the row's address, tagged; bit 3 tells a method (takes self) ---

enum { NATIVE_TAG = 4, NATIVE_METHOD_BIT = 8 };

static inline bool is_native_function(Value value) {
    return (value.bits & 7) == NATIVE_TAG && value.bits > VALUE_CONSTANT_LIMIT;
}
static inline const Method *native_row(Value value) { return (const Method *)(value.bits & ~(uintptr_t)15); }
static inline bool native_takes_self(Value value) { return value.bits & NATIVE_METHOD_BIT; }
static inline Value value_from_native(const Method *row, bool takes_self) {
    return (Value){(uintptr_t)row | NATIVE_TAG | (takes_self ? NATIVE_METHOD_BIT : 0)};
}

// --- What operators and built-in functions ask of a type ---

// Where bytes lie, for as long as nothing collects or changes their owner.
typedef struct Buffer {
    char *bytes;
    size_t length;       // bytes
    size_t item_size;
    char format;         // struct code of the items, 'B' for bytes
    bool read_only;
} Buffer;

// Any may be NULL: not supported (object's behaviour for repr, hash, compare and attributes).
// All may raise and collect unless said otherwise.
typedef struct Slots {
    Value (*repr)(Vm *vm, Value self);
    Value (*str)(Vm *vm, Value self);
    Value (*format)(Vm *vm, Value self, Value specification);
    intptr_t (*hash)(Vm *vm, Value self);
    bool (*truth)(Vm *vm, Value self);
    intptr_t (*length)(Vm *vm, Value self);
    Value (*iterate)(Vm *vm, Value self);
    Value (*next)(Vm *vm, Value self);    // ABSENT at the end; a generator's return value: see iterate.h
    Value (*get_item)(Vm *vm, Value self, Value key);
    void (*set_item)(Vm *vm, Value self, Value key, Value value);    // ABSENT value: delete
    bool (*contains)(Vm *vm, Value self, Value item);
    Value (*unary)(Vm *vm, UnaryOperator operator, Value self);
    // One of the operands is of this type: return NOT_IMPLEMENTED for what it does not know.
    Value (*binary)(Vm *vm, BinaryOperator operator, Value left, Value right);
    Value (*in_place)(Vm *vm, BinaryOperator operator, Value left, Value right);
    Value (*compare)(Vm *vm, Comparison comparison, Value left, Value right);    // left is of this type
    // `arguments` as call_with() gets them. args[0..count-1] positional, then one per name of `names`.
    Value (*call)(Vm *vm, Value self, size_t count, const Value *args, Value names);
    Value (*get_attribute)(Vm *vm, Value self, Value name);    // ABSENT: there is none (do not raise)
    void (*set_attribute)(Vm *vm, Value self, Value name, Value value);    // ABSENT value: delete
    // Descriptors found in a class. `instance` is ABSENT when asked of the class itself.
    Value (*descriptor_get)(Vm *vm, Value self, Value instance, Value owner);
    void (*descriptor_set)(Vm *vm, Value self, Value instance, Value value);    // ABSENT value: delete
    Value (*await)(Vm *vm, Value self);
    bool (*buffer)(Vm *vm, Value self, bool writable, Buffer *buffer);    // false: none (or not writable)
} Slots;

// --- The type ---

enum {
    TYPE_IS_FINAL = 1 << 0,            // cannot be derived from
    TYPE_IS_HEAP = 1 << 1,             // a Python class
    TYPE_HAS_INSTANCE_DICT = 1 << 2,   // instances take new attributes (not: __slots__, native types)
    TYPE_HAS_FINALIZER = 1 << 3,       // __del__, or a native finalizer
    TYPE_IS_ABSTRACT = 1 << 4,
    TYPE_CUSTOM_GETATTRIBUTE = 1 << 5, // __getattribute__ defined in Python: instances have no attributes in slots
    TYPE_CUSTOM_SETATTR = 1 << 6,      // __setattr__ or __delattr__ defined in Python
    TYPE_IS_ITERATOR = 1 << 7,         // native: iter() returns the object itself
    TYPE_MATCHES_SEQUENCE = 1 << 8,    // for `match` (PEP 634)
    TYPE_MATCHES_MAPPING = 1 << 9,
    TYPE_MATCHES_SELF = 1 << 10,       // int(x) pattern binds the subject itself
    TYPE_HAS_HIDDEN_KEYS = 1 << 11,    // see shape_hide()
    TYPE_HAS_GETATTR = 1 << 12,        // __getattr__ defined in Python: asked for what is not there
    TYPE_IS_PYTHON_IN_CPYTHON = 1 << 13,    // native: messages name it without its module, as Python classes
};

typedef struct Shape Shape;

struct Type {
    Object object;             // KIND_TYPE
    // References. ABSENT/NULL in ROM types unless noted.
    const Type *base;          // the native layout comes from here; NULL for object (set in ROM types; NULL there means object)
    const Type *metatype;      // NULL: type
    Value bases;               // tuple
    Value mro;                 // tuple; ROM types: the chain of `base`
    Value dict;                // Dict: the class's own namespace
    Value qualified_name;      // str
    Value subclasses;          // list of weak references, or ABSENT
    Shape *root_shape;         // of instances without attributes
    Value slot_names;          // tuple of __slots__ or ABSENT
    Value extra;               // for the type system: abstract methods, annotations cache
    Value module;              // str
    Value name_string;         // str; ROM types: ABSENT, see name
    // Raw data.
    const Slots *slots;        // never NULL once the type is in use (ROM types may leave it: empty_slots)
    MethodTable methods;
    MethodTable more_methods;  // a second table, shared with another type (bytes and bytearray)
    MethodTable class_methods; // called with the class as args[0]
    MethodTable static_methods;
    GetterTable getters;
    MemberTable members;
    // T(...): args[0] is the class (T itself or a Python class derived from it), the rest as the row says.
    // Use object_new_of() to allocate so that derived classes work. run == NULL: cannot be instantiated.
    Constructor construct;
    uint16_t name;             // NAME_x; heap types: see name_string
    uint16_t module_name;      // NAME_x of its module if it is not builtins; 0 otherwise
    uint16_t flags;
    uint8_t kind;              // Kind of the instances
    uint8_t reference_words;   // KIND_NATIVE: references after `type`
    uint16_t expected_slots;   // heap types: inline capacity for the next instance
    uint16_t instance_size;    // bytes, native fixed-size layouts; 0 for variable-size or abstract ones
    void (*finalize)(Vm *vm, Value self);    // native: called once when unreachable (files); may not raise
} __attribute__((aligned(GRANULE)));

// Objects of KIND_NATIVE start with this.
typedef struct Native {
    Object object;
    const Type *type;
} Native;

extern const Type type_type, object_type;

// The class of any Value. Never fails, allocates nothing.
const Type *type_of(Value value);
static inline Value value_from_type(const Type *type) { return value_from_object(type); }
static inline bool is_type(Value value) { return has_kind(value, KIND_TYPE); }
static inline const Type *type_unchecked(Value value) { return (const Type *)object_of(value); }
// Name for messages: "list"; for Python classes their __name__. NUL-terminated, valid until the next collection
// unless the caller holds the type.
const char *type_name(const Type *type);
// The same as a str.
Value type_name_value(Vm *vm, const Type *type);
// The nearest native type: type itself, or the one whose layout a Python class has.
const Type *type_native_base(const Type *type);
// Is `type` `ancestor` or derived from it (by MRO)?
bool type_derives_from(const Type *type, const Type *ancestor);
static inline bool is_instance_of(Value value, const Type *type) { return type_derives_from(type_of(value), type); }

// Looks `name` (interned) up along the MRO: the raw attribute (function, descriptor ...), or ABSENT. Cached.
Value type_lookup(Vm *vm, const Type *type, Value name);
// The same, telling in which class it was found.
Value type_lookup_where(Vm *vm, const Type *type, Value name, const Type **where);

// A new zeroed object of native `bytes` for class `type` (the native type or a Python class derived from it):
// sets kind, class, subclass part. The native part must be filled by the caller. May collect; MemoryError.
void *object_new_of(Vm *vm, const Type *type, size_t bytes);
// For KIND_NATIVE types when the class is not in question.
void *native_new(Vm *vm, const Type *type, size_t bytes);

// Does a native object belong to this native type (or a class derived from it)?
static inline bool is_native_of(Value value, const Type *type) {
    return has_kind(value, KIND_NATIVE) &&
           (((Native *)object_of(value))->type == type || type_derives_from(((Native *)object_of(value))->type, type));
}
// Checked: raises TypeError "expected X, not Y".
void *native_from(Vm *vm, Value value, const Type *type);

#endif
