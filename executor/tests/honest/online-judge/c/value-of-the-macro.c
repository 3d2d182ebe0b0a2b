/* The macro is a number that is not 0, as with -DONLINE_JUDGE.
 * no reference: a bare machine is no judge
 */
#include <stdio.h>

int main(void)
{
#if ONLINE_JUDGE
	puts("ok");
#endif
	return 0;
}
