/* Maps its input into memory, and counts lines, words and bytes there, as wc does.
 * request: {"stdin": "one two\n  three\tfour five\n\nsix\nseven without an end"}
 * expected: "4 10 51\n"
 */
#include <ctype.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>

int main(void)
{
	struct stat status;
	if (fstat(0, &status) < 0) { perror("fstat"); return 1; }
	char *text = mmap(NULL, status.st_size, PROT_READ, MAP_PRIVATE, 0, 0);
	if (text == MAP_FAILED) { perror("mmap"); return 1; }
	int lines = 0, words = 0, is_space = 1;
	for (long i = 0; i < status.st_size; i++) {
		int was_space = is_space;
		is_space = isspace((unsigned char)text[i]) != 0;
		lines += text[i] == '\n';
		words += was_space && !is_space;
	}
	printf("%d %d %ld\n", lines, words, (long)status.st_size);
	return munmap(text, status.st_size);
}
