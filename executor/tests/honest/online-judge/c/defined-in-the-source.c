/* A source that defines the macro itself compiles without an error.
 * no reference: a bare machine has nothing to say of it
 */
#ifndef ONLINE_JUDGE
#define ONLINE_JUDGE
#endif
#include <stdio.h>

int main(void)
{
	puts("ok");
	return 0;
}
