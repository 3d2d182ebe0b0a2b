/* A wrong format: a note and a warning, and text of another language.
 * expected: {"verdict": "compile_error"}
 */
#include <stdio.h>
#error größe 大きさ
int main(void)
{
	printf("%d\n", "x");
}
