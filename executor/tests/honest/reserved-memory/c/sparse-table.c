/* A table of 400 MB on the heap, touched here and there. */
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
	char *table = calloc(400, 1 << 20);
	if (table == NULL)
		return 1;
	for (int i = 0; i < 400; i += 10)
		table[(size_t)i << 20] = 1;
	puts("ok");
	return 0;
}
