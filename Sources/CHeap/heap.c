#include "heap.h"

#include <limits.h>
#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

/// Addresses alone: a page takes memory when it is first written.
enum { STEP = 64 * 1024 * 1024 };

void heap_use_large_steps(void) {
  mallopt(M_TOP_PAD, STEP);
  mallopt(M_TRIM_THRESHOLD, INT_MAX);
  mallopt(M_MMAP_THRESHOLD, STEP / 2);
}

/// What is asked for too much stays unused: at most this for each thread.
enum { BLOCK = 1024 * 1024 };

static _Thread_local size_t expected;

void heap_expect(size_t size) {
  if (size <= expected) {
    expected -= size;
    return;
  }
  expected = BLOCK;
#ifdef MADV_POPULATE_WRITE
  char *block = malloc(BLOCK);
  if (block == NULL) return;
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  uintptr_t start = ((uintptr_t)block + page - 1) & ~(page - 1);
  uintptr_t end = ((uintptr_t)block + BLOCK) & ~(page - 1);
  // A system that cannot do it brings each page when it is written, as always.
  madvise((void *)start, end - start, MADV_POPULATE_WRITE);
  free(block);
#endif
}
