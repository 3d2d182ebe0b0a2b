/*
Tries: a socket of every family, type and protocol: TCP, UDP, raw, ICMP, unix, netlink, vsock, packet, AF_ALG, bluetooth, SCTP, MPTCP.
Must: ok
Layer: seccomp (socket)
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
	const int protocols[] = { 0, 1 /* ICMP */, 6 /* TCP */, 58 /* ICMPv6 */, 132 /* SCTP */, 255 /* raw */, 262 /* MPTCP */ };
	const long rubbish[] = { 0, 1L << 32, -1L << 32 };
	int told = 0;

	/* The rubbish is in the upper halves of registers, where the kernel does not look. */
	for (int family = -1; family < 64; family++)
		for (int type = 0; type < 16; type++)
			for (size_t i = 0; i < sizeof protocols / sizeof *protocols; i++)
				for (int j = 0; j < 3; j++) {
					long fd = syscall(SYS_socket, (unsigned)family | rubbish[j], type | rubbish[j], protocols[i]);
					if (fd >= 0)
						close((int)fd);
					if ((fd >= 0 || errno != EACCES) && told++ < 20)
						printf("family %d, type %d, protocol %d: %s\n", family, type, protocols[i],
						       strerror(fd < 0 ? errno : 0));
				}
	if (told == 0)
		puts("refused");
	return 0;
}
