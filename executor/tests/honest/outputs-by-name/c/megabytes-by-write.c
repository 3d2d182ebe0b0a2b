/* Four megabytes by large calls of write, which may write less than they were asked for.
 * expected: ["0123456789abcde\n", 262144]
 */
#include <string.h>
#include <unistd.h>

static char text[4 << 20];

int main(void)
{
	for (size_t i = 0; i < sizeof text; i += 16)
		memcpy(text + i, "0123456789abcde\n", 16);
	for (size_t done = 0; done < sizeof text;) {
		ssize_t n = write(1, text + done, sizeof text - done);
		if (n <= 0)
			return 1;
		done += (size_t)n;
	}
	return 0;
}
