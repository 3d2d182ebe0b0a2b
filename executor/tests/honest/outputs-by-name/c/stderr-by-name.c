/* Messages by stderr, by name and by number.
 * expected: {"stdout": "o\n", "stderr": "a\nb\nc\n"}
 */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
	fputs("a\n", stderr);
	int file = open("/dev/stderr", O_WRONLY | O_CREAT | O_TRUNC, 0644);
	if (file < 0 || write(file, "b\n", 2) != 2)
		return 1;
	dprintf(2, "c\n");
	puts("o");
	return 0;
}
