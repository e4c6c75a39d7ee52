#ifndef CTREEMEMORY_TREE_MEMORY_H
#define CTREEMEMORY_TREE_MEMORY_H

#include <cmark.h>
#include <stdbool.h>

/// Opens this thread's memory for trees; calls may nest. All of it is freed when the last opening is closed.
void tree_memory_open(void);

/// Closes one opening, on the same thread.
void tree_memory_close(void);

/// The allocator of this thread's memory for cmark. Like cmark's own, it ends the process when memory runs out.
cmark_mem *tree_memory_allocator(void);

/// Whether closing frees every node. It does not under the address sanitizer, which must see each of cmark's
/// allocations: there a tree must be freed.
bool tree_memory_frees_trees(void);

#endif
