/* Loads the filters that filter.c has compiled, here or in another process of the launcher. */
#define _GNU_SOURCE
#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "filter.h"

static const enum profile profiles[FILTERS] = { PROFILE_RUN, PROFILE_COMPILE, PROFILE_ORDERED };
static struct sock_fprog programs[FILTERS];

struct sock_fprog *seccomp_program(enum profile profile)
{
	size_t at = 0;

	while (profiles[at] != profile)
		at++;
	return &programs[at];
}

const void *seccomp_export(size_t at, size_t *bytes)
{
	*bytes = programs[at].len * sizeof *programs[at].filter;
	return programs[at].filter;
}

int seccomp_import(size_t at, const void *program, size_t bytes)
{
	size_t len = bytes / sizeof *programs[at].filter;

	if (len > BPF_MAXINSNS || len * sizeof *programs[at].filter != bytes || (programs[at].filter = malloc(bytes)) == NULL) {
		errno = EINVAL;
		return -1;
	}
	memcpy(programs[at].filter, program, bytes);
	programs[at].len = (unsigned short)len;
	return 0;
}

/*
 * A signal could interrupt a call that waits for its answer, and fork(2) would fail with EINTR, which no program expects:
 * since Linux 5.19 it cannot once we have received the notification.
 */
int seccomp_apply(enum profile profile)
{
	const unsigned listener = SECCOMP_FILTER_FLAG_NEW_LISTENER;
	int fd = (int)syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, listener | SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV,
			      seccomp_program(profile));

	if (fd < 0 && errno == EINVAL)
		fd = (int)syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, listener, seccomp_program(profile));
	return fd;
}
