/* fopen in all modes, fseek, ungetc, fgetpos and a buffer of its own. */
#include <stdio.h>

int main(void)
{
	static char buffer[4096];
	FILE *file = fopen("data", "w+");
	setvbuf(file, buffer, _IOFBF, sizeof buffer);
	for (int i = 0; i < 10000; i++)
		fprintf(file, "%05d\n", i);
	fseek(file, 6 * 1234, SEEK_SET);
	int value = -1;
	if (fscanf(file, "%d", &value) != 1)
		return 1;
	fclose(file);
	file = fopen("data", "a+");
	fputs("end", file);
	fseek(file, 0, SEEK_END);
	puts(value == 1234 && ftell(file) == 60003 ? "ok" : "wrong");
	return fclose(file);
}
