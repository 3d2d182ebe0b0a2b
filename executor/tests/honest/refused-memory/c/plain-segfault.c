/* A null pointer that has nothing to do with memory limits.
 * expected: {"stdout": "", "code": 139, "verdict": "runtime_error"}
 */
#include <stddef.h>

int main(int argc, char **argv)
{
	(void)argv;
	volatile int *nowhere = argc > 5 ? &argc : NULL;
	return *nowhere;
}
