/* A macro for messages that only the machine at home gets.
 * no reference: a bare machine is no judge
 * expected: {"stdout": "ok\n", "stderr": ""}
 */
#include <stdio.h>

#ifdef ONLINE_JUDGE
#define DEBUG(...)
#else
#define DEBUG(...) fprintf(stderr, __VA_ARGS__)
#endif

int main(void)
{
	DEBUG("debug %d\n", 1);
	puts("ok");
	return 0;
}
