// Tries: to die before its first instruction, so that nothing but the size of its executable tells why.
// Must: memory_limit_exceeded
// Layer: RLIMIT_DATA at exec, and the launcher's look into the executable, whose sizes may add up to anything
#include <stdio.h>

static char one[1UL << 30], two[(1UL << 30) - 4096];

int main(int argc, char **argv)
{
	(void)argv;
	one[argc] = two[argc] = 1;
	printf("%d\n", one[2] + two[1]);
	return 0;
}
