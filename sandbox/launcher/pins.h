/*
 * A thread that waits in a system call keeps the call's objects alive, also after another thread has closed the descriptor:
 * pipes, sockets and deleted files that no descriptor table shows. Only threads can do that, since no two processes
 * share a table (notify.c), and only in a few calls, which the launcher counts: poll, select, and locks that wait.
 */
#ifndef PINS_H
#define PINS_H

#include <stdbool.h>
#include <sys/types.h>

/*
 * Interrupts every call in which a thread of the session waits. The kernel restarts the call, looks its descriptors up
 * again, and so releases those that have been closed. False if some thread has not been seen to run since.
 */
bool release_pins(pid_t session);

#endif
