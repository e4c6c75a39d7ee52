#include "tree_memory.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define EACH_BY_ITSELF 1
#endif
#endif

#ifdef EACH_BY_ITSELF

void tree_memory_open(void) {}
void tree_memory_close(void) {}
cmark_mem *tree_memory_allocator(void) { return cmark_get_default_mem_allocator(); }
bool tree_memory_frees_trees(void) { return false; }

#else

/// The bytes of a chunk, unless one allocation needs more. An ordinary article takes three chunks.
enum { CHUNK_SIZE = 64 * 1024 - 64, ALIGNMENT = 8 };

struct chunk {
  struct chunk *before;
  size_t size;
  size_t used;
  _Alignas(ALIGNMENT) unsigned char bytes[];
};

/// Precedes each allocation, for `reallocate`.
struct header {
  size_t size;
};

static _Thread_local struct {
  struct chunk *chunk;
  size_t depth;
} memory;

static void *out_of_memory(void) {
  fputs("helpcenter: no memory is left for a tree\n", stderr);
  abort();
}

static struct header *header_of(void *pointer) { return (struct header *)pointer - 1; }

/// Whether it is the last allocation of the chunk.
static bool is_last(void *pointer) {
  struct chunk *chunk = memory.chunk;
  unsigned char *end = (unsigned char *)pointer + header_of(pointer)->size;
  return end == chunk->bytes + chunk->used;
}

static void *allocate(size_t size) {
  if (size > SIZE_MAX / 2) return out_of_memory();
  size = (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
  size_t needed = sizeof(struct header) + size;
  struct chunk *chunk = memory.chunk;
  if (chunk == NULL || chunk->size - chunk->used < needed) {
    size_t chunk_size = needed > CHUNK_SIZE ? needed : CHUNK_SIZE;
    struct chunk *added = malloc(sizeof(struct chunk) + chunk_size);
    if (added == NULL) return out_of_memory();
    added->before = chunk;
    added->size = chunk_size;
    added->used = 0;
    memory.chunk = chunk = added;
  }
  struct header *header = (struct header *)(chunk->bytes + chunk->used);
  header->size = size;
  chunk->used += needed;
  return header + 1;
}

static void *allocate_zeros(size_t count, size_t size) {
  size_t bytes;
  if (__builtin_mul_overflow(count, size, &bytes)) return out_of_memory();
  return memset(allocate(bytes), 0, bytes);
}

static void *reallocate(void *pointer, size_t size) {
  if (pointer == NULL) return allocate(size);
  struct header *header = header_of(pointer);
  if (size <= header->size) return pointer;
  struct chunk *chunk = memory.chunk;
  if (is_last(pointer)) {
    size_t start = chunk->used - header->size;
    size_t rounded = (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
    if (size <= SIZE_MAX / 2 && rounded <= chunk->size - start) {
      header->size = rounded;
      chunk->used = start + rounded;
      return pointer;
    }
  }
  return memcpy(allocate(size), pointer, header->size);
}

static void give_back(void *pointer) {
  if (pointer == NULL || !is_last(pointer)) return;
  memory.chunk->used -= sizeof(struct header) + header_of(pointer)->size;
}

static cmark_mem allocator = {allocate_zeros, reallocate, give_back};

void tree_memory_open(void) { memory.depth += 1; }

void tree_memory_close(void) {
  memory.depth -= 1;
  if (memory.depth > 0) return;
  while (memory.chunk != NULL) {
    struct chunk *chunk = memory.chunk;
    memory.chunk = chunk->before;
    free(chunk);
  }
}

cmark_mem *tree_memory_allocator(void) { return &allocator; }

bool tree_memory_frees_trees(void) { return true; }

#endif
