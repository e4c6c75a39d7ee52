#ifndef CHEAP_HEAP_H
#define CHEAP_HEAP_H

#include <stddef.h>

/// Lets the C heap grow in steps of many pages, and keep what it has. By default it asks the system for a few
/// pages at a time, gives the last of them back at the next occasion and asks again: a tenth of a build's time.
/// To be called before anything large is allocated.
void heap_use_large_steps(void);

/// Says that this thread will soon take about `size` bytes of the heap and keep them. Now and then it asks the system
/// for the pages of many such announcements at once: that costs a third of what it costs to have each page brought
/// when it is first written.
void heap_expect(size_t size);

#endif
