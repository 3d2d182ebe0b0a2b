/*
Tries: every refused system call that refused_calls.c has not, once, with arguments to which the bare kernel has another answer.
Must: ok
Layer: seccomp (the table of refusals)
*/
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#define CALL(name, error) { SYS_##name, error, #name }
static const struct { long number; int error; const char *name; } calls[] = {
	CALL(sendmmsg, EPERM), { 437, ENOSYS, "openat2" }, CALL(splice, EINVAL), CALL(tee, EINVAL), CALL(sendfile, EINVAL),
	{ 444, ENOSYS, "landlock_create_ruleset" }, { 445, ENOSYS, "landlock_add_rule" },
	{ 446, ENOSYS, "landlock_restrict_self" }, CALL(sync, EPERM), CALL(syncfs, EPERM),
};

int main(void)
{
	int told = 0;

	for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
		/* No descriptor and no address: EBADF or EFAULT; and sync, which takes none, succeeds. */
		long result = syscall(calls[i].number, -1L, -1L, -1L, 0L, 1L, 0L);
		if (result != -1 || errno != calls[i].error)
			told += printf("%s: result %ld, %s\n", calls[i].name, result, strerror(result < 0 ? errno : 0));
	}
	if (told == 0)
		puts("refused");
	return 0;
}
