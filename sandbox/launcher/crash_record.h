/* A file of the service's, in which the group of the run under way is noted: should both of us be killed at once, the
 * service finds there what it must kill. 4 bytes; 0 for none. */
#ifndef CRASH_RECORD_H
#define CRASH_RECORD_H

#include <sys/types.h>

/* Both: 0, or -1 and errno. */
int crash_record_open(const char *path);
int crash_record_write(pid_t group);

#endif
