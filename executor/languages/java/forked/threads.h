/*
 * A fork has only the thread that forked. This takes all other threads into it: here they are parked once, each in a signal handler
 * on its own stack, and stay there. A fork has copies of these stacks, and makes new threads that return from the handlers.
 */
#ifndef THREADS_H
#define THREADS_H

#include <stdbool.h>

/* Parks all threads but the caller and the process's first. Each waits for a lock then. False if one never does, or has just begun. */
bool threads_park(void);

/* In a fork: makes them anew. False if the kernel refuses a thread; the process can only execute another program then. */
bool threads_resume(void);

#endif
