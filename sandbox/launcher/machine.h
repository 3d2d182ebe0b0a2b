#ifndef MACHINE_H
#define MACHINE_H

#include <stdint.h>

/* How many processes the kernel has killed for want of memory: in this container where it tells, else on this machine. */
uint64_t oom_kill_count(void);

#endif
