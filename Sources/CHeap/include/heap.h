#ifndef CHEAP_HEAP_H
#define CHEAP_HEAP_H

/// Lets the C heap grow in steps of many pages, and keep what it has. By default it asks the system for a few
/// pages at a time, gives the last of them back at the next occasion and asks again: a tenth of a build's time.
/// To be called before anything large is allocated.
void heap_use_large_steps(void);

#endif
