#define _GNU_SOURCE
#include "command_line.h"

#include <linux/prctl.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "proc.h"

/* Where the kernel looks for it: both lists, each text ended by a NUL. */
static char texts[2 * FRAME_BYTES_MAX];

static char *put(char *at, const struct list *list)
{
	for (size_t i = 0; i < list->len; i++)
		at = stpcpy(at, list->items[i]) + 1;
	return at;
}

/* The addresses must all be given, and the others be those that they are: from proc(5), fields 26 to 28, 45 to 47. */
static bool read_addresses(struct prctl_mm_map *map)
{
	static char text[PROC_FILE_BYTES];
	unsigned long long code[2], stack, data[2], brk;
	const char *rest = proc_read(getpid(), "stat", text) ? strrchr(text, ')') : NULL;

	if (rest == NULL ||
	    sscanf(rest + 1, " %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %*u %*u %*d %*d %*d %*d %*d %*d %*u %*u %*d %*u %llu %llu %llu "
			     "%*u %*u %*u %*u %*u %*u %*u %*u %*u %*d %*d %*u %*u %*u %*u %*d %llu %llu %llu",
		   &code[0], &code[1], &stack, &data[0], &data[1], &brk) != 6)
		return false;
	*map = (struct prctl_mm_map){ .start_code = code[0], .end_code = code[1], .start_data = data[0], .end_data = data[1],
				      .start_brk = brk, .brk = (uintptr_t)sbrk(0), .start_stack = stack, .exe_fd = (uint32_t)-1 };
	return true;
}

void show_command_line(const struct request *request)
{
	struct prctl_mm_map map;
	char *env = put(texts, &request->argv), *end = put(env, &request->env);

	if (!read_addresses(&map))
		return;
	map.arg_start = (uintptr_t)texts;
	map.arg_end = map.env_start = (uintptr_t)env;
	map.env_end = (uintptr_t)end;
	prctl(PR_SET_MM, PR_SET_MM_MAP, &map, sizeof map, 0);
}
