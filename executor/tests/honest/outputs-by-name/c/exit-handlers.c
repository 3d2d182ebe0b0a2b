/* atexit handlers print, and what is in the buffer is written when the program ends.
 * expected: "main\nsecond\nfirst\n"
 */
#include <stdio.h>
#include <stdlib.h>

static void first(void) { puts("first"); }
static void second(void) { puts("second"); }

int main(void)
{
	static char buffer[1 << 16];
	setvbuf(stdout, buffer, _IOFBF, sizeof buffer);
	atexit(first);
	atexit(second);
	puts("main");
	exit(0);
}
