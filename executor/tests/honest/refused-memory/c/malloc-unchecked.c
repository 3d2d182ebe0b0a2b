/* malloc of 5 GB, whose result is not looked at.
 * no reference: a bare machine may have so much
 * expected: {"verdict": "memory_limit_exceeded"}
 */
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
	long *numbers = malloc(5000000000);
	for (int i = 0; i < 1000; i++)
		numbers[i] = i;
	printf("%ld\n", numbers[5]);
	return 0;
}
