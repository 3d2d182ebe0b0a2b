/* Which system calls a program may make, and which ones the launcher decides individually. */
#ifndef FILTER_H
#define FILTER_H

#include "request.h"

/* Compiles the filters of all profiles once; a run only loads one. 0, or -1 and errno. */
int seccomp_prepare(void);

/* Loads the filter for this thread and what it executes. Returns the notification descriptor, or -1 and errno. */
int seccomp_apply(enum profile profile);

#endif
