// An arena: memory that is handed out piece by piece and released all at once.
//
// It owns a list of chunks taken from a MemorySource. Nothing in it is freed singly, but
// everything allocated after a mark can be given back by rewinding to it. Not thread-safe;
// never raises: a failed allocation returns NULL.
//
// SPDX-License-Identifier: MIT
#ifndef KRAIT_COMPILER_ARENA_H
#define KRAIT_COMPILER_ARENA_H

#include <stddef.h>
#include <stdint.h>

// Where chunks come from. `allocate` returns memory aligned for any type, or NULL; `release`
// is told the size that was asked for.
typedef struct MemorySource {
    void *(*allocate)(void *context, size_t size);
    void (*release)(void *context, void *memory, size_t size);
    void *context;
} MemorySource;

// A larger piece with the content of `piece` (NULL if there was none), which is released. NULL, and nothing changed, if
// there is no memory.
void *memory_grow(const MemorySource *memory, void *piece, size_t size, size_t larger_size);

// Gives a piece back, unless it is NULL.
void memory_release(const MemorySource *memory, void *piece, size_t size);

typedef struct ArenaChunk ArenaChunk;

typedef struct Arena {
    MemorySource source;
    ArenaChunk *chunk; // the one in use; it links to those before it
    char *next;        // first free byte of it
    char *end;
    size_t chunk_size; // wanted for the next chunk; doubles up to ARENA_LARGEST_CHUNK
} Arena;

// A moment in an arena's life.
typedef struct ArenaMark {
    ArenaChunk *chunk;
    char *next;
} ArenaMark;

// Allocates nothing yet.
void arena_init(Arena *arena, MemorySource source);

// Aligned for pointers, doubles and 64-bit integers; not cleared. NULL if there is no memory.
void *arena_allocate(Arena *arena, size_t size);

// As arena_allocate, filled with zero bytes.
void *arena_allocate_zeroed(Arena *arena, size_t size);

ArenaMark arena_mark(const Arena *arena);

// Gives back everything allocated since the mark was taken.
void arena_rewind(Arena *arena, ArenaMark mark);

// Gives back everything but keeps one chunk, so that a loop of equal work allocates once.
void arena_reset(Arena *arena);

// Gives back everything. The arena may be used again.
void arena_release(Arena *arena);

#endif
