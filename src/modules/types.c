// The module `types`.
// SPDX-License-Identifier: MIT
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/generator.h"
#include "objects/generic_alias.h"
#include "objects/kind_types.h"
#include "objects/module.h"
#include "objects/native_attribute.h"
#include "objects/simple_namespace.h"
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

const NativeModule types_module = {.name = NAME_types, .members = TABLE(types_members)};
