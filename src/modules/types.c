// The module `types`.
// SPDX-License-Identifier: MIT
#include "objects/call.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/generator.h"
#include "objects/generic_alias.h"
#include "objects/kind_types.h"
#include "objects/member.h"
#include "objects/module.h"
#include "objects/native_attribute.h"
#include "objects/raise.h"
#include "objects/simple_namespace.h"
#include "objects/slot_wrappers.h"
#include "objects/type_create.h"
#include "objects/union_type.h"

static const Member types_members[] = {
    {NAME_FunctionType, ROM_VALUE(&function_type)},
    {NAME_LambdaType, ROM_VALUE(&function_type)},
    {NAME_MethodType, ROM_VALUE(&method_type)},
    {NAME_BuiltinFunctionType, ROM_VALUE(&builtin_function_type)},
    {NAME_BuiltinMethodType, ROM_VALUE(&builtin_function_type)},
    {NAME_MethodDescriptorType, ROM_VALUE(&method_descriptor_type)},
    {NAME_ClassMethodDescriptorType, ROM_VALUE(&class_method_descriptor_type)},
    {NAME_GetSetDescriptorType, ROM_VALUE(&getter_descriptor_type)},
    {NAME_MemberDescriptorType, ROM_VALUE(&member_descriptor_type)},
    {NAME_WrapperDescriptorType, ROM_VALUE(&slot_wrapper_type)},
    {NAME_MethodWrapperType, ROM_VALUE(&method_wrapper_type)},
    {NAME_DynamicClassAttribute, ROM_VALUE(&property_type)},
    {NAME_ModuleType, ROM_VALUE(&module_type)},
    {NAME_CodeType, ROM_VALUE(&code_type)},
    {NAME_CellType, ROM_VALUE(&cell_type)},
    {NAME_GeneratorType, ROM_VALUE(&generator_type)},
    {NAME_CoroutineType, ROM_VALUE(&coroutine_type)},
    {NAME_AsyncGeneratorType, ROM_VALUE(&async_generator_type)},
    {NAME_MappingProxyType, ROM_VALUE(&mappingproxy_type)},
    {NAME_SimpleNamespace, ROM_VALUE(&simple_namespace_type)},
    {NAME_GenericAlias, ROM_VALUE(&generic_alias_type)},
    {NAME_UnionType, ROM_VALUE(&union_type)},
    {NAME_TracebackType, ROM_VALUE(&traceback_type)},
    {NAME_NoneType, ROM_VALUE(&none_type)},
    {NAME_EllipsisType, ROM_VALUE(&ellipsis_type)},
    {NAME_NotImplementedType, ROM_VALUE(&not_implemented_type)},
};

// types.coroutine(function): what a generator function returns may be awaited then.
static Value types_coroutine(Vm *vm, const Value *args) {
    if (!is_callable(args[0])) raise_type_error(vm, "types.coroutine() expects a callable");
    if (!is_function(args[0])) return args[0];
    Function *function = function_unchecked(args[0]);
    if (!(function->code->flags & CODE_GENERATOR)) return args[0];
    Code *copy = heap_allocate(vm, KIND_CODE, object_size(&function->code->object));
    memcpy((char *)copy + sizeof(Object), (char *)function->code + sizeof(Object), sizeof(Code) - sizeof(Object));
    copy->flags |= CODE_ITERABLE_COROUTINE;
    store_pointer(function, &function->code, copy);
    return args[0];
}

static const Method types_functions[] = {
    {NAME_coroutine, 1, 0, types_coroutine, "func"},
    {NAME_new_class, 1, 3, types_new_class, "name, bases, kwds, exec_body"},
    {NAME_prepare_class, 1, 2, types_prepare_class, "name, bases, kwds"},
    {NAME_resolve_bases, 1, 0, types_resolve_bases, "bases"},
    {NAME_get_original_bases, 1, 0, types_get_original_bases, "cls, /"},
};

const NativeModule types_module = {
    .name = NAME_types,
    .functions = TABLE(types_functions),
    .members = TABLE(types_members),
};
