// keys(), values(), items() and the iterators over dicts. All makers may collect and raise
// MemoryError; none runs Python code.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_DICT_VIEWS_H
#define KRAIT_OBJECTS_DICT_VIEWS_H

#include "objects/dict.h"

// A view holds its dict and nothing else: it shows what is there when it is asked.
typedef struct DictViewObject {
    Native native;
    Value dict;
} DictViewObject;

Value dict_view_new(Vm *vm, Value dict, DictView view);
// A view of a type derived from dict_keys, dict_values or dict_items.
Value dict_view_new_of(Vm *vm, const Type *type, Value dict);
// Raises RuntimeError at the next step if the dict's size has changed meanwhile.
Value dict_iterator_new(Vm *vm, Value dict, DictView view, bool reversed);
// The same for collections.OrderedDict.
Value ordered_dict_iterator_new(Vm *vm, Value dict, DictView view, bool reversed);
// types.MappingProxyType(mapping), of any mapping; read-only for Python code.
Value mappingproxy_new(Vm *vm, Value mapping);

#endif
