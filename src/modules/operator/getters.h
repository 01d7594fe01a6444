// The callable types of the module operator.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_MODULES_OPERATOR_GETTERS_H
#define KRAIT_MODULES_OPERATOR_GETTERS_H

#include "objects/type.h"

extern const Type itemgetter_type, attrgetter_type, methodcaller_type;

#endif
