// The arena: see arena.h. Chunks form a stack, newest first; only the newest is allocated from.
//
// Each new chunk is twice as large as the one before, up to a limit: a short statement needs
// 256 bytes, a long one few chunks, and a rewind never has to look at more than a handful. What
// a chunk has left when a larger piece is wanted stays unused; pieces are small, so this is little.
//
// SPDX-License-Identifier: MIT
#include "arena.h"

#include <string.h>

enum {
    // What doubles and 64-bit integers need on every processor that Krait knows.
    ARENA_ALIGNMENT = 8,
    // Enough for print("Hello"): on boards of 16 KB every chunk counts.
    ARENA_SMALLEST_CHUNK = 256,
    ARENA_LARGEST_CHUNK = 16384
};

// The header of a chunk; the memory that is handed out follows it.
struct ArenaChunk {
    ArenaChunk *previous;
    size_t size; // of the whole chunk, this header included
};

// For a moment both pieces are there.
void *memory_grow(const MemorySource *memory, void *piece, size_t size, size_t larger_size) {
    void *grown = memory->allocate(memory->context, larger_size);
    if (grown != NULL && piece != NULL) {
        memcpy(grown, piece, size);
        memory_release(memory, piece, size);
    }
    return grown;
}

void memory_release(const MemorySource *memory, void *piece, size_t size) {
    if (piece != NULL) {
        memory->release(memory->context, piece, size);
    }
}

// Every piece keeps the next one aligned for any type.
static size_t align_up(size_t size) {
    return (size + ARENA_ALIGNMENT - 1) & ~(size_t)(ARENA_ALIGNMENT - 1);
}

// The first byte that may be handed out.
static char *chunk_data(ArenaChunk *chunk) {
    return (char *)chunk + align_up(sizeof(ArenaChunk));
}

// Makes a chunk (or none) the one that is allocated from, as if it were empty.
static void use_chunk(Arena *arena, ArenaChunk *chunk) {
    arena->chunk = chunk;
    arena->next = chunk ? chunk_data(chunk) : NULL;
    arena->end = chunk ? (char *)chunk + chunk->size : NULL;
}

void arena_init(Arena *arena, MemorySource source) {
    arena->source = source;
    arena->chunk_size = ARENA_SMALLEST_CHUNK;
    use_chunk(arena, NULL);
}

// Asks first for a comfortable chunk and then, where memory is tight, for just enough.
static ArenaChunk *new_chunk(Arena *arena, size_t needed) {
    size_t smallest = align_up(sizeof(ArenaChunk)) + needed;
    size_t size = arena->chunk_size > smallest ? arena->chunk_size : smallest;
    ArenaChunk *chunk = arena->source.allocate(arena->source.context, size);
    if (chunk == NULL && size > smallest) {
        size = smallest;
        chunk = arena->source.allocate(arena->source.context, size);
    }
    if (chunk != NULL) {
        chunk->previous = arena->chunk;
        chunk->size = size;
    }
    return chunk;
}

// The present chunk is full: what is left of it stays unused until a rewind.
static void *allocate_in_new_chunk(Arena *arena, size_t size) {
    ArenaChunk *chunk = new_chunk(arena, size);
    if (chunk == NULL) {
        return NULL;
    }
    if (arena->chunk_size < ARENA_LARGEST_CHUNK) {
        arena->chunk_size *= 2;
    }
    use_chunk(arena, chunk);
    arena->next += size;
    return chunk_data(chunk);
}

// A size of nothing gets an address of its own, so that NULL always means failure.
void *arena_allocate(Arena *arena, size_t size) {
    if (size > SIZE_MAX / 2) {
        return NULL;
    }
    size = align_up(size == 0 ? 1 : size);
    if (size > (size_t)(arena->end - arena->next)) {
        return allocate_in_new_chunk(arena, size);
    }
    void *memory = arena->next;
    arena->next += size;
    return memory;
}

void *arena_allocate_zeroed(Arena *arena, size_t size) {
    void *memory = arena_allocate(arena, size);
    if (memory != NULL) {
        memset(memory, 0, size);
    }
    return memory;
}

ArenaMark arena_mark(const Arena *arena) {
    return (ArenaMark){arena->chunk, arena->next};
}

// `chunk->previous` and its size are read before the chunk is gone.
static void release_newest_chunk(Arena *arena) {
    ArenaChunk *chunk = arena->chunk;
    use_chunk(arena, chunk->previous);
    arena->source.release(arena->source.context, chunk, chunk->size);
}

// Chunks are released newest first, so the one of the mark is still there when it is reached.
void arena_rewind(Arena *arena, ArenaMark mark) {
    while (arena->chunk != mark.chunk) {
        release_newest_chunk(arena);
    }
    arena->next = mark.next;
}

// The newest chunk is the largest, so it is the one to keep.
void arena_reset(Arena *arena) {
    ArenaChunk *kept = arena->chunk;
    if (kept == NULL) {
        return;
    }
    use_chunk(arena, kept->previous);
    while (arena->chunk != NULL) {
        release_newest_chunk(arena);
    }
    kept->previous = NULL;
    use_chunk(arena, kept);
}

void arena_release(Arena *arena) {
    while (arena->chunk != NULL) {
        release_newest_chunk(arena);
    }
    arena->chunk_size = ARENA_SMALLEST_CHUNK;
}
