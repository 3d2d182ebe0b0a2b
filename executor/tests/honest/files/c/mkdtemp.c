/* mkdtemp in /tmp, and a file in there. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int main(void)
{
	char folder[] = "/tmp/honestXXXXXX", name[100];
	if (mkdtemp(folder) == NULL) { perror("mkdtemp"); return 1; }
	snprintf(name, sizeof name, "%s/file", folder);
	FILE *file = fopen(name, "w");
	if (file == NULL || fclose(file) != 0) { perror("fopen"); return 1; }
	puts(unlink(name) == 0 && rmdir(folder) == 0 ? "ok" : "wrong");
	return 0;
}
