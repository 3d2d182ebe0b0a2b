#include "machine.h"

#include <stdio.h>

/* 0 where the kernel does not tell. */
static long long oom_kill_count(void)
{
	char line[128];
	long long count = 0;
	FILE *file = fopen("/proc/vmstat", "re");

	while (file != NULL && fgets(line, sizeof line, file) != NULL)
		if (sscanf(line, "oom_kill %lld", &count) == 1)
			break;
	if (file != NULL)
		fclose(file);
	return count;
}

bool oom_killer_was_here(void)
{
	static long long known = -1;
	long long before = known;

	known = oom_kill_count();
	return before >= 0 && known > before;
}
