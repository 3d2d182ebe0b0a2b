/* A division by zero that is never reached: a warning, and the program runs. */
#include <stdio.h>

int never(void) { return 1 / 0; }

int main(void)
{
	puts("ok");
	return 0;
}
