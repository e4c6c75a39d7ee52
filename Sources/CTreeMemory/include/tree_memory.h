#ifndef CTREEMEMORY_TREE_MEMORY_H
#define CTREEMEMORY_TREE_MEMORY_H

#include <cmark.h>
#include <stdbool.h>

/// Opens this thread's memory for trees, or opens it once more. Nothing in it is given back before each
/// opening is closed, and then all of it at once.
void tree_memory_open(void);

/// Closes it once. It must have been opened on the same thread.
void tree_memory_close(void);

/// cmark's door to the memory that this thread has open. Like cmark's own, it ends the process when memory
/// runs out.
cmark_mem *tree_memory_allocator(void);

/// Whether closing gives back every node. Not under the address sanitizer, which is to see each of cmark's
/// own allocations: there a tree must be freed.
bool tree_memory_frees_trees(void);

#endif
