/* What /proc shows of a process that executes nothing: by exec the kernel would set it. */
#ifndef COMMAND_LINE_H
#define COMMAND_LINE_H

#include "request.h"

/* Makes the command line and the environment in /proc those of the request. Where the kernel cannot (CONFIG_CHECKPOINT_RESTORE), they stay. */
void show_command_line(const struct request *request);

#endif
