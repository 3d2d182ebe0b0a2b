/* The worker's side of fork servers (fork_server.h), which it starts when the service asks for them. */
#ifndef FORK_CLIENT_H
#define FORK_CLIENT_H

#include <stdbool.h>
#include <sys/types.h>

#include "request.h"

/* A request names a server by its number, from 1 on. */
enum { SERVERS_MAX = 4 };

/*
 * Starts the interpreter that the request describes, in the place of the one that had its number, and does not wait until it is ready.
 * Returns its pid, or -1 and errno.
 */
pid_t fork_server_start(const struct request *request);

/*
 * Lets the server fork for a run, and hands the child the request and its files. Returns the child, and its channel as
 * run->channel; 0 where an ordinary fork must do: there is no server, it is not ready, or it has just failed and was ended. -1 and
 * errno if something is left of it.
 */
pid_t fork_server_fork(const struct request *request, const int files[3], int *channel);

/* Whether a reaped process was a server. */
bool fork_server_was(pid_t pid);

/* The number of a server that was started and has failed since; 0 if there is none. It is not started again. */
unsigned fork_server_lost(void);

/* How many children the worker has besides the servers. -1 and errno if that cannot be found out. */
int other_children(void);

#endif
