/* tempnam gives a name that can be used. */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
	char *name = tempnam("/tmp", "hon");
	FILE *file = name == NULL ? NULL : fopen(name, "w");
	if (file == NULL) { perror("tempnam"); return 1; }
	fclose(file);
	puts(remove(name) == 0 ? "ok" : "wrong");
	return 0;
}
