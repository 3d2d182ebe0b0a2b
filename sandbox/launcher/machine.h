#ifndef MACHINE_H
#define MACHINE_H

#include <stdbool.h>

/* Whether the kernel has killed anything for want of memory since the last call; the first call only takes note. */
bool oom_killer_was_here(void);

#endif
