/* The macro is defined in every source of the request.
 * no reference: a bare machine is no judge
 * request: {"files": [{"name": "part.c", "content": "#ifdef ONLINE_JUDGE\nint part(void) { return 1; }\n#else\nint part(void) { return 0; }\n#endif\n"}]}
 */
#include <stdio.h>

int part(void);

int main(void)
{
	puts(part() ? "ok" : "home");
	return 0;
}
