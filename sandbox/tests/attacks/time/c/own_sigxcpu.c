// Tries: to get a time limit for an end that is none: it sends itself what the kernel sends at the limit.
// Must: runtime_error
// Layer: the launcher (a signal is no cause; the CPU time decides)
#include <signal.h>
#include <stdio.h>

int main(void)
{
	raise(SIGXCPU);
	puts("alive");
}
