// Tries: to leave descriptors under way in sockets that only lead to each other, which a daemon holds, or nobody any more: the kernel counts them for the whole uid.
// Must: ok
// Layer: seccomp (sendmsg and sendmmsg); behind it the kernel's collection, started by the end of the run, which no daemon survives
// request: {"args": ["leave"]}
// request: {"args": ["look"]}
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

static int pass(int through, int fd)
{
	char control[CMSG_SPACE(sizeof fd)] = { 0 };
	struct iovec bytes = { "x", 1 };
	struct msghdr message = { .msg_iov = &bytes, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control };
	struct cmsghdr *header = CMSG_FIRSTHDR(&message);

	header->cmsg_level = SOL_SOCKET;
	header->cmsg_type = SCM_RIGHTS;
	header->cmsg_len = CMSG_LEN(sizeof fd);
	memcpy(CMSG_DATA(header), &fd, sizeof fd);
	return (int)sendmsg(through, &message, MSG_DONTWAIT);
}

/* By the sandbox: the kernel would say ETOOMANYREFS of too many, and EFAULT of these. */
static int is_refused(int through)
{
	return sendmsg(through, NULL, 0) == -1 && errno == EPERM && sendmmsg(through, NULL, 1, 0) == -1 && errno == EPERM;
}

int main(int argc, char **argv)
{
	int pair[2], looks = argc > 1 && strcmp(argv[1], "look") == 0, sent = 0;

	setrlimit(RLIMIT_NOFILE, &(struct rlimit){ 64, 64 });	/* the most that may be under way */
	if (!looks && fork() == 0) {
		setsid();
		for (int i = 1; i < 65; i++)
			signal(i, SIG_IGN);
		while (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0)
			for (int i = 0; i < 40; i++)
				pass(pair[0], pair[i % 2]);
		for (;;)
			pause();
	}
	usleep(looks ? 0 : 20000);
	for (int round = 0; round < (looks ? 50 : 1); round++) {
		if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) != 0)
			return puts("no pair"), 0;
		while (sent < (looks ? 1 : 1000) && pass(pair[0], pair[sent % 2]) == 1)
			sent++;
		if (looks && sent == 0 && is_refused(pair[0]))
			return puts("refused"), 0;
		if (looks && sent == 1)
			return puts("a descriptor can be passed"), 0;
		close(pair[0]);
		close(pair[1]);
		usleep(looks ? 10000 : 0);	/* others of the uid may have theirs under way, for a moment */
	}
	return looks ? puts("nothing can be passed any more"), 0 : 0;
}
