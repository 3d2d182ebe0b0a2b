/* Writes a script, makes it executable and runs it.
 * expected: "hello\n"
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

int main(void)
{
	FILE *script = fopen("script", "w");
	fputs("#!/bin/sh\necho hello\n", script);
	fclose(script);
	if (chmod("script", 0755) < 0) { perror("chmod"); return 1; }
	return system("./script");
}
