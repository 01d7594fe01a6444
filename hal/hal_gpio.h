// General-purpose pins. Never raise, never allocate, never block.
// SPDX-License-Identifier: MIT
#ifndef HAL_GPIO_H
#define HAL_GPIO_H

#include <stdbool.h>

typedef enum HalPinMode { HAL_PIN_INPUT, HAL_PIN_OUTPUT, HAL_PIN_OPEN_DRAIN } HalPinMode;
typedef enum HalPinPull { HAL_PULL_NONE, HAL_PULL_UP, HAL_PULL_DOWN } HalPinPull;

// Number of pins: valid numbers are 0 .. count - 1.
int hal_pin_count(void);
// 0, or -1 if the pin cannot do that.
int hal_pin_configure(int pin, HalPinMode mode, HalPinPull pull);
bool hal_pin_read(int pin);
void hal_pin_write(int pin, bool high);

#endif
