/* LOCAL and DEBUG are not defined: those are of the machine at home.
 * expected: "judge\n"
 */
#include <stdio.h>

int main(void)
{
#if defined(LOCAL) || defined(DEBUG) || defined(NDEBUG)
	puts("home");
#else
	puts("judge");
#endif
	return 0;
}
