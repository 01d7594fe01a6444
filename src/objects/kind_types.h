// Types without a header of their own, for type_of() and the modules `types` and `builtins`.
// type_of() finds most types by the kind of the object alone.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_KIND_TYPES_H
#define KRAIT_OBJECTS_KIND_TYPES_H

#include "objects/type.h"

extern const Type none_type, ellipsis_type, not_implemented_type;
extern const Type str_iterator_type, str_ascii_iterator_type, tuple_iterator_type, weak_reference_type;
extern const Type dict_key_iterator_type, dict_value_iterator_type, dict_item_iterator_type;
extern const Type dict_reverse_key_iterator_type, dict_reverse_value_iterator_type, dict_reverse_item_iterator_type;

// The base that the MRO of a native type goes on with; NULL for object.
const Type *type_base(const Type *type);

#endif
