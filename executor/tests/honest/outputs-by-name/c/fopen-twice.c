/* Two streams on /dev/stdout beside stdout itself.
 * expected: "a\nb\nc\nd\n"
 */
#include <stdio.h>

int main(void)
{
	puts("a");
	fflush(stdout);
	FILE *one = fopen("/dev/stdout", "w"), *other = fopen("/proc/self/fd/1", "a");
	if (one == NULL || other == NULL)
		return 1;
	fputs("b\n", one);
	fflush(one);
	fputs("c\n", other);
	fclose(other);
	fclose(one);
	puts("d");
	return 0;
}
