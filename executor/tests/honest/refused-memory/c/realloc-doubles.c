/* A table that doubles by realloc until it is refused.
 * no reference: a bare machine has more
 * expected: {"verdict": "memory_limit_exceeded"}
 */
#include <stdlib.h>

int main(void)
{
	size_t size = 1 << 20;
	char *table = NULL;
	for (;;) {
		table = realloc(table, size);
		table[size / 2] = 1;
		size *= 2;
	}
}
