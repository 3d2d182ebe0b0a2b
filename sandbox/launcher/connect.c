#define _GNU_SOURCE
#include "connect.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "join.h"
#include "run.h"

int connect_run(struct run *run)
{
	struct sockaddr_un address;
	int folder = address_of(run->request->connect, &address), result = -1;
	int fd = folder < 0 ? -1 : socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

	if (fd >= 0 && connect(fd, (const struct sockaddr *)&address, sizeof address) == 0) {
		run->program_out = fcntl(fd, F_DUPFD_CLOEXEC, 0);
		result = run->program_out < 0 ? -1 : 0;
	}
	int error = errno;
	if (folder >= 0)
		close(folder);
	if (fd >= 0) {
		close(run->in);
		run->in = fd;
	}
	errno = error;
	return result;
}
