/* Prints the words of a refused allocation, and exits with 1, without any.
 * expected: {"stderr": "Cannot allocate memory\n", "code": 1, "verdict": "runtime_error"}
 */
#include <stdio.h>

int main(void)
{
	fputs("Cannot allocate memory\n", stderr);
	return 1;
}
