/* A function within a function, which GNU C knows, called through a pointer: its code is on the stack, which the linker makes executable.
 * expected: {"stdout": "1 2 3\n"}
 */
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
	(void)argv;
	int compare(const void *a, const void *b) { return argc * (*(const int *)a - *(const int *)b); }
	int values[] = {3, 1, 2};

	qsort(values, 3, sizeof *values, compare);
	printf("%d %d %d\n", values[0], values[1], values[2]);
	return 0;
}
