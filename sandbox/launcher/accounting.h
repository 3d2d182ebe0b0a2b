/*
 * Who belongs to a run, and what they use. A program cannot leave its session (setsid and setpgid are
 * refused), so the session id is the run: getsid() tells membership without a right to anything.
 */
#ifndef ACCOUNTING_H
#define ACCOUNTING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

enum { TASKS_MAX = 1024 };

struct task { pid_t tid; bool process; };
/* Of what a program has asked for one more, and was refused it. */
enum refused_task { REFUSED_NONE, REFUSED_PROCESS, REFUSED_THREAD };
struct task_list { size_t len, unlisted; struct task items[TASKS_MAX]; };
/* The CPU time of every process that was ever looked at, itself alone: a child that nobody waits for takes its own with it. */
struct cpu_book { uint64_t gone_us; size_t len; struct { pid_t pid; uint64_t us; bool is_there; } items[TASKS_MAX]; };
struct usage {
	uint64_t resident_bytes;	/* swapped pages and page tables included */
	uint64_t table_bytes;	/* the page tables alone */
	uint64_t anonymous_bytes;	/* of resident and swapped pages those that are no file's: shared by inheritance alone */
	uint64_t largest_bytes;	/* of these, the most that one process has */
	uint64_t cpu_us;		/* of the processes there are, with the children they have waited for */
	uint64_t processes;
	uint64_t faults;	/* page faults so far: without one more, and without one more process, there is no more memory */
};

/* All threads of a session, zombies included; the first thread of each is its process. `unlisted` are those that the kernel counts and
 * has left out: it cuts a listing short when the thread that it has come to ends. 0, or -1 and errno. */
int list_tasks(pid_t session, struct task_list *tasks, size_t *processes);

/* What the session's processes hold and have used so far; `book` is the run's own. 0, or -1 and errno. */
int measure_usage(pid_t session, struct cpu_book *book, struct usage *usage);

/* What all of them have used, each as it was last seen. */
uint64_t booked_cpu_us(const struct cpu_book *book);

/* Resident and swapped bytes of a process, and its page tables, which are added to `usage`, too. A process whose first thread has
 * ended shows them in the entry of another. 0 when it is gone. */
uint64_t measure_process(pid_t pid, struct usage *usage);

/* The processes of a session, zombies included. 0, or -1 and errno. */
int list_processes(pid_t session, pid_t pids[TASKS_MAX], size_t *len);

#endif
