/* Closes descriptor 1 and writes by a copy of it; opens a file in its place.
 * expected: "a\nb\nin the file\n"
 */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
	int copy = dup(1);
	if (write(1, "a\n", 2) != 2)
		return 1;
	close(1);
	if (open("out.txt", O_RDWR | O_CREAT, 0600) != 1)
		return 1;
	dprintf(1, "in the file\n");
	dprintf(copy, "b\n");
	char text[100];
	ssize_t n = pread(1, text, sizeof text, 0);
	return write(copy, text, (size_t)n) == n ? 0 : 1;
}
