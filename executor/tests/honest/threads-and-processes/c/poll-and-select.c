/* poll, ppoll, select and pselect tell of the same pipe. */
#define _GNU_SOURCE
#include <poll.h>
#include <stdio.h>
#include <sys/select.h>
#include <unistd.h>

int main(void)
{
	int p[2];
	if (pipe(p) < 0)
		return 1;
	struct pollfd one = {.fd = p[0], .events = POLLIN};
	struct timespec moment = {0, 1000000};
	if (poll(&one, 1, 1) != 0 || ppoll(&one, 1, &moment, NULL) != 0)
		return 1;
	if (write(p[1], "x", 1) != 1)
		return 1;
	fd_set set;
	FD_ZERO(&set);
	FD_SET(p[0], &set);
	struct timeval second = {1, 0};
	if (poll(&one, 1, 1000) != 1 || select(p[0] + 1, &set, NULL, NULL, &second) != 1)
		return 1;
	if (pselect(p[0] + 1, &set, NULL, NULL, &moment, NULL) != 1)
		return 1;
	puts("ok");
	return 0;
}
