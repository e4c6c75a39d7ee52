#include "heap.h"

#include <limits.h>
#include <malloc.h>

/// Addresses alone: a page takes memory when it is first written.
enum { STEP = 64 * 1024 * 1024 };

void heap_use_large_steps(void) {
  mallopt(M_TOP_PAD, STEP);
  mallopt(M_TRIM_THRESHOLD, INT_MAX);
  mallopt(M_MMAP_THRESHOLD, STEP / 2);
}
