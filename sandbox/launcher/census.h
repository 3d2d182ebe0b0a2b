/*
 * Who belongs to a run, and what they use. A program cannot leave its session (setsid and setpgid are
 * refused), so the session id is the run: getsid() tells membership without a right to anything.
 */
#ifndef CENSUS_H
#define CENSUS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

enum { TASKS_MAX = 1024 };

struct task { pid_t tid; bool process; };
struct task_list { size_t len; struct task items[TASKS_MAX]; };
struct usage { uint64_t resident_bytes, cpu_ms, processes; };

/* All threads of a session, zombies included; the first thread of each is its process. 0, or -1 and errno. */
int census_tasks(pid_t session, struct task_list *tasks, size_t *processes);

/* What the session's processes hold and have used so far, their waited-for children included. 0, or -1 and errno. */
int census_usage(pid_t session, struct usage *usage);

/* The session's resident memory with every page shared between its processes counted once. */
uint64_t census_proportional_bytes(pid_t session);

#endif
