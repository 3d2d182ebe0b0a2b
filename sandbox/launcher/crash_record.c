#define _GNU_SOURCE
#include "crash_record.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <unistd.h>

static int fd = -1;

int crash_record_open(const char *path)
{
	fd = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC);
	return fd < 0 ? -1 : crash_record_write(0);
}

int crash_record_write(pid_t group)
{
	int32_t note = group;

	return pwrite(fd, &note, sizeof note, 0) == sizeof note ? 0 : -1;
}
