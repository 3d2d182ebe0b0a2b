/* A file of the service, in which the worker records the process group of the current run: if worker and keeper are both killed at
 * once, the service reads there what it must kill. 4 bytes; 0 for none. */
#ifndef CRASH_RECORD_H
#define CRASH_RECORD_H

#include <sys/types.h>

/* Both: 0, or -1 and errno. */
int crash_record_open(const char *path);
int crash_record_write(pid_t group);

#endif
