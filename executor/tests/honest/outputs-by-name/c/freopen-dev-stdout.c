/* freopen of stdout by its own name, after output.
 * expected: "a\nb\n"
 */
#include <stdio.h>

int main(void)
{
	printf("a\n");
	fflush(stdout);
	if (freopen("/dev/stdout", "w", stdout) == NULL)
		return 1;
	printf("b\n");
	return 0;
}
