/* Asks by fstat, isatty, lseek and fcntl what its outputs are.
 * expected: "pipe pipe, no terminal, Illegal seek, writable\n"
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void)
{
	struct stat out, err;
	fstat(1, &out);
	fstat(2, &err);
	lseek(1, 0, SEEK_CUR);
	const char *seek = strerror(errno);
	printf("%s %s, %s, %s, %s\n", S_ISFIFO(out.st_mode) ? "pipe" : "other", S_ISFIFO(err.st_mode) ? "pipe" : "other",
	       isatty(1) || isatty(2) ? "terminal" : "no terminal", seek,
	       (fcntl(1, F_GETFL) & O_ACCMODE) == O_RDONLY ? "not writable" : "writable");
	return 0;
}
