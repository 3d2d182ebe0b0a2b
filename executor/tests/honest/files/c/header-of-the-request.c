/* A header and a second source come with the request.
 * request: {"files": [{"name": "part.h", "content": "int part(void);\n"}, {"name": "part.c", "content": "#include \"part.h\"\nint part(void) { return 42; }\n"}]}
 * expected: "42\n"
 */
#include "part.h"
#include <stdio.h>

int main(void)
{
	printf("%d\n", part());
	return 0;
}
