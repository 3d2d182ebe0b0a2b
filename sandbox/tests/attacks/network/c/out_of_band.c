/*
Tries: messages out of band on a pair, which no program needs and whose bookkeeping in the kernel has led out of sandboxes (CVE-2025-38236).
Must: ok
Layer: seccomp (MSG_OOB in a register of sendto, sendmsg, recvfrom, recvmsg)
*/
#include <stdio.h>
#include <sys/socket.h>
#include <sys/uio.h>

int main(void)
{
	struct iovec bytes = { "x", 1 };
	struct msghdr message = { .msg_iov = &bytes, .msg_iovlen = 1 };
	int ends[2], told = 0;
	char byte;

	if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0)
		return puts("no pair") < 0;
	if (send(ends[0], "x", 1, MSG_OOB | MSG_NOSIGNAL) == 1)
		told += printf("send\n");
	if (sendmsg(ends[0], &message, MSG_OOB | MSG_NOSIGNAL) == 1)
		told += printf("sendmsg\n");
	if (recv(ends[1], &byte, 1, MSG_OOB | MSG_DONTWAIT) == 1)
		told += printf("recv\n");
	if (told == 0)
		puts("refused");
	return 0;
}
