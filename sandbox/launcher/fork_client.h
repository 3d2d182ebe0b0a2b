/* The worker's side of a fork server (fork_server.h): one at most, which the worker starts when the service asks for it. */
#ifndef FORK_CLIENT_H
#define FORK_CLIENT_H

#include <stdbool.h>
#include <sys/types.h>

#include "request.h"

/* Starts the interpreter that the request describes, and does not wait until it is ready. Returns its pid, or -1 and errno. */
pid_t fork_server_start(const struct request *request);

/*
 * Lets the server fork for a run, and hands the child the request and its files. Returns the child, and its channel as
 * run->channel; 0 where an ordinary fork must do: there is no server, it is not ready, or it has just failed and was ended. -1 and
 * errno if something is left of it.
 */
pid_t fork_server_fork(const struct request *request, const int files[3], int *channel);

/* Whether a reaped process was the server. */
bool fork_server_was(pid_t pid);

/* Whether a server was started and has failed since: it is not started again. */
bool fork_server_lost(void);

/* Whether the worker has a child other than the server. -1 and errno if that cannot be found out. */
int other_children(void);

#endif
