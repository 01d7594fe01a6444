// What the simulated board offers beyond the HAL: for the command line and for tests.
// SPDX-License-Identifier: MIT
#ifndef SIM_H
#define SIM_H

#include <stdbool.h>

// -X pins: each change of a pin is printed with its time.
void sim_show_pins(bool show);

#endif
