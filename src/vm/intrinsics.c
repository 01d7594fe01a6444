// Rare operations behind one instruction, and the interactive display.
//
// They are rare enough that one more dispatch costs nothing, and that each has no opcode of
// its own: compiler/intrinsics.def lists them.
// SPDX-License-Identifier: MIT
#include "objects/attribute.h"
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/exception_group.h"
#include "objects/function.h"
#include "objects/list.h"
#include "objects/raise.h"
#include "objects/str.h"
#include "objects/template.h"
#include "objects/tuple.h"
#include "objects/type_params.h"
#include "compiler/bytecode.h"
#include "vm/instructions.h"
#include "vm/port.h"

// As PEP 479's message calls the running frame's kind.
static const char *generator_word(Vm *vm) {
    uint32_t flags = vm->frame->function->code->flags;
    return flags & CODE_COROUTINE ? "coroutine" : flags & CODE_ASYNC_GENERATOR ? "async generator" : "generator";
}

// PEP 479: what leaves a generator body instead of a StopIteration.
static Value stop_iteration_error(Vm *vm, Value exception) {
    bool is_async = vm->frame->function->code->flags & CODE_ASYNC_GENERATOR;
    bool stops = is_instance_of(exception, &stop_iteration_type);
    bool stops_async = is_async && is_instance_of(exception, &stop_async_iteration_type);
    if (!stops && !stops_async) return exception;
    Value text = str_format_c(vm, "%s raised %s", generator_word(vm), stops ? "StopIteration" : "StopAsyncIteration");
    Value error = exception_new(vm, &runtime_error_type, tuple_from_array(vm, 1, &text));
    Exception *made = exception_unchecked(error);
    store(made, &made->cause, exception);
    store(made, &made->context, exception);
    store(made, &made->suppress_context, TRUE_VALUE);
    return error;
}

// Operands stand in consecutive registers; their number is the intrinsic's own.
Value intrinsic(Vm *vm, unsigned which, const Value *operands) {
    switch ((Intrinsic)which) {
    case INTRINSIC_STOP_ITERATION_ERROR: return stop_iteration_error(vm, operands[0]);
    case INTRINSIC_TYPE_VAR: return type_var_new(vm, operands[0], ABSENT, ABSENT);
    case INTRINSIC_TYPE_VAR_WITH_BOUND: return type_var_new(vm, operands[0], operands[1], ABSENT);
    case INTRINSIC_TYPE_VAR_WITH_CONSTRAINTS: return type_var_new(vm, operands[0], ABSENT, operands[1]);
    case INTRINSIC_PARAM_SPEC: return param_spec_new(vm, operands[0]);
    case INTRINSIC_TYPE_VAR_TUPLE: return type_var_tuple_new(vm, operands[0]);
    case INTRINSIC_SET_TYPE_PARAM_DEFAULT: return type_param_set_default(vm, operands[0], operands[1]);
    case INTRINSIC_GENERIC_BASE: return generic_base(vm, operands[0]);
    case INTRINSIC_TYPE_ALIAS: return type_alias_new(vm, operands[0], operands[1], operands[2]);
    case INTRINSIC_INTERPOLATION: return interpolation_new(vm, operands[0], operands[1], operands[2], operands[3]);
    case INTRINSIC_TEMPLATE: return template_from_parts(vm, operands[0]);
    case INTRINSIC_SET_FUNCTION_TYPE_PARAMS:
        store(object_of(operands[0]), &function_unchecked(operands[0])->type_params, operands[1]);
        return operands[0];
    default: raise_error(vm, &system_error_type, "unknown intrinsic %u", which);
    }
}

// --- except* ---

void match_exception_group(Vm *vm, Value exception, Value classes, Value *target) {
    exception_group_match(vm, exception, classes, target);
}

Value prepare_reraise_star(Vm *vm, Value original, Value raised) {
    return exception_group_reraise(vm, original, raised);
}
