// machine.Pin.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_MODULES_MACHINE_PIN_H
#define KRAIT_MODULES_MACHINE_PIN_H

#include "objects/type.h"

extern const Type pin_type;

#endif
