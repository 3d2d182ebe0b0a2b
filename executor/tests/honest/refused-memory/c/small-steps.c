/* Takes a megabyte at a time, uses a byte of each, and never looks.
 * no reference: a bare machine has so much
 * expected: {"verdict": "memory_limit_exceeded"}
 */
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
	char *last = NULL;
	for (int i = 0; i < 6000; i++) {
		char *block = malloc(1 << 20);
		block[0] = 1;
		last = block;
	}
	puts("x");
	return last == NULL;
}
