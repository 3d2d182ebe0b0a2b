/* tmpfile, written and read again. */
#include <stdio.h>

int main(void)
{
	FILE *file = tmpfile();
	if (file == NULL) { perror("tmpfile"); return 1; }
	char text[10] = "";
	fputs("ok\n", file);
	rewind(file);
	return fgets(text, sizeof text, file) == NULL || fputs(text, stdout) == EOF;
}
