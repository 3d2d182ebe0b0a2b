/*
 * Which processes belong to a run, and what they use. A program cannot leave its session (setsid and setpgid are
 * refused), so the session id identifies the run: getsid() tells whether a process belongs to it, and needs no permission.
 */
#ifndef ACCOUNTING_H
#define ACCOUNTING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

enum { TASKS_MAX = 1024 };

struct task { pid_t tid; bool process; };
/* Which kind of task the program asked for and was refused. */
enum refused_task { REFUSED_NONE, REFUSED_PROCESS, REFUSED_THREAD };
struct task_list { size_t len, unlisted; struct task items[TASKS_MAX]; };
/* The CPU time of every process that was ever sampled, without its children: that of a child which no process waits for is lost when it ends. */
struct cpu_book { uint64_t gone_us; size_t len; struct { pid_t pid; uint64_t us; bool is_there; } items[TASKS_MAX]; };
struct usage {
	uint64_t resident_bytes;	/* swapped pages and page tables included */
	uint64_t table_bytes;	/* the page tables alone */
	uint64_t anonymous_bytes;	/* the resident and swapped pages that belong to no file: they are shared only by fork */
	uint64_t largest_bytes;	/* of anonymous_bytes, the most that one process has */
	uint64_t cpu_us;		/* of the existing processes, with the children they have waited for */
	uint64_t processes;
	uint64_t faults;	/* page faults so far: memory cannot have grown unless this number or that of the processes has */
};

/* All threads of a session, zombies included; the first thread of each is its process. `unlisted` are those that the kernel counts but
 * did not list: it cuts a listing short when the thread that it has reached ends. 0, or -1 and errno. */
int list_tasks(pid_t session, struct task_list *tasks, size_t *processes);

/* The memory that the session's processes hold and the CPU time they have used so far; `book` belongs to the run. 0, or -1 and errno. */
int measure_usage(pid_t session, struct cpu_book *book, struct usage *usage);

/* The CPU time of all of them, each as last sampled. */
uint64_t booked_cpu_us(const struct cpu_book *book);

/* Resident and swapped bytes of a process, and its page tables; also added to `usage`. If the first thread of a process has
 * ended, the entry of another thread shows them. 0 when the process is gone. */
uint64_t measure_process(pid_t pid, struct usage *usage);

/* The processes of a session, zombies included. 0, or -1 and errno. */
int list_processes(pid_t session, pid_t pids[TASKS_MAX], size_t *len);

#endif
