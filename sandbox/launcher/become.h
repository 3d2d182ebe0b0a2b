/* What the child does between fork and exec, or, in a child of a fork server, between fork and the program. */
#ifndef BECOME_H
#define BECOME_H

#include "fault.h"
#include "request.h"

/* The uid and gid of a program if the launcher was started as root: they own no files of the system. */
enum { PAYLOAD_ID = 10001 };

/* A program's descriptors are below OPEN_FILES_MAX, and sendmsg is refused on all of them: only our channel may send one. */
enum { OPEN_FILES_MAX = 128, CHANNEL_FD = OPEN_FILES_MAX };

struct policy {
	const struct request *request;
	int in, out, err;
	int executable;	/* of execute_sandboxed alone */
	int channel;	/* to the launcher: the notification descriptor, or the step that failed */
};

/* How many signals may be queued at once; the kernel counts those of all programs of the uid. */
enum { RUN_SIGNALS_MAX = 1024, UID_SIGNALS_MAX = 8 * RUN_SIGNALS_MAX };

/* What the child sends when a step fails. On success it sends the notification descriptor and no fault. */
struct fault { enum step step; int error; };

/* Returns once the whole sandbox is applied. Reports a step that fails to the launcher, and ends the process. */
void become_sandboxed(const struct policy *policy);

/* The same, and executes the program. */
_Noreturn void execute_sandboxed(const struct policy *policy);

/* Tells the launcher which step failed, and errno, and ends the process. */
_Noreturn void report_fault(const struct policy *policy, enum step step);

#endif
