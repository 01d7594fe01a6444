// str: UTF-8 text, immutable. Interned strings (identifiers, static names) compare by pointer.
//
// The length counts bytes; with the flag STR_ASCII characters are bytes, and all is O(1) that
// is so in CPython. Lone surrogates, which Python allows, take three bytes each as if they
// were characters. Makers may collect and raise MemoryError.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_STR_H
#define KRAIT_OBJECTS_STR_H

#include <stdarg.h>

#include "memory/heap.h"
#include "objects/names.h"

// Header flags: all characters are below 128; the str is the only one with this text.
enum { STR_ASCII = FLAG_A, STR_INTERNED = FLAG_B };

typedef struct Str {
    Object object;
    uint32_t length;     // bytes
    uint32_t hash;       // 0: not computed yet
    char text[];         // UTF-8 (lone surrogates as 3 bytes), NUL-terminated
} Str;

extern const Type str_type;

static inline bool is_str(Value value) { return has_kind(value, KIND_STR); }
static inline Str *str_unchecked(Value value) { return (Str *)object_of(value); }
// Checked: raises TypeError "expected str, not X".
Str *str_from(Vm *vm, Value value);
// A str argument; `what` begins the TypeError: "find() argument 1" gives "find() argument 1 must be str, not X".
Str *str_argument(Vm *vm, Value value, const char *what);
static inline const char *str_text(Value value) { return str_unchecked(value)->text; }
static inline bool str_is_ascii(const Str *str) { return object_flag(&str->object, STR_ASCII); }

// The one str of an ASCII character (< 128), and of no character at all; both in ROM.
Value str_of_ascii(unsigned char character);
Value str_empty(void);
// Copies valid UTF-8 into a new str. `text` may lie in the heap only if its owner is held by the caller
// (then it is pinned). May collect; raises MemoryError.
Value str_new(Vm *vm, const char *text, size_t length);
Value str_from_c(Vm *vm, const char *text);
// An uninitialised ASCII/any str to be filled at once, before the next allocation; then str_finish().
Str *str_new_blank(Vm *vm, size_t length);
// Computes the ASCII flag; returns the Value (the shared one for "" and single ASCII characters).
Value str_finish(Vm *vm, Str *str);
// printf-like: see raise.h for the directives.
Value str_format_c(Vm *vm, const char *format, ...);
Value str_format_va(Vm *vm, const char *format, va_list values);
// A docstring without its common indentation (inspect.cleandoc, as the compiler does since 3.13).
Value str_clean_docstring(Vm *vm, Value text);
// Characters [start, stop) as a new str; bytes are counted in *_offset.
Value str_substring(Vm *vm, Value string, size_t start_offset, size_t end_offset);
// Byte offset of the first `needle` in [from, to), or -1.
intptr_t str_find_bytes(const char *text, size_t from, size_t to, const char *needle, size_t length);
intptr_t str_find_bytes_last(const char *text, size_t from, size_t to, const char *needle, size_t length);
// vm->roots.interned. Implemented by the Vm.
Value *intern_table_slot(Vm *vm);
// `code_point` is below CODE_POINT_LIMIT.
Value str_from_character(Vm *vm, uint32_t code_point);
// A plain str, also of derived ones.
Value str_concatenate(Vm *vm, Value a, Value b);

// The interned str of this text (a static name, or an entry of the VM's weak table).
Value str_intern(Vm *vm, const char *text, size_t length);
// The same for a str, which may become the interned one itself.
Value str_intern_value(Vm *vm, Value string);

// O(n) unless it is ASCII.
size_t str_character_count(const Str *str);
// Byte offset of the character with this index (0 <= index <= count).
size_t str_byte_offset(const Str *str, size_t index);
// 32 bits, never 0. The same function that names.c computes at compile time for static names.
uint32_t str_hash(Str *str);
uint32_t str_hash_bytes(const char *text, size_t length);
bool str_equal(const Str *a, const Str *b);
int str_compare(const Str *a, const Str *b);    // by code point: <0, 0, >0
bool str_equals_c(Value value, const char *text);    // false if it is no str

#endif
