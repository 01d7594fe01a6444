// list.sort() and sorted(): a stable, adaptive merge sort.
//
// It finds runs that are sorted already, lengthens short ones by insertion, and merges
// neighbours in the order of powersort (Munro and Wild, 2018), galloping where one run wins
// many times in a row. Keys that are all ints, all floats or all strs are compared without the
// general protocol; other comparisons may raise at any time, and then the list must still hold
// all its items: see Gap. While it is sorted, the list reads as empty.
//
// The arrays are reached by pointers into objects that this C frame holds, so the collector
// neither moves nor frees them.
// SPDX-License-Identifier: MIT
#include "objects/call.h"
#include "objects/list.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"

typedef enum KeyKind { KEYS_INT, KEYS_FLOAT, KEYS_STR, KEYS_ANY } KeyKind;

enum {
    RUN_MIN = 32,          // shorter runs are lengthened by insertion (up to twice this)
    GALLOP_AFTER = 7,      // wins in a row of one run
    RUNS_MAX = sizeof(size_t) * 8 + 2,    // pending runs have rising powers, one for each bit of the count
};

// The hole in the array while two runs are merged: `count` items that belong there are in the temporary array.
typedef struct Gap {
    size_t start;          // in the array
    size_t from;           // in the temporary array
    size_t count;
} Gap;

// Keys, and the items that move with them.
typedef struct Pairs {
    Value *keys;
    Value *items;          // NULL: the keys are the items
} Pairs;

typedef struct Run {
    size_t start, count;
    unsigned power;        // of the boundary with the run after it
} Run;

typedef struct Sorter {
    Vm *vm;
    Pairs array;
    size_t count;
    // Room for the smaller of two runs that are merged, made when it is needed.
    Pairs temporary;
    size_t temporary_count;
    Gap gap;
    // The pending runs, which cover the array from its start without gaps; their powers rise.
    Run runs[RUNS_MAX];
    size_t run_count;
    // What list_sort() was called with.
    Value list, key;
    Values *items;
} Sorter;

// --- Comparing ---

// Is a < b, for tuples? What decides is the first pair of items that differ.
static bool tuple_less(Vm *vm, Value a, Value b) {
    size_t shorter = tuple_count(a) < tuple_count(b) ? tuple_count(a) : tuple_count(b);
    for (size_t i = 0; i < shorter; i++) {
        Value x = tuple_item(a, i), y = tuple_item(b, i);
        if (same(x, y)) continue;
        if (both_small_ints(x, y)) return (intptr_t)x.bits < (intptr_t)y.bits;
        if (is_exactly(x, KIND_STR) && is_exactly(y, KIND_STR)) {
            int order = str_compare(str_unchecked(x), str_unchecked(y));
            if (order) return order < 0;
        } else if (!values_equal(vm, x, y)) {
            return compare_true(vm, COMPARE_LESS, x, y);
        }
    }
    return tuple_count(a) < tuple_count(b);
}

bool values_less(Vm *vm, Value a, Value b) {
    if (both_small_ints(a, b)) return (intptr_t)a.bits < (intptr_t)b.bits;
    if (is_exactly(a, KIND_TUPLE) && is_exactly(b, KIND_TUPLE)) return tuple_less(vm, a, b);
    return compare_true(vm, COMPARE_LESS, a, b);
}

// `kind` is a constant in each caller that matters, so the switch costs nothing in the loops.
static inline bool less(Sorter *sorter, KeyKind kind, Value a, Value b) {
    switch (kind) {
    case KEYS_INT: return (intptr_t)a.bits < (intptr_t)b.bits;
    case KEYS_FLOAT: return float_unchecked(a) < float_unchecked(b);
    case KEYS_STR: return str_compare(str_unchecked(a), str_unchecked(b)) < 0;
    default: return values_less(sorter->vm, a, b);
    }
}

static KeyKind kind_of_key(Value key) {
    if (is_small_int(key)) return KEYS_INT;
    if (is_immediate_float(key) || is_exactly(key, KIND_FLOAT)) return KEYS_FLOAT;
    return is_exactly(key, KIND_STR) ? KEYS_STR : KEYS_ANY;
}

// KEYS_ANY unless all keys are of one of the quick kinds.
static KeyKind common_kind(const Sorter *sorter) {
    KeyKind kind = kind_of_key(sorter->array.keys[0]);
    for (size_t i = 1; i < sorter->count && kind != KEYS_ANY; i++) {
        if (kind_of_key(sorter->array.keys[i]) != kind) kind = KEYS_ANY;
    }
    return kind;
}

// --- Moving ---

// `to` and `from` are the array and the temporary array in either order, or the same.
static inline void move_one(Pairs to, size_t at, Pairs from, size_t index) {
    to.keys[at] = from.keys[index];
    if (to.items) to.items[at] = from.items[index];
}

static void move_many(Pairs to, size_t at, Pairs from, size_t index, size_t count) {
    memmove(to.keys + at, from.keys + index, count * sizeof(Value));
    if (to.items) memmove(to.items + at, from.items + index, count * sizeof(Value));
}

static void reverse_values(Value *values, size_t count) {
    for (size_t low = 0, high = count; low + 1 < high--; low++) {
        Value swapped = values[low];
        values[low] = values[high];
        values[high] = swapped;
    }
}

static void reverse_pairs(Pairs pairs, size_t start, size_t count) {
    reverse_values(pairs.keys + start, count);
    if (pairs.items) reverse_values(pairs.items + start, count);
}

// May collect; raises MemoryError, with nothing moved yet.
static void reserve_temporary(Sorter *sorter, size_t count) {
    if (count <= sorter->temporary_count) return;
    sorter->temporary.keys = values_new(sorter->vm, count)->slots;
    if (sorter->array.items) sorter->temporary.items = values_new(sorter->vm, count)->slots;
    sorter->temporary_count = count;
}

// --- Runs ---

// The length of the sorted run at `start`; a strictly falling one is turned round.
static size_t count_run(Sorter *sorter, KeyKind kind, size_t start) {
    const Value *keys = sorter->array.keys;
    size_t end = start + 1;
    if (end == sorter->count) return 1;
    if (!less(sorter, kind, keys[end], keys[start])) {
        while (++end < sorter->count && !less(sorter, kind, keys[end], keys[end - 1])) continue;
        return end - start;
    }
    while (++end < sorter->count && less(sorter, kind, keys[end], keys[end - 1])) continue;
    reverse_pairs(sorter->array, start, end - start);
    return end - start;
}

// Lengthens the run [start, start + sorted) to `count` by inserting what follows it.
static void insert_following(Sorter *sorter, KeyKind kind, size_t start, size_t sorted, size_t count) {
    Pairs array = sorter->array;
    for (size_t at = start + sorted; at < start + count; at++) {
        Value key = array.keys[at], item = array.items ? array.items[at] : ABSENT;
        size_t low = start, high = at;
        while (low < high) {
            size_t middle = low + (high - low) / 2;
            if (less(sorter, kind, key, array.keys[middle])) high = middle;
            else low = middle + 1;
        }
        move_many(array, low + 1, array, low, at - low);
        array.keys[low] = key;
        if (array.items) array.items[low] = item;
    }
}

// Such that count / minimum is a power of two or a little less.
static size_t minimum_run(size_t count) {
    size_t rest = 0;
    for (; count >= 2 * RUN_MIN; count /= 2) rest |= count & 1;
    return count + rest;
}

// --- Merging ---

// How many keys of [start, start + count) belong before `key`; those equal to it do if `after_equal`. The answer is
// sought near the start first, or near the end if `from_end`.
static size_t gallop(Sorter *sorter, KeyKind kind, Value key, const Value *keys, size_t count, bool after_equal,
                            bool from_end) {
    size_t low = 0, high = count;
    for (size_t step = 1; low < high; step = step * 2 + 1) {
        size_t probe = from_end ? high - (step < high - low ? step : high - low) : low + (step < high - low ? step : high - low) - 1;
        bool before = after_equal ? !less(sorter, kind, key, keys[probe]) : less(sorter, kind, keys[probe], key);
        if (before) low = probe + 1;
        else high = probe;
        if (before == from_end) break;
    }
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        bool before = after_equal ? !less(sorter, kind, key, keys[middle]) : less(sorter, kind, keys[middle], key);
        if (before) low = middle + 1;
        else high = middle;
    }
    return low;
}

// Comparisons that may raise need to know what is in the temporary array.
static inline void note_gap(Sorter *sorter, KeyKind kind, Gap gap) {
    if (kind == KEYS_ANY) sorter->gap = gap;
}

static void fill_gap(Sorter *sorter, Gap gap) {
    move_many(sorter->array, gap.start, sorter->temporary, gap.from, gap.count);
    sorter->gap.count = 0;
}

// The left run waits in the temporary array: merges forwards. `end` is where the right run ends.
static void merge_forwards(Sorter *sorter, KeyKind kind, size_t start, size_t left_count, size_t end) {
    Pairs array = sorter->array, temporary = sorter->temporary;
    move_many(temporary, 0, array, start, left_count);
    Gap gap = {start, 0, left_count};
    size_t left_wins = 0, right_wins = 0;
    // The right run begins where the gap ends.
    while (gap.count > 0 && gap.start + gap.count < end) {
        size_t right = gap.start + gap.count;
        note_gap(sorter, kind, gap);
        if (left_wins >= GALLOP_AFTER || right_wins >= GALLOP_AFTER) {
            size_t taken = gallop(sorter, kind, array.keys[right], temporary.keys + gap.from, gap.count, true, false);
            move_many(array, gap.start, temporary, gap.from, taken);
            gap = (Gap){gap.start + taken, gap.from + taken, gap.count - taken};
            if (gap.count == 0) break;
            note_gap(sorter, kind, gap);
            size_t moved = gallop(sorter, kind, temporary.keys[gap.from], array.keys + right, end - right, false, false);
            move_many(array, gap.start, array, right, moved);
            gap.start += moved;
            left_wins = taken;
            right_wins = moved;
        } else if (less(sorter, kind, array.keys[right], temporary.keys[gap.from])) {
            move_one(array, gap.start++, array, right);
            right_wins++;
            left_wins = 0;
        } else {
            move_one(array, gap.start++, temporary, gap.from++);
            gap.count--;
            left_wins++;
            right_wins = 0;
        }
    }
    fill_gap(sorter, gap);
}

// The right run waits in the temporary array: merges backwards. The left run is [start, gap.start).
static void merge_backwards(Sorter *sorter, KeyKind kind, size_t start, size_t left_count, size_t right_count) {
    Pairs array = sorter->array, temporary = sorter->temporary;
    move_many(temporary, 0, array, start + left_count, right_count);
    Gap gap = {start + left_count, 0, right_count};
    size_t left_wins = 0, right_wins = 0;
    while (gap.count > 0 && gap.start > start) {
        note_gap(sorter, kind, gap);
        size_t left = gap.start - 1, right = gap.count - 1;
        if (left_wins >= GALLOP_AFTER || right_wins >= GALLOP_AFTER) {
            size_t kept = gallop(sorter, kind, temporary.keys[right], array.keys + start, gap.start - start, true, true);
            size_t moved = gap.start - start - kept;
            move_many(array, gap.start + gap.count - moved, array, start + kept, moved);
            gap.start -= moved;
            left_wins = moved;
            if (kept == 0) break;
            note_gap(sorter, kind, gap);
            size_t staying = gallop(sorter, kind, array.keys[gap.start - 1], temporary.keys, gap.count, false, true);
            move_many(array, gap.start + staying, temporary, staying, gap.count - staying);
            right_wins = gap.count - staying;
            gap.count = staying;
        } else if (less(sorter, kind, temporary.keys[right], array.keys[left])) {
            move_one(array, gap.start + right, array, left);
            gap.start--;
            left_wins++;
            right_wins = 0;
        } else {
            move_one(array, gap.start + right, temporary, right);
            gap.count--;
            right_wins++;
            left_wins = 0;
        }
    }
    fill_gap(sorter, gap);
}

// Merges the last two pending runs. What is in place already at both ends is left alone.
static void merge_last_two(Sorter *sorter, KeyKind kind) {
    Run *left = &sorter->runs[sorter->run_count - 2], *right = left + 1;
    const Value *keys = sorter->array.keys;
    size_t start = left->start, middle = right->start, end = middle + right->count;
    left->count += right->count;
    left->power = right->power;
    sorter->run_count--;
    start += gallop(sorter, kind, keys[middle], keys + start, middle - start, true, false);
    if (start == middle) return;
    end = middle + gallop(sorter, kind, keys[middle - 1], keys + middle, end - middle, false, true);
    size_t left_count = middle - start, right_count = end - middle;
    reserve_temporary(sorter, left_count < right_count ? left_count : right_count);
    if (left_count <= right_count) merge_forwards(sorter, kind, start, left_count, end);
    else merge_backwards(sorter, kind, start, left_count, right_count);
}

// How deep the boundary between two neighbouring runs lies in a balanced tree over the whole array: the first binary
// digit in which the runs' middles, as fractions of the count, differ.
static unsigned boundary_power(const Run *left, size_t right_count, size_t count) {
    size_t a = 2 * left->start + left->count, b = a + left->count + right_count;
    for (unsigned power = 1;; power++) {
        bool a_digit = a >= count, b_digit = b >= count;
        if (a_digit != b_digit) return power;
        a = (a_digit ? a - count : a) * 2;
        b = (b_digit ? b - count : b) * 2;
    }
}

// Runs are found from left to right; each new one first lets those be merged that lie deeper
// in the tree.
static void sort_keys(Sorter *sorter, KeyKind kind) {
    size_t minimum = minimum_run(sorter->count);
    for (size_t start = 0; start < sorter->count;) {
        size_t left = sorter->count - start, count = count_run(sorter, kind, start);
        size_t wanted = minimum < left ? minimum : left;
        if (count < wanted) {
            insert_following(sorter, kind, start, count, wanted);
            count = wanted;
        }
        if (sorter->run_count > 0) {
            unsigned power = boundary_power(&sorter->runs[sorter->run_count - 1], count, sorter->count);
            while (sorter->run_count > 1 && sorter->runs[sorter->run_count - 2].power > power) merge_last_two(sorter, kind);
            sorter->runs[sorter->run_count - 1].power = power;
        }
        sorter->runs[sorter->run_count++] = (Run){start, count, 0};
        start += count;
    }
    while (sorter->run_count > 1) merge_last_two(sorter, kind);
}

// --- The list ---

// Runs Python code; the keys lie beside the items, so that key() is called once for each.
static void make_keys(Sorter *sorter) {
    Values *keys = values_new(sorter->vm, sorter->count);
    for (size_t i = 0; i < sorter->count; i++) {
        store(keys, &keys->slots[i], call1(sorter->vm, sorter->key, sorter->items->slots[i]));
    }
    sorter->array = (Pairs){keys->slots, sorter->items->slots};
}

// For try_call().
static void run_sort(Vm *vm, void *context) {
    (void)vm;
    Sorter *sorter = context;
    if (!is_absent(sorter->key)) make_keys(sorter);
    sort_keys(sorter, common_kind(sorter));
}

// On each way out the list gets its items back, in whatever order they are.
void list_sort(Vm *vm, Value list, Value key, Value reverse) {
    bool is_reversed = !is_absent(reverse) && value_is_true(vm, reverse);
    List *self = list_unchecked(list);
    if (is_none(key)) key = ABSENT;
    if (self->count == 0 || (self->count == 1 && is_absent(key))) return;
    Sorter sorter = {.vm = vm, .count = self->count, .list = list, .key = key, .items = self->items};
    sorter.array.keys = self->items->slots;
    self->items = NULL;
    self->count = 0;
    // Turned round before and after, equal items keep their order.
    if (is_reversed) reverse_values(sorter.items->slots, sorter.count);
    Value exception;
    bool done = try_call(vm, run_sort, &sorter, &exception);
    if (sorter.gap.count > 0) fill_gap(&sorter, sorter.gap);
    if (is_reversed) reverse_values(sorter.items->slots, sorter.count);
    bool is_modified = self->items != NULL;
    store_pointer(self, &self->items, sorter.items);
    self->count = sorter.count;
    if (!done) raise_again(vm, exception);
    if (is_modified) raise_value_error(vm, "list modified during sort");
}
