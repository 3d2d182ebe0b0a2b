/* Which system calls a program may make, and which ones the launcher decides individually. */
#ifndef FILTER_H
#define FILTER_H

#include <stddef.h>

#include "request.h"

struct sock_fprog;

enum { FILTERS = 3, FILTER_BYTES_MAX = 32768 /* the most instructions that the kernel takes */ };

/* Compiles the filters of all profiles once; a run only loads one. 0, or -1 and errno. */
int seccomp_prepare(void);

/* Where the compiled filter of a profile is kept. */
struct sock_fprog *seccomp_program(enum profile profile);

/* Hands compiled filters to a process that has not compiled them: number `at` of FILTERS. Import: 0, or -1 and errno. */
const void *seccomp_export(size_t at, size_t *bytes);
int seccomp_import(size_t at, const void *program, size_t bytes);

/* Loads the filter for this thread and what it executes. Returns the notification descriptor, or -1 and errno. */
int seccomp_apply(enum profile profile);

#endif
