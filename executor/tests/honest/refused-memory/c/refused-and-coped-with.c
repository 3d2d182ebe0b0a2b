/* Is refused memory, does with less, and ends well. */
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
	size_t size = (size_t)1 << 50;
	void *block;
	while ((block = malloc(size)) == NULL)
		size /= 2;
	free(block);
	puts("ok");
	return 0;
}
