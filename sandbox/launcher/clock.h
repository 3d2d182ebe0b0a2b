#ifndef CLOCK_H
#define CLOCK_H

#include <stdint.h>

/* Microseconds of the clock that all launchers share, and of CPU time that this launcher has used. */
uint64_t now_us(void);
uint64_t own_cpu_us(void);

#endif
