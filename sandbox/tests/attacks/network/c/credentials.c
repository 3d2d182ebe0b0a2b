/*
Tries: to pass for another process with the credentials of a message, to take a socket out of one, and to find others by SO_PEER*.
Must: ok
Layer: seccomp (sendmsg, setsockopt, pidfd_*); the kernel (only a privileged process lies about itself)
*/
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void)
{
	const struct ucred lies[] = {
		{ @SERVICE_PID@, getuid(), getgid() }, { @VICTIM_PID@, getuid(), getgid() }, { 1, getuid(), getgid() },
		{ getpid(), 0, getgid() }, { getpid(), getuid(), 0 },
	};
	int ends[2], told = 0, fd = -1;
	socklen_t len = sizeof fd;
	struct ucred peer;

	if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0)
		return puts("no pair") < 0;
	for (size_t i = 0; i < sizeof lies / sizeof *lies; i++) {
		_Alignas(struct cmsghdr) char control[CMSG_SPACE(sizeof lies[i])] = "";
		struct iovec bytes = { "x", 1 };
		struct msghdr message = { .msg_iov = &bytes, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control };
		*CMSG_FIRSTHDR(&message) = (struct cmsghdr){ CMSG_LEN(sizeof lies[i]), SOL_SOCKET, SCM_CREDENTIALS };
		memcpy(CMSG_DATA(CMSG_FIRSTHDR(&message)), &lies[i], sizeof lies[i]);
		if (sendmsg(ends[0], &message, MSG_NOSIGNAL) >= 0 || errno != EPERM)
			told += printf("credentials %zu: %s\n", i, strerror(errno));
	}
	/* Asked to be told, in three ways, who sends. */
	for (int option = 0; option < 90; option++)
		if (setsockopt(ends[0], SOL_SOCKET, option, &(int){ 1 }, sizeof(int)) == 0 || errno != EPERM)
			told += printf("option %d: %s\n", option, strerror(errno));
	/* The standard files are nobody's sockets, and the other end of the pair is the program itself. */
	for (int i = 0; i < 3; i++)
		if (getsockopt(i, SOL_SOCKET, SO_PEERCRED, &peer, &(socklen_t){ sizeof peer }) == 0)
			told += printf("descriptor %d has a peer, %d\n", i, peer.pid);
	if (getsockopt(ends[0], SOL_SOCKET, SO_PEERCRED, &peer, &(socklen_t){ sizeof peer }) == 0 && peer.pid != getpid())
		told += printf("the pair is of %d\n", peer.pid);
	if (getsockopt(ends[0], SOL_SOCKET, 77 /* SO_PEERPIDFD */, &fd, &len) == 0 && syscall(SYS_pidfd_getfd, fd, 0, 0) >= 0)
		told += printf("a descriptor was taken by a pidfd\n");
	if (told == 0)
		puts("refused");
	return 0;
}
