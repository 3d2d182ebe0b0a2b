/* Opens /dev/stdout for reading and writing, and in append mode by open.
 * expected: "a\nb\n"
 */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
	int both = open("/dev/stdout", O_RDWR), append = open("/dev/fd/1", O_WRONLY | O_APPEND);
	if (both < 0 || append < 0) { perror("open"); return 1; }
	return write(both, "a\n", 2) == 2 && write(append, "b\n", 2) == 2 ? 0 : 1;
}
