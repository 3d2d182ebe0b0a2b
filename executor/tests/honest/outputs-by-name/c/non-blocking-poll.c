/* Non-blocking output with poll, through a full pipe.
 * expected: ["y", 500000]
 */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

static char text[500000];

int main(void)
{
	memset(text, 'y', sizeof text);
	fcntl(1, F_SETFL, fcntl(1, F_GETFL) | O_NONBLOCK);
	for (size_t done = 0; done < sizeof text;) {
		struct pollfd out = {.fd = 1, .events = POLLOUT};
		ssize_t n = write(1, text + done, sizeof text - done);
		if (n > 0)
			done += (size_t)n;
		else if (errno != EAGAIN || poll(&out, 1, 5000) != 1)
			return 1;
	}
	return 0;
}
