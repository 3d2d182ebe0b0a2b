/* A static array of 400 MB, of which 1 MB is used. */
#include <stdio.h>

static char table[20000][20000];

int main(void)
{
	for (int i = 0; i < 1000; i++)
		table[0][i] = 1;
	puts(table[0][999] && !table[19999][19999] ? "ok" : "wrong");
	return 0;
}
