/* A header that is not there.
 * expected: {"verdict": "compile_error"}
 */
#include "lib/missing.h"

int main(void)
{
	return 0;
}
