/*
Tries: pairs of other families and types than a connected one of unix: a datagram pair can be connected anew, to any unix socket.
Must: ok
Layer: seccomp (the arguments of socketpair)
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
	int told = 0, ends[2];

	for (long family = -1; family < 64; family++)
		for (long type = 0; type < 16; type++)
			for (long high = 0; high < 4; high++) {
				/* Rubbish in the family, in the type, in both. */
				long first = (family & 0xffffffff) | (high & 1) << 40, second = type | (high & 2) << 40;
				int flags = high & 1 ? SOCK_CLOEXEC : SOCK_NONBLOCK;
				if (syscall(SYS_socketpair, first, second | flags, 0, ends) == 0) {
					close(ends[0]);
					close(ends[1]);
					if (family == AF_UNIX && (type == SOCK_STREAM || type == SOCK_SEQPACKET))
						continue;
				} else if (errno == EPERM || (family == AF_UNIX && type != SOCK_DGRAM && type != SOCK_RAW)) {
					continue;	/* the kernel has no other types of unix sockets */
				}
				if (told++ < 20)
					printf("family %ld, type %ld: %s\n", family, type, strerror(errno));
			}
	if (told == 0)
		puts("refused");
	return 0;
}
