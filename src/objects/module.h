// Modules: Python ones have a Dict; native ones are a const table in ROM until something is stored in them.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_MODULE_H
#define KRAIT_OBJECTS_MODULE_H

#include "objects/type.h"

// The description of a native module; a port lists pointers to those it offers:
//     const NativeModule *const port_modules[] = {&math_module, ..., NULL};
typedef struct NativeModule {
    uint16_t name;
    MethodTable functions;
    MemberTable members;               // constants and types: {NAME_deque, ROM_VALUE(&deque_type)}
    void (*start)(Vm *vm, Value dict); // optional: at first import, puts computed members into the dict
    Value (*get)(Vm *vm, Value name);  // optional: computed attributes (sys.stdout); ABSENT if none
} NativeModule;

// Its source is running: names that are missing may come later.
enum { MODULE_IS_LOADING = FLAG_A };

typedef struct Module {
    Object object;           // KIND_MODULE
    Value dict;              // Dict: a Python module's globals; for a native one what was added, else ABSENT
    Value name;
    const NativeModule *native;    // NULL for Python modules
} Module;

extern const Type module_type;
extern const NativeModule *const port_modules[];

static inline bool is_module(Value value) { return has_kind(value, KIND_MODULE); }
static inline Module *module_unchecked(Value value) { return (Module *)object_of(value); }
Value module_new(Vm *vm, Value name);                             // its dict holds __name__ and __doc__
// The first import of a native module. Runs its `start`, which may raise.
Value module_from_native(Vm *vm, const NativeModule *native);
Value module_get(Vm *vm, Value module, Value name);               // interned name; ABSENT if there is none
// The name is interned. May collect; raises MemoryError.
void module_set(Vm *vm, Value module, Value name, Value value);
// What sys.modules holds under this name, or ABSENT.
Value module_loaded(Vm *vm, Value name);
// The row of a native module's table; ABSENT if there is none.
Value native_module_get(const NativeModule *native, Name name);
// The module's __dict__; for a native module everything in its tables is put there first.
Value module_dict(Vm *vm, Value module);
// All names, sorted by the caller: for dir() and `import *`.
// Runs the module's own __dir__(), if it defines one.
Value module_names(Vm *vm, Value module);

// The function tables of the module `builtins` are in modules/builtins*.c.
extern const NativeModule builtins_module;

#endif
