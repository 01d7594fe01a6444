// Generators, coroutines and asynchronous generators: a suspended frame in the heap. They
// share one kind and layout; the flags of `code` tell which type an object has. Running them
// is the work of vm/generator.c.
//
// Between two steps the registers lie in the object; while it runs they are in the frame, and
// those here mean nothing.
// SPDX-License-Identifier: MIT
#ifndef KRAIT_OBJECTS_GENERATOR_H
#define KRAIT_OBJECTS_GENERATOR_H

#include "objects/function.h"

typedef enum GeneratorState { GENERATOR_NEW, GENERATOR_SUSPENDED, GENERATOR_RUNNING, GENERATOR_DONE } GeneratorState;

// Its finalizer is registered already.
enum { GENERATOR_IS_WATCHED = FLAG_A };

typedef struct Generator {
    Object object;           // KIND_GENERATOR
    Value function;          // whose code is `code`: a copy if the program has given it another since
    Value code;
    Value handled;           // the exception being handled in its frame, ABSENT if none
    Value delegate;          // the iterator of a `yield from` or `await` in progress, or ABSENT
    Value name, qualified_name;
    Value locals;            // frame's namespace when it is not plain registers, ABSENT otherwise
    Value state;             // small int: GeneratorState
    Value instruction;       // small int: index of the next instruction
    Value registers[];       // the frame's window while suspended
} Generator;

extern const Type generator_type, coroutine_type, async_generator_type;

static inline bool is_generator(Value value) { return has_kind(value, KIND_GENERATOR); }
static inline Generator *generator_unchecked(Value value) { return (Generator *)object_of(value); }

#endif
