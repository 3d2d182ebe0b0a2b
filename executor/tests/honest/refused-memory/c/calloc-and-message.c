/* A message of its own and exit code 2 when calloc is refused.
 * no reference: a bare machine may have so much
 * expected: {"verdict": "memory_limit_exceeded"}
 */
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
	if (calloc(5000, 1000000) == NULL) {
		fprintf(stderr, "no room\n");
		return 2;
	}
	return 0;
}
