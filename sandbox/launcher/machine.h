#ifndef MACHINE_H
#define MACHINE_H

#include <stdint.h>

/* How many processes the kernel's OOM killer has killed: in this container if the kernel shows that, else on this machine. */
uint64_t oom_kill_count(void);

#endif
