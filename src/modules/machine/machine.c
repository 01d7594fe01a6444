// The module `machine`: so far its pins.
// SPDX-License-Identifier: MIT
#include "modules/machine/pin.h"
#include "objects/module.h"

static const Member machine_members[] = {
    {NAME_Pin, ROM_VALUE(&pin_type)},
};

const NativeModule machine_module = {.name = NAME_machine, .members = TABLE(machine_members)};
