// keys(), values(), items() and the iterators over dicts.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_DICT_VIEWS_H
#define KRAIT_OBJECTS_DICT_VIEWS_H

#include "objects/dict.h"

typedef struct DictViewObject {
    Native native;
    Value dict;
} DictViewObject;

Value dict_view_new(Vm *vm, Value dict, DictView view);
// A view of a type derived from dict_keys, dict_values or dict_items.
Value dict_view_new_of(Vm *vm, const Type *type, Value dict);
Value dict_iterator_new(Vm *vm, Value dict, DictView view, bool reversed);
// The same for collections.OrderedDict.
Value ordered_dict_iterator_new(Vm *vm, Value dict, DictView view, bool reversed);
Value mappingproxy_new(Vm *vm, Value mapping);

#endif
