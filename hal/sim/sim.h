// What the simulated board offers beyond the HAL: for the command line and for tests.
// SPDX-License-Identifier: MIT
#ifndef SIM_H
#define SIM_H

#include <stddef.h>

// Gets a line about each change of a pin, with its time; not called from interrupts. NULL: nobody wants to know.
// The line ends with a newline.
typedef void (*SimReport)(const char *line, size_t length);
void sim_report_pins(SimReport report);

#endif
