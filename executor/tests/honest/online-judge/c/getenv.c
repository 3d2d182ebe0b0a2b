/* The variable is there at run time, too.
 * no reference: a bare machine is no judge
 */
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
	puts(getenv("ONLINE_JUDGE") != NULL ? "ok" : "debug");
	return 0;
}
