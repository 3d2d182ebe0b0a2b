#define _GNU_SOURCE
#include "order.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "run.h"

void order_begin(struct order *order, struct run *run)
{
	order->run = run;
	order->len = 0;
}

void order_note(struct order *order)
{
	relay_catch_up(order->run);
	off_t out = order->run->stdout_relay.noted;

	if (order->len == ORDER_MARKS_MAX || out == (order->len == 0 ? 0 : order->marks[order->len - 1].out))
		return;	/* stderr continues at the same place */
	order->marks[order->len++] = (struct mark){ out, order->run->stderr_relay.noted };
}

int order_save(const struct order *order, const char *path)
{
	if (unlink(path) != 0 && errno != ENOENT)
		return -1;
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
	FILE *file = fd < 0 ? NULL : fdopen(fd, "w");
	if (file == NULL)
		return -1;
	for (size_t i = 0; i < order->len; i++)
		fprintf(file, "%lld %lld\n", (long long)order->marks[i].out, (long long)order->marks[i].err);
	int failed = ferror(file);
	return fclose(file) == 0 && !failed ? 0 : -1;
}
