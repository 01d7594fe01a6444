// The module `_weakref`, on which lib/weakref.py builds.
// SPDX-License-Identifier: MIT
#include "objects/list.h"
#include "objects/module.h"
#include "objects/weakref.h"

// _weakref.getweakrefs(object)
static Value weakref_getweakrefs(Vm *vm, const Value *args) {
    return is_object(args[0]) ? weak_references_to(vm, args[0]) : list_new(vm, 0);
}

static const Member weakref_members[] = {{NAME_ref, ROM_VALUE(&weak_reference_type)}};
static const Method weakref_functions[] = {{NAME_getweakrefs, 1, 0, weakref_getweakrefs}};

const NativeModule _weakref_module = {
    .name = NAME__weakref,
    .functions = TABLE(weakref_functions),
    .members = TABLE(weakref_members),
};
