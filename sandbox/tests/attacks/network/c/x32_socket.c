/*
Tries: to open a socket by its x32 number.
Must: runtime_error
Layer: seccomp (another architecture: SIGSYS)
*/
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void)
{
#ifdef __x86_64__
	printf("socket answered %ld\n", syscall(0x40000000L | SYS_socket, AF_INET, SOCK_STREAM, 0));
	printf("connect answered %ld\n", syscall(1L << 32 | 0x40000000L | SYS_connect, 0, NULL, 0));
	return 0;
#else
	return 1;	/* no other architecture has them */
#endif
}
