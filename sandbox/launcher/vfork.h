/*
 * Between vfork and exec a child shows its parent's memory as its own. The parent cannot do anything meanwhile, which tells
 * such a child from any other: the thread that asked has slept once since it was let through, and sleeps still.
 */
#ifndef VFORK_H
#define VFORK_H

#include <stdint.h>
#include <sys/types.h>

enum { VFORKS_MAX = 64 };

struct vforks { size_t len; struct { pid_t tid; uint64_t sleeps; } items[VFORKS_MAX]; };

/* The thread `tid`, which waits for our answer, is let through to vfork. */
void note_vfork(struct vforks *vforks, pid_t tid);

/* Bytes that a session shows twice for that reason. */
uint64_t shown_twice(struct vforks *vforks, pid_t session);

#endif
