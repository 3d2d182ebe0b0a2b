// Tries: to have the launcher work for it, uncounted: it writes byte by byte, each for itself, to an interactor that answers each with one.
// Must: time_limit_exceeded
// Layer: supervision (the wall clock; and what is relayed is bounded as any output)
// request: {"interactor": {"protocol": "kattis"}, "timeout": 1, "test_cases": [{"expected_output": ""}]}
#define _GNU_SOURCE
#include <fcntl.h>
#include <unistd.h>

int main(int count, char *arguments[])
{
	char bytes[4096];

	(void)arguments;
	fcntl(1, F_SETFL, O_DIRECT);	/* no write is joined with another */
	if (count > 3) {
		for (ssize_t got; (got = read(0, bytes, sizeof bytes)) > 0;)
			for (ssize_t i = 0; i < got; i++)
				write(1, "y", 1);
		return 42;
	}
	fcntl(0, F_SETFL, O_NONBLOCK);
	for (;;) {
		write(1, "x", 1);
		read(0, bytes, sizeof bytes);
	}
}
