/* An event loop with epoll over an eventfd, a timerfd, a signalfd and a pipe. */
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>
#include <unistd.h>

int main(void)
{
	sigset_t set;
	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	sigprocmask(SIG_BLOCK, &set, NULL);
	int p[2];
	if (pipe(p) < 0)
		return 1;
	int fds[4] = {eventfd(0, 0), timerfd_create(CLOCK_MONOTONIC, 0), signalfd(-1, &set, 0), p[0]};
	int loop = epoll_create1(0);
	for (int i = 0; i < 4; i++) {
		struct epoll_event event = {.events = EPOLLIN, .data.u32 = i};
		if (fds[i] < 0 || epoll_ctl(loop, EPOLL_CTL_ADD, fds[i], &event) < 0) {
			printf("number %d ", i);
			fflush(stdout);
			perror("epoll");
			return 1;
		}
	}
	struct itimerspec soon = {.it_value = {0, 20000000}};
	timerfd_settime(fds[1], 0, &soon, NULL);
	uint64_t one = 1;
	if (write(fds[0], &one, 8) != 8 || write(p[1], "x", 1) != 1)
		return 1;
	kill(getpid(), SIGUSR1);
	unsigned seen = 0;
	while (seen != 15) {
		struct epoll_event events[4];
		int n = epoll_wait(loop, events, 4, 3000);
		if (n <= 0)
			return 1;
		for (int i = 0; i < n; i++) {
			char buffer[200];
			if (read(fds[events[i].data.u32], buffer, sizeof buffer) <= 0)
				return 1;
			seen |= 1u << events[i].data.u32;
		}
	}
	puts("ok");
	return 0;
}
