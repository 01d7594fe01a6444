// The module `warnings` in a small form: a warning is printed once for each text, or raised, as the last simplefilter()
// says. Filters by category or module are not kept.
// SPDX-License-Identifier: MIT
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/module.h"
#include "objects/raise.h"
#include "objects/set.h"
#include "objects/str.h"
#include "vm/port.h"
#include "vm/vm.h"

// What to do stands in module_state under the module's name.
static Value action_of(Vm *vm) {
    if (is_absent(vm->roots.module_state)) return ABSENT;
    return dict_get(vm, vm->roots.module_state, name_value(NAME_warnings));
}

// warnings.simplefilter(action, category=Warning, lineno=0, append=False)
static Value warnings_simplefilter(Vm *vm, const Value *args) {
    str_from(vm, args[0]);
    if (is_absent(vm->roots.module_state)) vm->roots.module_state = dict_new(vm, 0);
    dict_set(vm, vm->roots.module_state, name_value(NAME_warnings), args[0]);
    return NONE;
}

// warnings.resetwarnings()
static Value warnings_resetwarnings(Vm *vm, const Value *args) {
    (void)args;
    if (!is_absent(vm->roots.module_state)) dict_delete(vm, vm->roots.module_state, name_value(NAME_warnings));
    return NONE;
}

static bool is_new(Vm *vm, Value text) {
    if (is_absent(vm->roots.warnings_seen)) vm->roots.warnings_seen = set_new(vm, false);
    return set_add(vm, vm->roots.warnings_seen, text);
}

// warnings.warn(message, category=UserWarning, stacklevel=1, source=None)
static Value warnings_warn(Vm *vm, const Value *args) {
    Value category = is_absent(args[1]) || is_none(args[1]) ? value_from_type(&user_warning_type) : args[1];
    if (is_exception(args[0])) category = value_from_type(type_of(args[0]));
    if (!is_type(category) || !type_derives_from(type_unchecked(category), &warning_type)) {
        raise_type_error(vm, "category must be a Warning subclass, not '%T'", category);
    }
    Value action = action_of(vm);
    if (str_equals_c(action, "ignore")) return NONE;
    if (str_equals_c(action, "error")) raise_value(vm, is_exception(args[0]) ? args[0] : call1(vm, category, args[0]));
    Value text = str_format_c(vm, "%N: %S\n", type_unchecked(category), args[0]);
    if (!is_new(vm, text) && !str_equals_c(action, "always")) return NONE;
    port_write(2, str_text(text), str_unchecked(text)->length);
    return NONE;
}

static const Method warnings_functions[] = {
    {NAME_warn, 1, 3, warnings_warn, "message, category, stacklevel, source"},
    {NAME_simplefilter, 1, 3, warnings_simplefilter, "action, category, lineno, append"},
    {NAME_filterwarnings, 1, 5, warnings_simplefilter, "action, message, category, module, lineno, append"},
    {NAME_resetwarnings, 0, 0, warnings_resetwarnings},
};

const NativeModule warnings_module = {.name = NAME_warnings, .functions = TABLE(warnings_functions)};
