/* malloc of 5 GB, and exit(1) when it is refused.
 * no reference: a bare machine may have so much
 * expected: {"verdict": "memory_limit_exceeded"}
 */
#include <stdlib.h>

int main(void)
{
	void *block = malloc(5000000000);
	if (block == NULL)
		exit(1);
	return 0;
}
