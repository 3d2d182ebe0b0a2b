/* What the kernel shows of a process or thread in /proc: proc(5). */
#ifndef PROC_H
#define PROC_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

enum { PROC_FILE_BYTES = 4096 };

/* Reads /proc/<tid>/<name>, truncated to PROC_FILE_BYTES. False if it is gone, empty or unreadable. */
bool proc_read(pid_t tid, const char *name, char text[PROC_FILE_BYTES]);

/* The number after `name` in a status file: "\nVmRSS:" for example. 0 when there is none. */
uint64_t proc_number(const char *text, const char *name);

struct proc_stat {
	char state;	/* S: interruptible wait */
	pid_t parent;
	bool exiting;	/* it is exiting, and executes no instruction of the program any more */
	uint64_t faults;	/* minor and major page faults */
	uint64_t children_ticks;	/* CPU time of the children that it has waited for, in clock ticks */
};

/* Reads /proc/<pid>/stat. False when the process is gone. */
bool proc_stat(pid_t pid, struct proc_stat *stat);

/* How many children we have, zombies included. -1 and errno if /proc cannot be read. */
int proc_own_children(void);

#endif
