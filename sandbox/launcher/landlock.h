/* Which files, ports and processes a program can reach: Landlock, default deny. */
#ifndef LANDLOCK_H
#define LANDLOCK_H

#include "request.h"

/* The kernel's Landlock ABI (1 and up), or -1 and errno if it has no Landlock. */
int landlock_abi(void);

/* Opens the paths that every run may use, once, before the first landlock_build. 0, or -1 and errno. */
int landlock_prepare(void);

/*
 * Builds the rules of one run: `request->read` and the toolchain readable, `folder` writable, the
 * files behind descriptors 0 to 2 openable by path, this process's own /proc entry. Every path is opened
 * with the caller's rights, so call it before they are dropped. Returns a descriptor, or -1 and errno.
 */
int landlock_build(const struct request *request);

int landlock_apply(int ruleset);

#endif
