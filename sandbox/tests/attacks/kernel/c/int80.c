/*
Tries: the 32-bit entry, whose numbers mean other calls: 20 is getpid there and writev here, 359 is socket.
Must: runtime_error
Layer: seccomp (another architecture: SIGSYS)
*/
#include <stdio.h>

#ifdef __x86_64__
static long call(long number, long first, long second, long third)
{
	long result;

	__asm__ volatile("int $0x80" : "=a"(result) : "a"(number), "b"(first), "c"(second), "d"(third)
			 : "memory", "r8", "r9", "r10", "r11");
	return result;
}

int main(void)
{
	printf("getpid: %ld\n", call(20, 0, 0, 0));
	printf("socket: %ld\n", call(359, 2, 1, 0));
	return 0;
}
#else
int main(void)
{
	return 1;
}
#endif
