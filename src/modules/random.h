// What the files of the module random share.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_MODULES_RANDOM_H
#define KRAIT_MODULES_RANDOM_H

#include "objects/type.h"
#include "support/mersenne_twister.h"

typedef struct Random {
    Native native;
    Value gauss_next;        // the second of the two numbers that gauss() makes; NONE if there is none
    Twister twister;
} Random;

extern const Type random_type;

Random *random_from(Vm *vm, Value value);
// Random in [0, 1): self.random(), if a derived class defines that.
double random_unit(Vm *vm, Value self);
// An int in [0, count); `count` is an int above 0.
Value random_below(Vm *vm, Value self, Value count);

// random_sequence.c, random_distribution.c
enum { RANDOM_DISTRIBUTION_METHOD_COUNT = 12 };
extern const Method random_distribution_methods[RANDOM_DISTRIBUTION_METHOD_COUNT];
Value random_choice(Vm *vm, const Value *args);
Value random_choices(Vm *vm, const Value *args);
Value random_shuffle(Vm *vm, const Value *args);
Value random_sample(Vm *vm, const Value *args);

#endif
