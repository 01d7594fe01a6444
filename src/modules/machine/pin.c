// machine.Pin: modes, pulls, levels.
// SPDX-License-Identifier: MIT
#include "modules/machine/pin.h"

#include "hal_gpio.h"
#include "objects/number.h"
#include "objects/raise.h"
#include "objects/str.h"

enum { PIN_IN = 0, PIN_OUT = 1, PIN_OPEN_DRAIN = 2, PULL_UP = 1, PULL_DOWN = 2 };

typedef struct Pin {
    Native native;
    int32_t number;
    uint8_t mode, pull;
} Pin;

static Pin *pin_from(Vm *vm, Value value) { return native_from(vm, value, &pin_type); }

static void configure(Vm *vm, Pin *pin, Value mode, Value pull, Value value) {
    if (!is_absent(mode) && !is_none(mode)) {
        intptr_t wanted = index_from(vm, mode);
        if (wanted < PIN_IN || wanted > PIN_OPEN_DRAIN) raise_value_error(vm, "invalid pin mode");
        pin->mode = (uint8_t)wanted;
    }
    if (!is_absent(pull)) {
        intptr_t wanted = is_none(pull) ? 0 : index_from(vm, pull);
        if (wanted < 0 || wanted > PULL_DOWN) raise_value_error(vm, "invalid pull");
        pin->pull = (uint8_t)wanted;
    }
    if (hal_pin_configure(pin->number, (HalPinMode)pin->mode, (HalPinPull)pin->pull) < 0) {
        raise_value_error(vm, "the pin cannot do that");
    }
    if (!is_absent(value) && !is_none(value)) hal_pin_write(pin->number, value_is_true(vm, value));
}

// Pin(id, mode=-1, pull=-1, *, value=None)
static Value pin_construct(Vm *vm, const Value *args) {
    if (is_native_of(args[1], &pin_type)) return args[1];
    if (!is_int(args[1])) raise_value_error(vm, "invalid pin");
    intptr_t number = index_from(vm, args[1]);
    if (number < 0 || number >= hal_pin_count()) raise_value_error(vm, "invalid pin");
    Pin *pin = object_new_of(vm, type_unchecked(args[0]), sizeof *pin);
    pin->number = (int32_t)number;
    Value self = value_from_object(pin);
    if (!is_absent(args[2]) || !is_absent(args[3]) || !is_absent(args[4])) configure(vm, pin, args[2], args[3], args[4]);
    return self;
}

// Pin.init(mode=-1, pull=-1, *, value=None)
static Value pin_init(Vm *vm, const Value *args) {
    configure(vm, pin_from(vm, args[0]), args[1], args[2], args[3]);
    return NONE;
}

static Value access(Vm *vm, Value self, Value level) {
    Pin *pin = pin_from(vm, self);
    if (is_absent(level)) return value_from_small_int(hal_pin_read(pin->number));
    hal_pin_write(pin->number, value_is_true(vm, level));
    return NONE;
}

// Pin.value(x, /)
static Value pin_value(Vm *vm, const Value *args) { return access(vm, args[0], args[1]); }

static Value pin_call(Vm *vm, Value self, size_t count, const Value *args, Value names) {
    if (count > 1 || !is_absent(names)) raise_type_error(vm, "Pin() takes at most 1 argument");
    return access(vm, self, count ? args[0] : ABSENT);
}

// Pin.on()
static Value pin_on(Vm *vm, const Value *args) { return access(vm, args[0], TRUE_VALUE); }
// Pin.off()
static Value pin_off(Vm *vm, const Value *args) { return access(vm, args[0], FALSE_VALUE); }

// Pin.toggle()
static Value pin_toggle(Vm *vm, const Value *args) {
    int number = pin_from(vm, args[0])->number;
    hal_pin_write(number, !hal_pin_read(number));
    return NONE;
}

static Value pin_repr(Vm *vm, Value self) { return str_format_c(vm, "Pin(%d)", (int)pin_from(vm, self)->number); }

static const Method pin_methods[] = {
    {NAME_init, 0, 2, pin_init, "mode, pull, *, value"},
    {NAME_value, 0, 1, pin_value},
    {NAME_on, 0, 0, pin_on},
    {NAME_off, 0, 0, pin_off},
    {NAME_high, 0, 0, pin_on},
    {NAME_low, 0, 0, pin_off},
    {NAME_toggle, 0, 0, pin_toggle},
};

static const Member pin_members[] = {
    {NAME_IN, ROM_INT(PIN_IN)},           {NAME_OUT, ROM_INT(PIN_OUT)},         {NAME_OPEN_DRAIN, ROM_INT(PIN_OPEN_DRAIN)},
    {NAME_PULL_UP, ROM_INT(PULL_UP)},     {NAME_PULL_DOWN, ROM_INT(PULL_DOWN)},
};

static const Slots pin_slots = {.repr = pin_repr, .call = pin_call};

const Type pin_type = {
    .object = {ROM_HEADER(KIND_TYPE)},
    .name = NAME_Pin,
    .module_name = NAME_machine,
    .kind = KIND_NATIVE,
    .slots = &pin_slots,
    .construct = {NAME_Pin, 1, 2, pin_construct, "id, mode, pull, *, value"},
    .methods = TABLE(pin_methods),
    .members = TABLE(pin_members),
};
