/* USER, LOGNAME and HOME are set. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
	const char *user = getenv("USER"), *logname = getenv("LOGNAME"), *home = getenv("HOME");
	puts(user && logname && home && strcmp(user, logname) == 0 ? "ok" : "missing");
	return 0;
}
