/* An error in the expansion of a macro of a system header.
 * expected: {"verdict": "compile_error"}
 */
#include <assert.h>

int main(void)
{
	assert(missing > 0);
	return 0;
}
