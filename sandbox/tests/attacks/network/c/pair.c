/*
Tries: to make of a connected pair a socket that reaches others: connect, bind (by path, abstract, chosen by the kernel), listen, accept, an address with a message.
Must: ok
Layer: seccomp (connect, bind, listen, accept, setsockopt, sendmsg); the kernel (a pair is connected)
*/
#define _GNU_SOURCE
#include <errno.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

static int told;

static void expect(const char *what, long result, int error)
{
	if (result != -1 || errno != error)
		told += printf("%s: result %ld, %s\n", what, result, strerror(result < 0 ? errno : 0));
}

/* Whatever was sent must have gone to the other end of the pair, or nowhere. */
static void expect_at_peer(const char *what, ssize_t sent, int peer)
{
	char byte;

	if (sent >= 0 && recv(peer, &byte, 1, MSG_DONTWAIT) != sent)
		told += printf("%s: sent elsewhere\n", what);
}

static void attack(int fd, int peer)
{
	struct sockaddr_un path = { AF_UNIX, "@UNIX_SOCKET@" }, abstract = { AF_UNIX, "\0@ABSTRACT_SOCKET@" }, mine = { AF_UNIX, "mine" };
	socklen_t abstract_len = offsetof(struct sockaddr_un, sun_path) + 1 + strlen("@ABSTRACT_SOCKET@");
	struct sockaddr nobody = { AF_UNSPEC, "" };
	struct iovec bytes = { "x", 1 };
	struct msghdr message = { .msg_name = &path, .msg_namelen = sizeof path, .msg_iov = &bytes, .msg_iovlen = 1 };
	struct mmsghdr messages = { message, 0 };

	expect("connect", connect(fd, (void *)&path, sizeof path), EACCES);
	expect("connect to abstract", connect(fd, (void *)&abstract, abstract_len), EACCES);
	expect("disconnect", connect(fd, &nobody, sizeof nobody), EACCES);
	expect("bind", bind(fd, (void *)&mine, sizeof mine), EACCES);
	expect("bind to a name of the kernel's choice", bind(fd, (void *)&mine, sizeof(sa_family_t)), EACCES);
	expect("listen", listen(fd, 1), EACCES);
	expect("accept", accept(fd, NULL, NULL), EACCES);
	expect("accept4", accept4(fd, NULL, NULL, 0), EACCES);
	expect("setsockopt", setsockopt(fd, SOL_SOCKET, SO_SNDBUF, &(int){ 1 << 24 }, sizeof(int)), EPERM);
	expect("setsockopt", setsockopt(fd, SOL_SOCKET, SO_PASSCRED, &(int){ 1 }, sizeof(int)), EPERM);
	expect_at_peer("sendto", sendto(fd, "x", 1, MSG_NOSIGNAL, (void *)&path, sizeof path), peer);
	expect_at_peer("sendto abstract", sendto(fd, "x", 1, MSG_NOSIGNAL, (void *)&abstract, abstract_len), peer);
	expect_at_peer("sendto with MSG_FASTOPEN", sendto(fd, "x", 1, MSG_NOSIGNAL | MSG_FASTOPEN, (void *)&path, sizeof path), peer);
	expect("sendmsg", sendmsg(fd, &message, MSG_NOSIGNAL), EPERM);
	expect("sendmmsg", sendmmsg(fd, &messages, 1, MSG_NOSIGNAL), EPERM);
}

int main(void)
{
	const int types[] = { SOCK_STREAM, SOCK_SEQPACKET };
	int ends[2];

	for (int i = 0; i < 2; i++) {
		if (socketpair(AF_UNIX, types[i], 0, ends) != 0)
			return puts("asyncio would not run") < 0;
		attack(ends[0], ends[1]);
		/* An end whose other end is gone. */
		close(ends[1]);
		attack(ends[0], ends[0]);
		close(ends[0]);
	}
	if (told == 0)
		puts("refused");
	return 0;
}
