/*
 * A fork copies a page when it writes to it. In a process with threads each such copy interrupts the other processors on which they
 * have run, which takes longer than the copy. So a trial finds out which pages a program writes, and each fork copies them before it
 * has threads.
 */
#ifndef PAGES_H
#define PAGES_H

#include <stdbool.h>

/* Before the trial. Until pages_end the trial's process shares memory with this one. */
bool pages_begin(void);

/* In the trial, which is a fork: before it writes, and after that. */
bool pages_remember(void);
bool pages_compare(void);

/* After the trial. */
bool pages_end(void);

/* In a fork: copies the pages that the trial has written. */
void pages_copy(void);

#endif
