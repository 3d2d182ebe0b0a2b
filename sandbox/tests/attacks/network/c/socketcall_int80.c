/*
Tries: to open a socket by the 32-bit entry, where socketcall makes, binds and connects all of them.
Must: runtime_error
Layer: seccomp (another architecture: SIGSYS)
*/
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mman.h>

int main(void)
{
#ifdef __x86_64__
	/* Its arguments lie where 32 bits reach. */
	int *arguments = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT, -1, 0);
	long result;

	if (arguments == MAP_FAILED)
		return 1;
	arguments[0] = 1;	/* AF_UNIX */
	arguments[1] = 1;	/* SOCK_STREAM */
	__asm__ volatile("int $0x80" : "=a"(result) : "a"(102L), "b"(1L), "c"(arguments) : "memory", "r8", "r9", "r10", "r11");
	printf("socketcall answered %ld\n", result);
	return 0;
#else
	return 1;
#endif
}
