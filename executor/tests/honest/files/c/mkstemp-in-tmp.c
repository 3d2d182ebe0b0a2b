/* mkstemp with a template in /tmp. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int main(void)
{
	char name[] = "/tmp/honestXXXXXX";
	int file = mkstemp(name);
	if (file < 0) { perror("mkstemp"); return 1; }
	unlink(name);
	puts("ok");
	return 0;
}
