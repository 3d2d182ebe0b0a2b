/* The launcher's reports: one line of JSON each, on descriptor 3. */
#ifndef REPORT_H
#define REPORT_H

#include "supervise.h"

/* Every function returns 0, or -1 if the reader is gone. */
int say_ready(int landlock_abi);
int say_fault(enum step step, int error);
/* Reports a request of the service that cannot be parsed. */
int say_malformed(const char *what);
int say_done(void);
int say_fork_server(pid_t pid);
int say_fork_server(pid_t pid);
int say_report(const struct report *report);

#endif
