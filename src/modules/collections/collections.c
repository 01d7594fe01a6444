// The module collections. Counter, ChainMap and the User classes are written in Python: lib/_collections_*.py,
// imported when one of them is asked for; most of namedtuple(), too: lib/_named_tuple.py.
// SPDX-License-Identifier: MIT
#include "modules/collections/collections.h"

#include "modules/collections/deque.h"
#include "objects/dict.h"
#include "objects/list.h"
#include "objects/str.h"
#include "vm/run.h"

static const uint16_t python_names[] = {NAME_ChainMap, NAME_UserDict, NAME_UserList, NAME_UserString};

// Computed attributes.
static Value collections_get(Vm *vm, Value name) {
    if (same(name, name_value(NAME_abc))) return import_absolute(vm, str_from_c(vm, "collections.abc"));
    static const uint16_t counter[] = {NAME_Counter};
    Value found = import_python_part(vm, "_collections_counter", counter, 1, name);
    if (!is_absent(found)) return found;
    return import_python_part(vm, "_collections_classes", python_names, sizeof python_names / sizeof *python_names, name);
}

static void collections_start(Vm *vm, Value dict) {
    static const uint16_t public[] = {NAME_ChainMap,   NAME_Counter,    NAME_OrderedDict, NAME_UserDict,  NAME_UserList,
                                      NAME_UserString, NAME_defaultdict, NAME_deque,      NAME_namedtuple};
    enum { COUNT = sizeof public / sizeof *public };
    Value names[COUNT];
    for (size_t i = 0; i < COUNT; i++) names[i] = name_value((Name)public[i]);
    dict_set(vm, dict, name_value(NAME___all__), list_from_array(vm, COUNT, names));
}

static const Method collections_functions[] = {
    {NAME_namedtuple, 2, 0, collections_namedtuple, "def typename, field_names, *, rename, defaults, module"},
};

static const Member collections_members[] = {
    {NAME_deque, ROM_VALUE(&deque_type)},
    {NAME_defaultdict, ROM_VALUE(&defaultdict_type)},
    {NAME__tuplegetter, ROM_VALUE(&tuple_getter_type)},
    {NAME_OrderedDict, ROM_VALUE(&ordered_dict_type)},
};

const NativeModule collections_module = {
    .name = NAME_collections,
    .functions = TABLE(collections_functions),
    .members = TABLE(collections_members),
    .start = collections_start,
    .get = collections_get,
};
