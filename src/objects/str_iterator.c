// Iterators over the characters of a str: they hold a byte offset, so that a step costs the same in any text. Only
// what pickle and copy ask for counts characters.
// SPDX-License-Identifier: MIT
#include "objects/str_methods.h"

#include "objects/iterate.h"
#include "objects/iterators.h"
#include "objects/kind_types.h"
#include "support/utf8.h"

typedef struct StrIterator {
    Object object;           // KIND_STR_ITERATOR; flag STR_ASCII if the str has it: the type depends on that
    Value string;            // ABSENT when exhausted
    size_t offset;           // bytes
} StrIterator;

Value str_iterate(Vm *vm, Value self) {
    StrIterator *iterator = heap_allocate(vm, KIND_STR_ITERATOR, sizeof *iterator);
    store(iterator, &iterator->string, self);
    if (str_is_ascii(str_unchecked(self))) object_set_flag(&iterator->object, STR_ASCII);
    return value_from_object(iterator);
}

static StrIterator *iterator_from(Value value) { return (StrIterator *)object_of(value); }

Value str_iterator_next(Vm *vm, Value self) {
    StrIterator *iterator = iterator_from(self);
    if (is_absent(iterator->string)) return ABSENT;
    const Str *str = str_unchecked(iterator->string);
    if (iterator->offset >= str->length) {
        store(iterator, &iterator->string, ABSENT);
        return ABSENT;
    }
    const char *at = str->text + iterator->offset;
    size_t size = utf8_size_from_lead(*at);
    iterator->offset += size;
    return str_new(vm, at, size);
}

// str_iterator.__length_hint__()
// Returns how many characters are still to come.
static Value iterator_length_hint(Vm *vm, const Value *args) {
    (void)vm;
    const StrIterator *iterator = iterator_from(args[0]);
    if (is_absent(iterator->string)) return value_from_small_int(0);
    const Str *str = str_unchecked(iterator->string);
    return value_from_small_int((intptr_t)utf8_count(str->text + iterator->offset, str->length - iterator->offset));
}

// str_iterator.__reduce__()
// Returns what pickle and copy need: iter, the string and the index.
static Value iterator_reduce(Vm *vm, const Value *args) {
    const StrIterator *iterator = iterator_from(args[0]);
    if (is_absent(iterator->string)) return iterator_reduced(vm, str_empty(), ABSENT);
    size_t index = utf8_count(str_text(iterator->string), iterator->offset);
    return iterator_reduced(vm, iterator->string, value_from_small_int((intptr_t)index));
}

// str_iterator.__setstate__(index, /)
// Moves the iterator to an index.
static Value iterator_setstate(Vm *vm, const Value *args) {
    StrIterator *iterator = iterator_from(args[0]);
    intptr_t index = iterator_state(vm, args[1]);
    if (is_absent(iterator->string)) return NONE;
    const Str *str = str_unchecked(iterator->string);
    size_t count = str_character_count(str);
    iterator->offset = index < 0 ? 0 : str_byte_offset(str, (size_t)index < count ? (size_t)index : count);
    return NONE;
}

static const Method iterator_methods[] = {
    {NAME___length_hint__, 0, 0, iterator_length_hint},
    {NAME___reduce__, 0, 0, iterator_reduce},
    {NAME___setstate__, 1, 0, iterator_setstate},
};

static const Slots iterator_slots = {.iterate = iterate_self, .next = str_iterator_next};

const Type str_iterator_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_str_iterator,
    .kind = KIND_STR_ITERATOR,
    .slots = &iterator_slots,
    .methods = TABLE(iterator_methods),
    .flags = TYPE_IS_FINAL | TYPE_IS_ITERATOR,
};

const Type str_ascii_iterator_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_str_ascii_iterator,
    .kind = KIND_STR_ITERATOR,
    .slots = &iterator_slots,
    .methods = TABLE(iterator_methods),
    .flags = TYPE_IS_FINAL | TYPE_IS_ITERATOR,
};
