// Pins of the simulated board: levels in memory, changes printed on request.
//
// Every pin can be read and written whatever its mode is; callers have checked the number. No
// function blocks.
// SPDX-License-Identifier: MIT
#include "hal_gpio.h"

#include <stdio.h>

#include "hal_time.h"
#include "sim/sim.h"

enum { PIN_COUNT = 40 };

// `level` is what reads give: the last one written, or that of the pull resistor.
typedef struct Pin {
    HalPinMode mode;
    HalPinPull pull;
    bool level;
} Pin;

static Pin pins[PIN_COUNT];
static SimReport report;

void sim_report_pins(SimReport wanted) { report = wanted; }

// "[    1.500 s] pin 3: high  ###": a column in which changes are seen at a glance.
static void show(int pin) {
    if (!report) return;
    char line[64];
    double seconds = (double)hal_ticks_us() / 1e6;
    int length = snprintf(line, sizeof line, "[%9.3f s] pin %d: %s\n", seconds, pin, pins[pin].level ? "high  ###" : "low   ...");
    report(line, (size_t)length);
}

int hal_pin_count(void) { return PIN_COUNT; }

// Nothing is connected to an input, so its level is what the resistor makes it.
int hal_pin_configure(int pin, HalPinMode mode, HalPinPull pull) {
    pins[pin].mode = mode;
    pins[pin].pull = pull;
    if (mode == HAL_PIN_INPUT) pins[pin].level = pull == HAL_PULL_UP;
    return 0;
}

bool hal_pin_read(int pin) { return pins[pin].level; }

void hal_pin_write(int pin, bool high) {
    bool changed = pins[pin].level != high;
    pins[pin].level = high;
    if (changed) show(pin);
}
