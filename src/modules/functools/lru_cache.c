// functools.lru_cache and cache. Recency is the order of the dict: a hit moves its entry to the end.
// SPDX-License-Identifier: MIT
#include "modules/collections/collections.h"
#include "modules/functools/functools.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/function.h"
#include "objects/list.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "vm/vm.h"

enum { UNBOUNDED = -1 };

typedef struct LruCache {
    Native native;
    Value function;
    Value results;       // Dict: key -> result
    intptr_t limit;      // maxsize or UNBOUNDED
    size_t hits, misses;
    bool typed;
} LruCache;

static LruCache *cache_from(Vm *vm, Value value) { return native_from(vm, value, &lru_cache_wrapper_type); }

// --- Keys ---

// One int or str is its own key; all else is a tuple: arguments, a mark, names and values, and the types if they count.
static Value make_key(Vm *vm, const LruCache *cache, size_t count, const Value *args, Value names) {
    size_t named = is_absent(names) ? 0 : tuple_count(names);
    bool is_single = count == 1 && named == 0 && !cache->typed;
    if (is_single && (is_small_int(args[0]) || is_exactly(args[0], KIND_STR) || is_exactly(args[0], KIND_INT))) return args[0];
    size_t size = count + (named ? 2 * named + 1 : 0);
    Value key = tuple_new(vm, cache->typed ? size + count + named : size);
    size_t at = 0;
    for (size_t i = 0; i < count; i++) tuple_put(key, at++, args[i]);
    if (named) tuple_put(key, at++, value_from_type(&lru_cache_wrapper_type));
    for (size_t i = 0; i < named; i++) {
        tuple_put(key, at++, tuple_item(names, i));
        tuple_put(key, at++, args[count + i]);
    }
    for (size_t i = 0; cache->typed && i < count + named; i++) tuple_put(key, at++, value_from_type(type_of(args[i])));
    return key;
}

// Hashed here, so that an unhashable argument is reported as such, not as a key of a dict.
static void check_hashable(Vm *vm, Value key) {
    if (!is_small_int(key) && !is_exactly(key, KIND_STR)) value_hash(vm, key);
}

// --- Calling ---

static Value cache_call(Vm *vm, Value self, size_t count, const Value *args, Value names) {
    LruCache *cache = (LruCache *)object_of(self);
    if (cache->limit == 0) {
        cache->misses++;
        return call_with(vm, cache->function, count, args, names);
    }
    Value key = make_key(vm, cache, count, args, names);
    check_hashable(vm, key);
    Value result = dict_get(vm, cache->results, key);
    if (!is_absent(result)) {
        cache->hits++;
        if (cache->limit != UNBOUNDED) dict_move(vm, cache->results, key, true);
        return result;
    }
    cache->misses++;
    result = call_with(vm, cache->function, count, args, names);
    // The call may have put it there itself.
    Value present = dict_get(vm, cache->results, key);
    if (!is_absent(present)) return result;
    Value oldest, unused;
    bool is_full = cache->limit != UNBOUNDED && dict_count(cache->results) >= (size_t)cache->limit;
    if (is_full) dict_pop_end(cache->results, false, &oldest, &unused);
    dict_set(vm, cache->results, key, result);
    return result;
}

static Value cache_get(Vm *vm, Value self, Value instance, Value owner) {
    (void)owner;
    return is_absent(instance) ? self : bound_method_new(vm, self, instance);
}

// --- Methods ---

// The named tuple CacheInfo, made when it is first asked for.
static Value info_class(Vm *vm) {
    Value name = str_intern(vm, "CacheInfo", 9);
    if (is_absent(vm->roots.module_state)) vm->roots.module_state = dict_new(vm, 0);
    Value found = dict_get(vm, vm->roots.module_state, name);
    if (!is_absent(found)) return found;
    Value args[] = {name, str_from_c(vm, "hits misses maxsize currsize"), ABSENT, ABSENT, name_value(NAME_functools)};
    Value class = collections_namedtuple(vm, args);
    dict_set(vm, vm->roots.module_state, name, class);
    return class;
}

static Value limit_value(Vm *vm, const LruCache *cache) {
    return cache->limit == UNBOUNDED ? NONE : int_from_intptr(vm, cache->limit);
}

// _lru_cache_wrapper.cache_info()
static Value cache_info(Vm *vm, const Value *args) {
    const LruCache *cache = cache_from(vm, args[0]);
    Value items[] = {int_from_uint64(vm, cache->hits), int_from_uint64(vm, cache->misses), limit_value(vm, cache),
                     value_from_small_int((intptr_t)dict_count(cache->results))};
    return call(vm, info_class(vm), 4, items);
}

// _lru_cache_wrapper.cache_clear()
static Value cache_clear(Vm *vm, const Value *args) {
    LruCache *cache = cache_from(vm, args[0]);
    dict_clear(vm, cache->results);
    cache->hits = cache->misses = 0;
    return NONE;
}

// _lru_cache_wrapper.cache_parameters()
static Value cache_parameters(Vm *vm, const Value *args) {
    const LruCache *cache = cache_from(vm, args[0]);
    Value parameters = dict_new(vm, 2);
    dict_set(vm, parameters, name_value(NAME_maxsize), limit_value(vm, cache));
    dict_set(vm, parameters, name_value(NAME_typed), value_from_bool(cache->typed));
    return parameters;
}

// _lru_cache_wrapper.__copy__(), __deepcopy__(memo, /)
static Value cache_copy(Vm *vm, const Value *args) {
    (void)vm;
    return args[0];
}

static const Method cache_methods[] = {
    {NAME_cache_info, 0, 0, cache_info},
    {NAME_cache_clear, 0, 0, cache_clear},
    {NAME_cache_parameters, 0, 0, cache_parameters},
    {NAME___copy__, 0, 0, cache_copy},
    {NAME___deepcopy__, 1, 0, cache_copy},
};

static const Slots cache_slots = {
    .call = cache_call,
    .descriptor_get = cache_get,
};

const Type lru_cache_wrapper_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME__lru_cache_wrapper,
    .module_name = NAME_functools,
    .kind = KIND_NATIVE,
    .reference_words = 2,
    .slots = &cache_slots,
    .methods = TABLE(cache_methods),
    .flags = TYPE_IS_FINAL,
};

// --- lru_cache() ---

static Value wrap(Vm *vm, Value function, intptr_t limit, bool typed) {
    Value results = dict_new(vm, 0);
    LruCache *cache = new_with_attributes(vm, &lru_cache_wrapper_type, sizeof *cache);
    store(cache, &cache->function, function);
    store(cache, &cache->results, results);
    cache->limit = limit;
    cache->typed = typed;
    Value args[] = {value_from_object(cache), function, ABSENT, ABSENT};
    return functools_update_wrapper(vm, args);
}

// What @lru_cache(...) with arguments calls with the function: args[0] is its partial's argument.
static Value decorate(Vm *vm, const Value *args) {
    if (!is_callable(args[2])) raise_type_error(vm, "the first argument must be callable");
    return wrap(vm, args[2], small_int(args[0]), is_true(args[1]));
}

static const Method decorate_row = {NAME_decorating_function, 3, 0, decorate};

// lru_cache(maxsize=128, typed=False)
Value functools_lru_cache(Vm *vm, const Value *args) {
    intptr_t limit = 128;
    bool typed = !is_absent(args[1]) && value_is_true(vm, args[1]);
    if (!is_absent(args[0]) && is_int(args[0])) {
        limit = index_clamped(vm, args[0]);
        if (limit < 0) limit = 0;
        if (limit > INT32_MAX / 2) limit = UNBOUNDED;
    } else if (!is_absent(args[0]) && is_callable(args[0])) {
        return wrap(vm, args[0], limit, typed);
    } else if (!is_absent(args[0])) {
        if (!is_none(args[0])) raise_type_error(vm, "Expected first argument to be an integer, a callable, or None");
        limit = UNBOUNDED;
    }
    Value settings = tuple_pair(vm, int_from_intptr(vm, limit), value_from_bool(typed));
    return partial_new(vm, &partial_type, value_from_native(&decorate_row, false), settings, dict_new(vm, 0));
}

// cache(user_function, /)
Value functools_cache(Vm *vm, const Value *args) { return wrap(vm, args[0], UNBOUNDED, false); }
