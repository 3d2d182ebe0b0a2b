/* OUTPUT_PATH in append mode, after ordinary output.
 * no reference: only a judge sets the path
 * expected: "a\nb\n"
 */
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
	puts("a");
	fflush(stdout);
	FILE *out = fopen(getenv("OUTPUT_PATH"), "a");
	fputs("b\n", out);
	return fclose(out);
}
